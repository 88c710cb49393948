/** Takes a path or a rectangle, writes its operators (ISO 32000-1 § 8.5). */
import type { PathCommand, PathItem, RectangleItem } from "../../layout/pages.ts";
import { formatNumbers } from "../format-number.ts";
import type { PaintTools } from "./paint-tools.ts";

export function writeRectangle(item: RectangleItem, { document, state, marks }: PaintTools): void {
  if (item.fill.a === 0) return;
  marks.enter(item.tag);
  state.setFill(item.fill);
  document.addContent(`${formatNumbers(item.x, item.y, item.width, item.height)} re\nf`);
}

export function writePath(item: PathItem, { document, state, marks }: PaintTools): void {
  const fill = item.fill !== null && item.fill.a > 0 ? item.fill : null;
  const { stroke } = item;
  const strokes = stroke !== null && stroke.width > 0 && stroke.color.a > 0;
  if (item.commands.length === 0 || (fill === null && !strokes)) return;
  marks.enter(item.tag);
  if (fill !== null) state.setFill(fill);
  if (strokes) {
    state.setStroke(stroke.color);
    state.setLine(stroke.width, stroke.dash, stroke.cap);
  }
  const paint = fill === null ? "S" : strokes ? "B" : "f";
  document.addContent(`${formatPath(item.commands)}\n${paint}`);
}

export function formatPath(commands: readonly PathCommand[]): string {
  return commands.map(formatCommand).join("\n");
}

function formatCommand(command: PathCommand): string {
  switch (command.op) {
    case "move":
      return `${formatNumbers(command.x, command.y)} m`;
    case "line":
      return `${formatNumbers(command.x, command.y)} l`;
    case "curve": {
      const { x1, y1, x2, y2, x, y } = command;
      return `${formatNumbers(x1, y1, x2, y2, x, y)} c`;
    }
    case "close":
      return "h";
  }
}
