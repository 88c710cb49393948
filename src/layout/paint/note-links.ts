/** Takes a painted line and the areas of links in its boxes, notes one area for each link that the line itself is in. */
import type { LinkTarget } from "../../box/box-tree.ts";
import type { GlyphPiece, Line } from "../../text/line.ts";
import { tiny } from "../flow/space.ts";
import type { LinkArea } from "../pages.ts";
import type { Rectangle } from "../rectangle.ts";
import type { Canvas } from "./canvas.ts";

interface LinkedParts {
  /** Left end of the line's space, and its top. */
  readonly place: { readonly x: number; readonly y: number };
  readonly glyphs: readonly GlyphPiece[];
  readonly inBoxes: readonly BoxLinks[];
}

/** Areas in a box of the line, and where the box has its room. */
export interface BoxLinks {
  readonly areas: readonly LinkArea[];
  readonly x: number;
  readonly width: number;
}

/** Areas of one link by what they are in: all text of the line itself, or one of its boxes. */
type Found = Map<object, LinkArea[]>;

export function noteLinks({ links }: Canvas, line: Line, { place, glyphs, inBoxes }: LinkedParts): void {
  const found = new Map<LinkTarget, Found>();
  const add = (part: object, area: LinkArea) => {
    const parts: Found = found.get(area.link) ?? new Map<object, LinkArea[]>();
    const areas = parts.get(part) ?? [];
    areas.push(area);
    found.set(area.link, parts.set(part, areas));
  };
  for (const box of inBoxes) {
    const room = { x: box.x, y: place.y, width: box.width, height: line.height };
    for (const area of box.areas) {
      // What is moved away from its room in the line is a place of its own.
      if (isInside(area, room)) add(box, area);
      else links.push(area);
    }
  }
  for (const { run, x, width } of glyphs) {
    const { link } = run;
    if (link !== null) add(glyphs, { link, x: place.x + x, y: place.y, width, height: line.height });
  }
  for (const parts of found.values()) {
    const areas = [...parts.values()].flat();
    // A link that is in one box only may stand in several lines of it.
    if (parts.size > 1 || parts.has(glyphs)) links.push(around(areas));
    else for (const area of areas) links.push(area);
  }
}

function isInside({ x, y, width, height }: Rectangle, room: Rectangle): boolean {
  const across = x >= room.x - tiny && x + width <= room.x + room.width + tiny;
  return across && y >= room.y - tiny && y + height <= room.y + room.height + tiny;
}

function around(areas: readonly LinkArea[]): LinkArea {
  const [first] = areas;
  if (first === undefined) throw new Error("there is no area to go around");
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of areas) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return { ...first, x: left, y: top, width: right - left, height: bottom - top };
}
