/** Takes the children of a block and a break point among them, returns what may happen there: floats stay with what stands beside them. */
import type { Box } from "../../box/box-tree.ts";
import { betweenBoxes } from "../flow/block-flow.ts";
import type { Between, Ends } from "../flow/break-facts.ts";
import type { LayoutContext } from "../flow/context.ts";
import { isOut } from "./float-facts.ts";

export function isOutAt(children: readonly Box[], index: number): boolean {
  const child = children[index];
  return child !== undefined && isOut(child);
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
  let [before, after] = [index - 1, index];
  while (isOutAt(children, before)) before--;
  while (isOutAt(children, after)) after++;
  const [earlier, later] = [children[before], children[after]];
  const between: Between =
    later === undefined ? { kind: "auto" } : betweenBoxes(earlier, later, ends, context);
  if (between.kind === "forced") return after === index ? between : { kind: afterFloat ? "avoid" : "auto" };
  // What clears the floats stands below them, not beside.
  const beside = afterFloat && later !== undefined && later.style.clear === "none";
  return beside ? { kind: "avoid" } : between;
} // prettier-ignore
