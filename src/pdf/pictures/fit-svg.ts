/** Takes an SVG document and a size in pt, returns it with that size: as it is drawn, its `viewBox` filling the place. */

import { readXml, type OpenTag } from "../../images/read-xml.ts";

/** What stands before the outermost element has no meaning for drawing; a DOCTYPE could define entities. */
export function fitSvg(svg: string, natural: Size, size: Size): string {
  const root = findRoot(svg);
  if (root?.name !== "svg") throw new Error("it has no `svg` element");
  const attributes = svg
    .slice(root.start + "<svg".length, root.end - (root.empty ? "/>" : ">").length)
    .replace(/(\s)(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, "$1");
  const box = root.attributes.has("viewBox") ? "" : ` viewBox="0 0 ${natural.width} ${natural.height}"`;
  const start = `<svg${attributes}${box} width="${size.width}" height="${size.height}"${root.empty ? "/>" : ">"}`;
  return start + fade(svg.slice(root.end), root.empty ? 1 : (size.opacity ?? 1));
}

/** All of a picture fades as one, so that what lies below a part of it does not show through (CSS Color 4 § 3.3). */
function fade(content: string, opacity: number): string {
  const end = content.lastIndexOf("</svg");
  if (opacity >= 1 || end < 0) return content;
  return `<g opacity="${Math.max(0, opacity)}">${content.slice(0, end)}</g>${content.slice(end)}`;
}

function findRoot(svg: string): OpenTag | null {
  for (const token of readXml(svg)) if (token.kind === "open") return token;
  return null;
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** Of the whole; 1 where nothing is said. */
  readonly opacity?: number;
}
