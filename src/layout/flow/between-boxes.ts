/** Takes two boxes that follow one another, returns what may happen between them. */
import type { Box } from "../../box/box-tree.ts";
import { breakBetween, type Between, type Ends } from "./break-facts.ts";
import type { LayoutContext } from "./context.ts";

export function betweenBoxes(
  before: Box | undefined,
  after: Box | undefined,
  ends: Ends,
  context: LayoutContext,
): Between {
  const [earlier, later] = [before, after].map((box) =>
    box === undefined ? undefined : context.facts.get(box),
  );
  if (later?.spans === true) return { kind: "forced", by: "span", side: "any" };
  return earlier === undefined || later === undefined ? { kind: "auto" } : breakBetween(earlier, later, ends);
}
