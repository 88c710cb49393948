/** A box tree as text: one box a line, what is inside indented. */
import {
  isArtifact,
  type Box,
  type InlineItem,
  type MarkerBox,
  type StructureNode,
  type Tag,
} from "../../src/box/box-tree.ts";

function tagText(tag: Tag): string {
  return isArtifact(tag) ? tag.artifact : tag.role;
}

export function inlinesAsText(items: readonly InlineItem[]): string {
  return items
    .map((item) => {
      switch (item.kind) {
        case "text":
          return item.text;
        case "open":
          return "<";
        case "close":
          return ">";
        case "break":
          return "⏎";
        case "atomic":
          return `[${item.box.kind}]`;
        case "mark":
          return `{${item.mark.kind}}`;
        case "leader":
          return "…";
        case "page-counter":
          return "#";
      }
    })
    .join("");
}

function markerText(marker: MarkerBox | null): string {
  return marker === null ? "" : ` (${tagText(marker.tag)} ${inlinesAsText(marker.inlines)})`;
}

export function boxesAsText(box: Box, indent = ""): string {
  const head = `${indent}${box.kind} ${tagText(box.tag)}`;
  const inner = `${indent}  `;
  const below = (boxes: readonly Box[]) => boxes.map((child) => boxesAsText(child, inner)).join("");
  switch (box.kind) {
    case "paragraph":
      return `${head}${markerText(box.marker)}: ${inlinesAsText(box.inlines)}\n`;
    case "block":
      return `${head}${markerText(box.marker)}\n${below(box.children)}`;
    case "flex":
      return `${head}\n${below(box.children)}`;
    case "image":
      return `${head} ${box.image.format} ${box.image.width}x${box.image.height}\n`;
    case "table": {
      const sections = [["head", box.head?.rows ?? []], ...box.bodies.map(({ rows }) => ["body", rows] as const), ["foot", box.foot?.rows ?? []]] as const; // prettier-ignore
      const rows = sections.flatMap(([name, list]) =>
        list.map((row) => {
          const cells = row.cells.map((cell) => {
            const spans = `${cell.column}${cell.columnSpan > 1 ? ` c${cell.columnSpan}` : ""}${cell.rowSpan > 1 ? ` r${cell.rowSpan}` : ""}`;
            return `${inner}  ${spans} ${boxesAsText(cell.box, `${inner}    `).trimStart()}`;
          });
          return `${inner}${name} ${tagText(row.tag)}\n${cells.join("")}`;
        }),
      );
      return `${head}${box.columns.length > 0 ? ` ${box.columns.length} columns` : ""}\n${box.caption === null ? "" : boxesAsText(box.caption, inner)}${rows.join("")}`;
    }
  }
}

/** The structure tree on one line: `Document(P L(LI(Lbl LBody)))`. */
export function structureAsText(node: StructureNode): string {
  const children = (node.children ?? []).map(structureAsText);
  return node.role + (children.length > 0 ? `(${children.join(" ")})` : "");
}
