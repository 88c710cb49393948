/** Takes an SVG document and a size in pt, returns it with that size: as it is drawn, its `viewBox` filling the place. */

/** What stands before the outermost element has no meaning for drawing; a DOCTYPE could define entities. */
export function fitSvg(svg: string, natural: Size, size: Size): string {
  const match = /<svg(?=[\s>/])(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(svg);
  if (match === null) throw new Error("it has no `svg` element");
  const [tag] = match;
  const closes = tag.endsWith("/>");
  const attributes = tag
    .slice(4, closes ? -2 : -1)
    .replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  const box = /\sviewBox\s*=/.test(attributes) ? "" : ` viewBox="0 0 ${natural.width} ${natural.height}"`;
  const end = closes ? "/>" : ">";
  const start = `<svg${attributes}${box} width="${size.width}" height="${size.height}"${end}`;
  return start + svg.slice(match.index + tag.length);
}

interface Size {
  readonly width: number;
  readonly height: number;
}
