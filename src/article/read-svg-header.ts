/** Takes the bytes of what may be an SVG, returns its own size in CSS px; a word for what is wrong otherwise. */
import type { ImageHeader, ImageProblem } from "./read-image-header.ts";

/** CSS px in each unit of SVG 1.1, 4.2. */
const units: Readonly<Record<string, number>> = {
  "": 1, px: 1, pt: 96 / 72, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96,
}; // prettier-ignore

/** CSS 2.2 §10.3.2: what a replaced element without a size of its own gets. */
const fallback = { width: 300, height: 150 };

export function readSvgHeader(bytes: Uint8Array): ImageHeader | ImageProblem {
  const text = decode(bytes);
  if (text === null) return "unknown";
  const root = rootTag(text);
  if (root === null) return "unknown";
  if (!isWhole(text, root)) return "damaged";
  const own = { width: length(attribute(root, "width")), height: length(attribute(root, "height")) };
  const box = (attribute(root, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = NaN, boxHeight = NaN] = box;
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : null;
  if (own.width !== null && own.height !== null)
    return { format: "svg", width: own.width, height: own.height };
  if (own.width !== null)
    return { format: "svg", width: own.width, height: ratio ? own.width / ratio : fallback.height };
  if (own.height !== null)
    return { format: "svg", width: ratio ? own.height * ratio : fallback.width, height: own.height };
  return ratio === null
    ? { format: "svg", ...fallback }
    : { format: "svg", width: boxWidth, height: boxHeight };
}

/** Whether the root element is closed, comments after it passed over. */
function isWhole(text: string, root: string): boolean {
  let rest = text.trimEnd();
  while (rest.endsWith("-->") && rest.includes("<!--"))
    rest = rest.slice(0, rest.lastIndexOf("<!--")).trimEnd();
  return root.endsWith("/>") ? rest.endsWith(root) : /<\/svg\s*>$/.test(rest.slice(-100));
}

/** What an SVG may not have, with the words that name it; null where it is harmless. */
export function unsafePartOf(bytes: Uint8Array): string | null {
  const text = decode(bytes) ?? "";
  for (const { pattern, what } of unsafe) {
    const found = pattern.exec(text);
    if (found !== null) return `${what} (\`${found[0].replace(/\s+/g, " ").trim().slice(0, 40)}\`)`;
  }
  return null;
}

/** References that stay inside: a part of the same drawing, or a picture written into it. */
const inside = String.raw`\s*(?:#|data:image/(?:png|jpeg);base64,)`;
const unsafe: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /<!(?:DOCTYPE|ENTITY)\b[^>]*/i, what: "a document type or entity" },
  { pattern: /<\?xml-stylesheet\b/i, what: "an outside style sheet" },
  { pattern: /<(?:[a-z]+:)?(?:script|foreignObject|iframe|embed|object|handler|set|animate\w*)\b/i, what: "active content" },
  { pattern: /[\s"'/]on[a-z]+\s*=/i, what: "an event handler" },
  { pattern: new RegExp(String.raw`[\s"'](?:[a-z]+:)?href\s*=\s*(?:"(?!${inside})|'(?!${inside}))[^"']*`, "i"), what: "an outside reference" },
  { pattern: /@import\b/i, what: "an outside style sheet" },
  { pattern: new RegExp(String.raw`url\(\s*["']?(?!${inside}|["'])[^)]*`, "i"), what: "an outside reference" },
]; // prettier-ignore

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The root tag comes within the first 64 Ki characters, or the file is something else. */
const longestPrologue = 65_536;

/** The tag that the document begins with, after its prologue; null where that is not `svg`. */
function rootTag(text: string): string | null {
  let rest = text.slice(0, longestPrologue).trimStart();
  for (
    const prologue = /^(?:<\?[^>]*\?>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>)\s*/i;
    ;
  ) {
    const found = prologue.exec(rest);
    if (found === null) break;
    rest = rest.slice(found[0].length);
  }
  return /^<svg\b(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(rest)?.[0] ?? null;
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? null;
}

/** In CSS px; null where it is not given or relative to what is around. */
function length(value: string | null): number | null {
  const found = /^\s*(\d+(?:\.\d+)?|\.\d+)(px|pt|pc|mm|cm|in|)\s*$/.exec(value ?? "");
  const unit = units[found?.[2] ?? ""] ?? 1;
  const size = Number(found?.[1] ?? 0) * unit;
  return size > 0 ? size : null;
}
