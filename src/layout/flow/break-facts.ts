/** Takes a box tree, returns what each box says about breaks around and inside it, values carried up from first and last children. */
import type { Box, TableBox, TableRow } from "../../box/box-tree.ts";
import type { BreakBetween } from "../../css/computed-style.ts";

export interface BreakFacts {
  /** The box's own values joined with those of its first and last child (CSS Break 3 § 3.1). */
  readonly before: BreakBetween;
  readonly after: BreakBetween;
  /** Page types that the box begins and ends on (CSS Page 3 § 6.1), and its own. */
  readonly startPage: string;
  readonly endPage: string;
  readonly page: string;
  /** A break is forced somewhere inside. */
  readonly forcedInside: boolean;
}

/** A break point between siblings. */
export type Between =
  | { readonly kind: "auto" | "avoid" }
  | { readonly kind: "forced"; readonly side: "any" | "left" | "right" | "recto" | "verso" };

export function findBreakFacts(root: Box): Map<Box, BreakFacts> {
  const facts = new Map<Box, BreakFacts>();
  addFacts(root, "", facts);
  return facts;
}

function addFacts(box: Box, around: string, facts: Map<Box, BreakFacts>): BreakFacts {
  const page = box.style.page === "auto" ? around : box.style.page;
  const made = box.kind === "table" ? factsOfTable(box, page, facts) : factsOfStack(box, page, facts);
  facts.set(box, made);
  return made;
}

function factsOfStack(box: Exclude<Box, TableBox>, page: string, facts: Map<Box, BreakFacts>): BreakFacts {
  const { breakBefore, breakAfter } = box.style;
  const children = box.kind === "block" || box.kind === "flex" ? box.children.map((child) => addFacts(child, page, facts)) : [];
  const [first, last] = [children[0], children.at(-1)];
  const forcedInside = children.some((child, index) => {
    const previous = children[index - 1];
    return child.forcedInside || (previous !== undefined && stacks(box) && breakBetween(previous, child).kind === "forced");
  });
  if (!stacks(box) || first === undefined || last === undefined) {
    return { before: breakBefore, after: breakAfter, startPage: page, endPage: page, page, forcedInside };
  }
  return {
    before: stronger(breakBefore, first.before),
    after: stronger(last.after, breakAfter),
    startPage: first.startPage,
    endPage: last.endPage,
    page,
    forcedInside,
  };
} // prettier-ignore

/** Whether the children follow one another down the page. */
function stacks(box: Box): boolean {
  return box.kind === "block" || (box.kind === "flex" && box.style.flexDirection === "column");
}

function factsOfTable(box: TableBox, page: string, facts: Map<Box, BreakFacts>): BreakFacts {
  const rows = rowsOf(box);
  const cells = rows.flatMap((row) => row.cells.map((cell) => addFacts(cell.box, page, facts)));
  if (box.caption !== null) addFacts(box.caption, page, facts);
  const { breakBefore, breakAfter } = box.style;
  const between = rows.some((row, index) => {
    const previous = rows[index - 1];
    return previous !== undefined && breakBetweenRows(previous, row).kind === "forced";
  });
  return {
    before: breakBefore,
    after: breakAfter,
    startPage: page,
    endPage: page,
    page,
    forcedInside: between || cells.some((cell) => cell.forcedInside),
  };
}

function rowsOf(box: TableBox): readonly TableRow[] {
  return [box.head, ...box.bodies, box.foot].flatMap((group) => group?.rows ?? []);
}

const forcing: ReadonlySet<BreakBetween> = new Set<BreakBetween>(["page", "left", "right", "recto", "verso"]);

/** Forced breaks win over `avoid`, and the later of two over the earlier (CSS Break 3 § 4.1). */
function stronger(earlier: BreakBetween, later: BreakBetween): BreakBetween {
  if (forcing.has(later)) return later;
  if (forcing.has(earlier)) return earlier;
  return earlier === "avoid" || later === "avoid" ? "avoid" : "auto";
}

export function breakBetween(before: BreakFacts, after: BreakFacts): Between {
  const between = toBetween(stronger(before.after, after.before));
  if (between.kind !== "forced" && before.endPage !== after.startPage) return { kind: "forced", side: "any" };
  return between;
}

export function breakBetweenRows(before: TableRow, after: TableRow): Between {
  return toBetween(stronger(before.style.breakAfter, after.style.breakBefore));
}

export function toBetween(value: BreakBetween): Between {
  switch (value) {
    case "page":
      return { kind: "forced", side: "any" };
    case "left":
    case "right":
    case "recto":
    case "verso":
      return { kind: "forced", side: value };
    case "avoid":
      return { kind: "avoid" };
    // There are no columns to break.
    case "column":
    case "auto":
      return { kind: "auto" };
  }
}
