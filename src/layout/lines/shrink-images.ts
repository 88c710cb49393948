/** Takes a paragraph whose next line is higher than the page, makes the images in that line smaller; returns whether it could. */
import type { Box, ParagraphBox } from "../../box/box-tree.ts";
import type { Line } from "../../text/line.ts";
import type { LayoutContext } from "../flow/context.ts";
import type { Fragment } from "../flow/fragment.ts";
import { tiny } from "../flow/space.ts";

interface HighLine {
  readonly line: Line;
  /** What it has too much. */
  readonly over: number;
  readonly atomics: ReadonlyMap<Box, Fragment>;
  /** Lines before it stand on a page already: they must not break otherwise. */
  readonly resumed: boolean;
}

export function shrinkImages(
  box: ParagraphBox,
  { line, over, atomics, resumed }: HighLine,
  { memory }: LayoutContext,
): boolean {
  const images = line.pieces.flatMap((piece) => {
    const fragment = piece.kind === "atomic" ? atomics.get(piece.box) : undefined;
    return fragment?.kind === "image" && piece.kind === "atomic" ? [{ ...fragment, place: piece }] : [];
  });
  const limit = Math.max(0, ...images.map(({ height }) => height)) - over;
  const tall = images.filter(({ height }) => height > limit + tiny);
  if (limit < 1 || tall.length === 0) return false;
  for (const { box: image, place } of tall)
    memory.imageLimits.set(image, { height: limit, width: resumed ? place.width : 0 });
  // The text was set with the images as they were.
  memory.paragraphs.delete(box);
  memory.lines.delete(box);
  return true;
}
