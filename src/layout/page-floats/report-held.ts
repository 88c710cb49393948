/** Takes the box of a document, reports those that ask in vain for the head or foot of a page: what they stand in holds all that it has. */
import type { BlockBox, Box } from "../../box/box-tree.ts";
import { allBoxes } from "../../box/inner-boxes.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import { nameBox } from "../flow/context.ts";
import { isPageFloat, isUnlessFit, mayFloat } from "./page-float-facts.ts";

/** Where the flow is as good a place (`unless-fit`), nothing is asked in vain. */
export function reportHeld(root: Box, sink: Sink): void {
  const given = givenBoxes(root);
  const said = new Set<string>();
  for (const box of allBoxes(root)) {
    if (!isPageFloat(box) || isUnlessFit(box) || given.has(box)) continue;
    const { file, span } = box.place;
    const key = `${file} ${span?.start.offset ?? nameBox(box)}`;
    if (said.has(key)) continue;
    said.add(key);
    const side = box.style.float === "block-start" ? "top" : "bottom";
    report(sink, "DEP-LAYOUT-FLOAT-HELD", box.place, {
      message: `\`${nameBox(box)}\` has \`float: ${side}\`, but stays in the flow: what it stands in gives nothing to the page`,
      hint: "move it out of columns, tables, flex boxes and side floats, or take `float` away",
    });
  }
}

/** Those that boxes hand to the page. */
function givenBoxes(root: Box): ReadonlySet<Box> {
  const given = new Set<Box>([root]);
  const open: BlockBox[] = mayFloat(root) ? [root] : [];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    for (const child of box.children) {
      given.add(child);
      if (mayFloat(child)) open.push(child);
    }
  }
  return given;
}
