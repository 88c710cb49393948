/** Takes an SVG document and a size in pt, returns it with that size: as it is drawn, its `viewBox` filling the place. */

import { readXml, type OpenTag } from "../images/read-xml.ts";

/** What stands before the outermost element has no meaning for drawing; a DOCTYPE could define entities. */
export function fitSvg(svg: string, natural: Size, size: Size): string {
  const root = findRoot(svg);
  if (root?.name !== "svg") throw new Error("it has no `svg` element");
  const attributes = svg
    .slice(root.start + "<svg".length, root.end - (root.empty ? "/>" : ">").length)
    .replace(/(\s)(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, "$1");
  const box = root.attributes.has("viewBox") ? "" : ` viewBox="0 0 ${natural.width} ${natural.height}"`;
  const start = `<svg${attributes}${box} width="${size.width}" height="${size.height}"${root.empty ? "/>" : ">"}`;
  return start + svg.slice(root.end);
}

function findRoot(svg: string): OpenTag | null {
  for (const token of readXml(svg)) if (token.kind === "open") return token;
  return null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}
