/** Takes a box with columns, returns what stands in them as one flow, parted by the boxes that span all columns (CSS Multi-column 1 § 6). */
import { anonymousStyle } from "../../box/anonymous-style.ts";
import type { BlockBox, Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import type { StackToken, Token } from "../flow/token.ts";

export interface ColumnFlow {
  /** All the content, without the edges of the box. */
  readonly content: BlockBox;
  /** In the order of the document: row of columns, spanner, row, … ; a row may be empty. */
  readonly spanners: readonly Spanner[];
}

export interface Spanner {
  readonly box: Box;
  /** Where it stands: index of the child, of the child in that, … */
  readonly path: readonly number[];
  /** Its siblings. */
  readonly before: Box | undefined;
  readonly after: Box | undefined;
}

export function flowOf(box: BlockBox, context: LayoutContext): ColumnFlow {
  const known = context.memory.columns.get(box);
  if (known !== undefined) return known;
  const { children, tag, place, name } = box;
  const style = anonymousStyle(box.style, "flow-root");
  const bare = {
    anchor: null,
    strings: [],
    outline: null,
    marker: null,
    ...(name !== undefined && { name }),
  };
  const content: BlockBox = { kind: "block", style, children, tag, place, ...bare };
  const made = { content, spanners: findSpanners(children, [], context) };
  context.memory.columns.set(box, made);
  return made;
}

function findSpanners(children: readonly Box[], path: readonly number[], context: LayoutContext): readonly Spanner[] {
  return children.flatMap((box, index): readonly Spanner[] => {
    const facts = context.facts.get(box);
    const own = [...path, index];
    if (facts?.spans === true) return [{ box, path: own, before: children[index - 1], after: children[index + 1] }];
    return facts?.spansInside === true && box.kind === "block" ? findSpanners(box.children, own, context) : [];
  });
} // prettier-ignore

/** Where the row of columns behind a spanner begins; `keeps`: with the margin of what comes first. */
export function startBehind({ path }: Spanner, keeps: boolean): StackToken {
  return tokenAt(path, 1, null, keeps);
}

/** A place in the flow; `child` is where the box there goes on. */
function tokenAt(path: readonly number[], step: number, child: Token | null, forced: boolean): StackToken {
  const [index = 0, ...deeper] = path;
  if (deeper.length === 0) return { kind: "stack", index: index + step, child, forced, consumed: 0 };
  const inside = tokenAt(deeper, step, child, forced);
  return { kind: "stack", index, child: inside, forced, consumed: 0 };
}

/** Where a box with columns goes on, said as if its content were a block's like others. */
export function plainToken(box: Box, token: Token, context: LayoutContext): Token {
  if (token.kind !== "columns" || box.kind !== "block") return token;
  const { spanners } = flowOf(box, context);
  const { index, child, forced } = token;
  const spanner = spanners[Math.floor(index / 2)];
  if (index % 2 === 1 && spanner !== undefined) return tokenAt(spanner.path, 0, child, forced);
  if (child !== null) return child;
  const behind = spanners[index / 2 - 1];
  if (behind !== undefined && index < 2 * spanners.length + 1) return startBehind(behind, forced);
  return { kind: "stack", index: index === 0 ? 0 : box.children.length, child: null, forced, consumed: 0 };
}
