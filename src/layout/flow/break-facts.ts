/** Takes a box tree, returns what each box says about breaks around and inside it, values carried up from first and last children. */
import type { Box, TableBox, TableRow } from "../../box/box-tree.ts";
import type { BreakBetween, BreakInside } from "../../css/computed-style.ts";
import { isInFlow, isMulticol, mayHoldSpanners } from "../columns/multicol.ts";
import { isPageFloat, isUnlessFit, mayFloat } from "../page-floats/page-float-facts.ts";

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
  /** A box that spans the columns around is somewhere inside. */
  readonly spansInside: boolean;
  /** Columns inside reach down to the end of the page, however little they hold (`column-fill: auto`). */
  readonly fillsInside: boolean;
  /** The box stands across the columns that it is in (CSS Multi-column 1 § 6). */
  readonly spans: boolean;
  /** Boxes that may go to the head or foot of a page are inside; some of them go there always. */
  readonly pageFloatsInside: "none" | "unless-fit" | "always";
  /** Boxes with columns around this one. */
  readonly depth: number;
}

/** What a break that somebody asked for ends: the page, the column, or a row of columns before a box that spans them all. */
export type Forced = "page" | "column" | "span";

/** A break point between siblings. */
export type Between =
  | { readonly kind: "auto" | "avoid" }
  | {
      readonly kind: "forced";
      readonly by: Forced;
      readonly side: "any" | "left" | "right" | "recto" | "verso";
    };

/**
 * What a break in a space ends: a page · a column that another follows on the same page · the last column, and with it the page ·
 * a column where no page ends at all.
 */
export type Ends = "page" | "column" | "last-column" | "boxed-column";

/** What is around a box. */
interface Around {
  readonly page: string;
  readonly depth: number;
  /** Children that ask for it span the columns around. */
  readonly spannable: boolean;
}

export function findBreakFacts(root: Box): Map<Box, BreakFacts> {
  const facts = new Map<Box, BreakFacts>();
  addFacts(root, { page: "", depth: 0, spannable: false }, facts);
  return facts;
}

function addFacts(box: Box, around: Around, facts: Map<Box, BreakFacts>): BreakFacts {
  const page = box.style.page === "auto" ? around.page : box.style.page;
  const made = box.kind === "table" ? factsOfTable(box, { ...around, page }, facts) : factsOfStack(box, { ...around, page }, facts);
  facts.set(box, made);
  return made;
} // prettier-ignore

function factsOfStack(
  box: Exclude<Box, TableBox>,
  around: Around,
  facts: Map<Box, BreakFacts>,
): BreakFacts {
  const { page, depth } = around;
  const columns = isMulticol(box);
  const inside: Around = {
    page,
    depth: depth + (columns ? 1 : 0),
    spannable: columns || (around.spannable && mayHoldSpanners(box) && !isSpanner(box, around)),
  };
  // Breaks between columns are no matter of those outside.
  const outward = (value: BreakBetween) => (columns ? valueIn(value, 0) : value);
  const children = box.kind === "block" || box.kind === "flex" ? addChildren(box.children, inside, facts) : [];
  const own = {
    ...ownFacts(box, around),
    forcedInside: children.some((child, index) => forcesBefore(child, children[index - 1], inside, stacks(box))),
    spansInside: !columns && children.some(({ spans, spansInside }) => spans || spansInside),
    fillsInside: (columns && box.style.columnFill === "auto") || children.some(({ fillsInside }) => fillsInside),
    pageFloatsInside: mayFloat(box) ? pageFloatsOf(box.children, children) : "none",
  };
  const [first, last] = [children[0], children.at(-1)];
  if (box.kind === "image" || first === undefined || last === undefined) return own;
  const before = stronger(own.before, outward(first.before));
  const after = stronger(outward(last.after), own.after);
  // Of a flex row, the first item is on its first line, the last one on its last (CSS Flexbox 1 § 10).
  const forcedInside = own.forcedInside || (!stacks(box) && breaksLines(box, children));
  return { ...own, before, after, forcedInside, startPage: first.startPage, endPage: last.endPage };
} // prettier-ignore

/** What is out of the flow makes no break: it goes with the page of what stands behind it, or else before it (CSS Page 3 § 6.1). */
function addChildren(
  boxes: readonly Box[],
  around: Around,
  facts: Map<Box, BreakFacts>,
): readonly BreakFacts[] {
  const own = boxes.map((box) => addFacts(box, around, facts));
  if (boxes.every(isInFlow)) return own;
  const isThere = (index: number) => boxes[index] !== undefined && isInFlow(boxes[index]);
  let page = own.findLast((_, index) => isThere(index))?.endPage ?? around.page;
  const made = own.toReversed().map((found, back): BreakFacts => {
    if (isThere(own.length - 1 - back)) {
      page = found.startPage;
      return found;
    }
    return { ...found, startPage: page, endPage: page };
  });
  made.reverse();
  for (const [index, box] of boxes.entries()) {
    const found = made[index];
    if (found !== undefined) facts.set(box, found);
  }
  return made;
}

/** Whether a break may be asked for between the lines of a flex row: which items begin one depends on its width. */
function breaksLines({ style }: Box, items: readonly BreakFacts[]): boolean {
  if (style.flexWrap === "nowrap") return false;
  return items.some(
    ({ before, after }, index) =>
      (index > 0 && sides[before] !== undefined) || (index < items.length - 1 && sides[after] !== undefined),
  );
}

function isSpanner(box: Box, { spannable }: Around): boolean {
  return spannable && box.style.columnSpan === "all" && isInFlow(box);
}

function ownFacts(box: Box, around: Around): BreakFacts {
  const { style } = box;
  const { page, depth } = around;
  return {
    before: valueIn(style.breakBefore, depth),
    after: valueIn(style.breakAfter, depth),
    startPage: page,
    endPage: page,
    page,
    forcedInside: false,
    spansInside: false,
    fillsInside: false,
    pageFloatsInside: "none",
    spans: isSpanner(box, around),
    depth,
  };
}

/** Without columns around, what is said of columns says nothing. */
function valueIn(value: BreakBetween, depth: number): BreakBetween {
  return depth === 0 && (value === "column" || value === "avoid-column") ? "auto" : value;
}

function forcesBefore(
  child: BreakFacts,
  previous: BreakFacts | undefined,
  { depth }: Around,
  stacked: boolean,
): boolean {
  if (child.forcedInside) return true;
  if (previous === undefined || !stacked) return false;
  const between = breakBetween(previous, child);
  return between.kind === "forced" && (between.by === "page" || depth > 0);
}

function pageFloatsOf(boxes: readonly Box[], facts: readonly BreakFacts[]): BreakFacts["pageFloatsInside"] {
  let found: BreakFacts["pageFloatsInside"] = "none";
  for (const [index, box] of boxes.entries()) {
    const own = isPageFloat(box)
      ? isUnlessFit(box)
        ? "unless-fit"
        : "always"
      : (facts[index]?.pageFloatsInside ?? "none");
    if (own === "always") return own;
    if (own === "unless-fit") found = own;
  }
  return found;
}

/** Whether the children follow one another down the page. */
function stacks(box: Box): boolean {
  return box.kind === "block" || (box.kind === "flex" && box.style.flexDirection === "column");
}

function factsOfTable(box: TableBox, around: Around, facts: Map<Box, BreakFacts>): BreakFacts {
  const inside = { ...around, spannable: false };
  const rows = rowsOf(box);
  const cells = rows.flatMap((row) => row.cells.map((cell) => addFacts(cell.box, inside, facts)));
  if (box.caption !== null) addFacts(box.caption, inside, facts);
  const ends = around.depth > 0 ? "last-column" : "page";
  const between = rows.some((row, index) => {
    const previous = rows[index - 1];
    return previous !== undefined && breakBetweenRows(previous, row, ends).kind === "forced";
  });
  return {
    ...ownFacts(box, around),
    forcedInside: between || cells.some((cell) => cell.forcedInside),
    fillsInside: cells.some((cell) => cell.fillsInside),
  };
}

function rowsOf(box: TableBox): readonly TableRow[] {
  return [box.head, ...box.bodies, box.foot].flatMap((group) => group?.rows ?? []);
}

type Side = (Between & { readonly kind: "forced" })["side"];

const sides: Partial<Readonly<Record<BreakBetween, Side>>> = {
  page: "any",
  left: "left",
  right: "right",
  recto: "recto",
  verso: "verso",
};

/**
 * Forced breaks win over `avoid`, those of pages over those of columns, those to a side over others, and the later of two over the
 * earlier (CSS Break 3 § 4.1).
 */
function stronger(earlier: BreakBetween, later: BreakBetween): BreakBetween {
  if (later !== "page" && sides[later] !== undefined) return later;
  if (sides[earlier] !== undefined) return earlier;
  if (later === "page") return later;
  if (earlier === "column" || later === "column") return "column";
  if (earlier === "auto" || earlier === later) return later;
  return later === "auto" ? earlier : "avoid";
}

export function breakBetween(before: BreakFacts, after: BreakFacts, ends: Ends = "last-column"): Between {
  const between = toBetween(stronger(before.after, after.before), ends);
  const turns = between.kind !== "forced" || between.by === "column";
  if (turns && before.endPage !== after.startPage) return toBetween("page", ends);
  return between;
}

export function breakBetweenRows(before: TableRow, after: TableRow, ends: Ends = "page"): Between {
  return toBetween(stronger(before.style.breakAfter, after.style.breakBefore), ends);
}

/** The same between two lines of boxes that stand side by side: any of them may ask for it. */
export function breakBetweenLines(
  before: readonly BreakFacts[],
  after: readonly BreakFacts[],
  ends: Ends,
): Between {
  const asked = [...before.map((facts) => facts.after), ...after.map((facts) => facts.before)];
  return toBetween(asked.reduce(stronger, "auto"), ends);
}

/** What a value comes to where a break ends this. */
export function toBetween(value: BreakBetween, ends: Ends = "page"): Between {
  const side = sides[value];
  if (side !== undefined) return ends === "boxed-column" ? { kind: "auto" } : { kind: "forced", by: "page", side };
  if (value === "column") return ends === "page" ? { kind: "auto" } : { kind: "forced", by: "column", side: "any" };
  return { kind: value !== "auto" && isAvoided(value, ends) ? "avoid" : "auto" };
} // prettier-ignore

/** `avoid` is of pages and of columns (CSS Break 3 § 3.1, § 3.2). */
export function isAvoided(value: BreakInside | BreakBetween, ends: Ends): boolean {
  switch (value) {
    case "avoid":
      return true;
    case "avoid-page":
      return ends === "page" || ends === "last-column";
    case "avoid-column":
      return ends !== "page";
    default:
      return false;
  }
}
