/** Takes the bytes of what may be an SVG, returns its format and own size in CSS px; a word for what is wrong otherwise. */
import type { ImageHeader, ImageProblem } from "./read-image.ts";
import { measureSvg } from "./measure-svg.ts";
import { readXml, type OpenTag } from "./read-xml.ts";

export function readSvg(bytes: Uint8Array): ImageHeader | ImageProblem {
  const text = decodeSvg(bytes);
  if (text === null) return "unknown";
  let root: OpenTag | null = null;
  let whole = true;
  for (const token of readXml(text)) {
    if (token.kind === "damage") whole = false;
    if (token.kind !== "open" || root !== null) continue;
    if (token.name !== "svg") return "unknown";
    root = token;
  }
  if (root === null) return "unknown";
  const [width, height, viewBox] = ["width", "height", "viewBox"].map((name) => root.attributes.get(name));
  return { ...measureSvg(width, height, viewBox), orientation: 1, whole };
}

/** XML is in UTF-8 unless it says otherwise; what says otherwise is not taken. */
export function decodeSvg(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
