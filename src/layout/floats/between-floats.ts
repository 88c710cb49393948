/** Takes the children of a block and a break point among them, returns what may happen there: floats stay with what stands beside them. */
import type { Box } from "../../box/box-tree.ts";
import { betweenBoxes } from "../flow/block-flow.ts";
import type { Between, Ends } from "../flow/break-facts.ts";
import type { LayoutContext } from "../flow/context.ts";
import { isFloat } from "./float-facts.ts";

export function isFloatAt(children: readonly Box[], index: number): boolean {
  const child = children[index];
  return child !== undefined && isFloat(child);
}

/** The break between two boxes is before the floats between them, unless somebody asks for it: then it is before the second box. */
export function betweenFloats(
  children: readonly Box[],
  index: number,
  ends: Ends,
  context: LayoutContext,
): Between {
  const afterFloat = isFloatAt(children, index - 1);
  if (!isFloatAt(children, index) && !afterFloat) {
    return betweenBoxes(children[index - 1], children[index], ends, context);
  }
  let [before, after] = [index - 1, index];
  while (isFloatAt(children, before)) before--;
  while (isFloatAt(children, after)) after++;
  const [earlier, later] = [children[before], children[after]];
  const between: Between =
    earlier === undefined || later === undefined ? { kind: "auto" } : betweenBoxes(earlier, later, ends, context);
  if (between.kind === "forced") return after === index ? between : { kind: afterFloat ? "avoid" : "auto" };
  return afterFloat && later !== undefined ? { kind: "avoid" } : between;
} // prettier-ignore
