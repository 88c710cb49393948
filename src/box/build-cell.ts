/** Takes what stands at a cell's place, returns the cell and its spans; what is no cell gets an anonymous one. */
import type { StyledElement } from "../css/styled-document.ts";
import { anonymousStyle } from "./anonymous-style.ts";
import { readSpan } from "./begin-element.ts";
import type { BlockBox, ParagraphBox, TableCell } from "./box-tree.ts";
import { buildContainer, buildPseudoBlock } from "./build-block.ts";
import { addEntries } from "./build-flow.ts";
import { addPartTag } from "./build-table.ts";
import { anonymousBase, displayOf, type Around, type Building, type Entry } from "./building.ts";
import { anonymousParagraph, beginFlow, takeInlines } from "./flow.ts";

/** A cell before its column is known. `rowSpan` 0: to the end of the group. */
export type LooseCell = Omit<TableCell, "column">;

export function buildCell(
  building: Building,
  entries: readonly Entry[],
  owner: StyledElement,
  around: Around,
): LooseCell {
  const [entry] = entries;
  const proper = entry !== undefined && displayOf(entry) === "table-cell";
  if (proper && entry.kind === "pseudo") {
    const box = buildPseudoBlock(building, entry.pseudo, entry.owner, {
      ...around,
      tag: addPartTag(building, "table-cell", around),
    });
    return { columnSpan: 1, rowSpan: 1, box };
  }
  if (proper && entry.kind === "node" && entry.node.type === "element") {
    const { attributes } = entry.node.element;
    const columnSpan = Math.max(1, readSpan(attributes["colspan"]));
    return {
      columnSpan,
      rowSpan: readSpan(attributes["rowspan"]),
      box: buildContainer(building, entry.node, around),
    };
  }
  return { columnSpan: 1, rowSpan: 1, box: buildAnonymousCell(building, entries, owner, around) };
}

function buildAnonymousCell(
  building: Building,
  entries: readonly Entry[],
  owner: StyledElement,
  around: Around,
): BlockBox | ParagraphBox {
  const style = anonymousStyle(owner.style, "table-cell");
  const inner = { ...around, tag: addPartTag(building, "table-cell", around) };
  const flow = beginFlow(building, { ...owner, style }, inner);
  addEntries(flow, entries, inner);
  const base = anonymousBase(building, inner.tag, owner);
  const taken = takeInlines(flow);
  if (flow.boxes.length === 0 && taken !== null) {
    return { ...base, kind: "paragraph", style, tag: taken.tag, inlines: taken.items, marker: null };
  }
  if (taken !== null) flow.boxes.push(anonymousParagraph(flow, taken));
  return { ...base, kind: "block", style, children: flow.boxes, marker: null };
}
