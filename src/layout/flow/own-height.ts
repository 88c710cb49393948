/**
 * Takes a box's frame, how far its content comes on a page and where the page ends, returns the height that the box has there, and
 * whether it ends although its content goes on: what sticks out of a box has no part in its height (CSS Break 3 § 2, parallel flows).
 */
import { usedHeight, type Frame } from "./frame.ts";
import { tiny } from "./space.ts";

export interface HeightAtBreak {
  readonly height: number;
  readonly closes: boolean;
}

export function heightAtBreak(frame: Frame, used: number, room: number): HeightAtBreak {
  const own = frame.height ?? frame.maxHeight;
  if (frame.spent || own === null) return { height: used, closes: false };
  const height = usedHeight(frame, Infinity);
  return height > Math.max(used, room) + tiny ? { height: used, closes: false } : { height, closes: true };
}
