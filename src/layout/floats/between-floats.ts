/** Takes the children of a block and a break point among them, returns what may happen there: floats stay with what stands beside them. */
import type { Box } from "../../box/box-tree.ts";
import { betweenBoxes } from "../flow/between-boxes.ts";
import type { Between, Ends } from "../flow/break-facts.ts";
import type { LayoutContext } from "../flow/context.ts";
import { isOut } from "./float-facts.ts";

export function isOutAt(children: readonly Box[], index: number): boolean {
  const child = children[index];
  return child !== undefined && isOut(child);
}

/** By break point, the nearest children that are in the flow. */
interface InFlow {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const known = new WeakMap<readonly Box[], InFlow>();

/** Looked for once: in a run of floats each break would look through all of them. */
function inFlow(children: readonly Box[]): InFlow {
  const found = known.get(children);
  if (found !== undefined) return found;
  const before = [-1];
  for (const index of children.keys()) before.push(isOutAt(children, index) ? (before[index] ?? -1) : index);
  const after = [children.length];
  for (let index = children.length - 1; index >= 0; index--) {
    after.push(isOutAt(children, index) ? (after.at(-1) ?? children.length) : index);
  }
  const made = { before, after: after.reverse() };
  known.set(children, made);
  return made;
}

/** The break between two boxes is before the floats between them, unless somebody asks for it: then it is before the second box. */
export function betweenFloats(
  children: readonly Box[],
  index: number,
  ends: Ends,
  context: LayoutContext,
): Between {
  const afterFloat = isOutAt(children, index - 1);
  if (!isOutAt(children, index) && !afterFloat) {
    return betweenBoxes(children[index - 1], children[index], ends, context);
  }
  const around = inFlow(children);
  const after = around.after[index] ?? children.length;
  const [earlier, later] = [children[around.before[index] ?? -1], children[after]];
  const between: Between =
    later === undefined ? { kind: "auto" } : betweenBoxes(earlier, later, ends, context);
  if (between.kind === "forced") return after === index ? between : { kind: afterFloat ? "avoid" : "auto" };
  // What clears the floats stands below them, not beside.
  const beside = afterFloat && later !== undefined && later.style.clear === "none";
  return beside ? { kind: "avoid" } : between;
} // prettier-ignore
