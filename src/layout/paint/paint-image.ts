/** Takes an image's fragment, paints the image as `object-fit` places it (CSS Images 3 § 5.5). */
import { resolveLength } from "../../css/styled-document.ts";
import { isShown } from "../flow/is-shown.ts";
import type { Paint } from "./canvas.ts";
import type { ImageFragment } from "../flow/fragment.ts";
import type { Rectangle } from "../rectangle.ts";

export function paintImage(paint: Paint, fragment: ImageFragment, x: number, y: number): void {
  const { box, contentWidth, contentHeight } = fragment;
  if (!isShown(box.style)) return;
  const content = { x: x + fragment.x, y: y + fragment.y, width: contentWidth, height: contentHeight };
  const placed = fitObject(box.style, box.image, content);
  const sticksOut = isOutside(placed, content);
  const { items, links } = paint.canvas;
  if (sticksOut) items.push({ kind: "clip", ...content });
  const { place, image, order, link = null } = box;
  items.push({ kind: "image", place, image, ...placed, ...(paint.opacity < 1 ? { opacity: paint.opacity } : {}), tag: paint.artifact ?? box.tag, link, ...(order !== undefined && { order }) });
  if (sticksOut) items.push({ kind: "clip-end" });
  if (link !== null && paint.artifact === null) links.push({ link, ...content });
} // prettier-ignore

function isOutside(inner: Rectangle, outer: Rectangle): boolean {
  const [right, bottom] = [inner.x + inner.width, inner.y + inner.height];
  const least = Math.min(inner.x - outer.x, inner.y - outer.y);
  return least < -0.01 || Math.max(right - outer.x - outer.width, bottom - outer.y - outer.height) > 0.01;
}

function fitObject(
  { objectFit, objectPosition }: ImageFragment["box"]["style"],
  natural: { readonly width: number; readonly height: number },
  content: Rectangle,
): Rectangle {
  const [wide, high] = [content.width / natural.width, content.height / natural.height];
  const scales = {
    fill: null,
    contain: Math.min(wide, high),
    cover: Math.max(wide, high),
    none: 1,
    "scale-down": Math.min(1, wide, high),
  };
  const scale = scales[objectFit];
  if (scale === null) return content;
  const [width, height] = [natural.width * scale, natural.height * scale];
  return {
    x: content.x + resolveLength(objectPosition.x, content.width - width),
    y: content.y + resolveLength(objectPosition.y, content.height - height),
    width,
    height,
  };
}
