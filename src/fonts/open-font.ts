/** Takes the bytes of a font file, returns the opened font; each file is opened once per process. */
import { createHash } from "node:crypto";
import type { FaceMetrics } from "./face.ts";
import { createFont, type Font, type TableEntry } from "./fontkit.ts";
import { measureFont } from "./measure-font.ts";

export interface OpenedFont {
  /** sha256 of the file, hexadecimal. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly font: Font;
  readonly postscriptName: string | null;
  readonly metrics: FaceMetrics;
  readonly has: (codePoint: number) => boolean;
}

/** Why a file is no font that can be used. */
export interface FontProblem {
  readonly problem: "damaged" | "woff2" | "collection";
  readonly reason: string;
}

/** A briefing uses six to ten files; a long-lived process may see many projects. */
const limit = 64;
const opened = new Map<string, OpenedFont | FontProblem>();

/** The answer depends on the bytes alone, so sharing it between documents cannot change what they look like. */
export function openFont(bytes: Uint8Array): OpenedFont | FontProblem {
  const id = createHash("sha256").update(bytes).digest("hex");
  const known = opened.get(id);
  if (known !== undefined) {
    // Most recently used last.
    opened.delete(id);
    opened.set(id, known);
    return known;
  }
  const result = open(id, bytes);
  opened.set(id, result);
  const oldest = opened.size > limit ? opened.keys().next().value : undefined;
  if (oldest !== undefined) opened.delete(oldest);
  return result;
}

export function isFontProblem(result: OpenedFont | FontProblem): result is FontProblem {
  return "problem" in result;
}

function open(id: string, bytes: Uint8Array): OpenedFont | FontProblem {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  // fontkit fails on the transformed glyf table of WOFF2, and only when a glyph is drawn.
  if (signature === "wOF2") return { problem: "woff2", reason: "WOFF2 files cannot be read" };
  if (signature === "ttcf") return collection;
  try {
    const font = createFont(bytes);
    if (font === null) return collection;
    const fault = findFault(font, bytes);
    if (fault !== null) return { problem: "damaged", reason: fault };
    const metrics = measureFont(font);
    if (!isSound(font, metrics)) return { problem: "damaged", reason: "its metrics make no sense" };
    return { id, bytes, font, postscriptName: font.postscriptName, metrics, has: rememberCoverage(font) };
  } catch {
    const reason = signatures.has(signature)
      ? "it is damaged, or its end is missing"
      : "it is neither TTF, OTF nor WOFF";
    return { problem: "damaged", reason };
  }
}

/** TrueType (Windows, Apple), OpenType with CFF, WOFF. */
const signatures: ReadonlySet<string> = new Set(["\0\x01\0\0", "true", "OTTO", "wOFF"]);

const collection: FontProblem = { problem: "collection", reason: "it is a collection of several fonts" };

const needed = ["head", "hhea", "hmtx", "maxp", "cmap"];

/** Layout rules refer to each other: decoding damaged ones may take all memory before anything else is wrong. */
const summed = ["GSUB", "GPOS"];

function findFault(font: Font, bytes: Uint8Array): string | null {
  const { tables } = font.directory;
  const absent = needed.find((tag) => tables[tag] === undefined);
  if (absent !== undefined) return `it has no \`${absent}\` table`;
  if (tables["glyf"] === undefined && tables["CFF "] === undefined) return "it has no outlines";
  for (const [tag, entry] of Object.entries(tables))
    if (entry !== undefined && entry.offset + (entry.compLength ?? entry.length) > bytes.length)
      return `it ends in the middle of its \`${tag.trim()}\` table`;
  const wrong = summed.find((tag) => !isSummedUp(bytes, tables[tag]));
  return wrong === undefined ? null : `its \`${wrong}\` table does not match its checksum`;
}

/** OpenType, "Calculating checksums". Compressed tables (WOFF) have been checked in being inflated. */
function isSummedUp(bytes: Uint8Array, entry: TableEntry | undefined): boolean {
  if (entry?.checkSum === undefined) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = entry.offset; at < entry.offset + entry.length; at += 4) {
    const left = bytes.length - at;
    sum += left >= 4 ? view.getUint32(at) : 0;
    for (let k = 0; left < 4 && k < left; k++) sum += (bytes[at + k] ?? 0) * 256 ** (3 - k);
  }
  return sum % 2 ** 32 === entry.checkSum;
}

/** Tables are decoded when they are first used: used here, damage does not show in the middle of a page. */
function isSound(font: Font, { ascent, descent }: FaceMetrics): boolean {
  const sample = Array.from("fi AV", (letter) => font.glyphForCodePoint(letter.charCodeAt(0)));
  const glyphs = sample.filter((glyph) => glyph !== null);
  const { positions } = font._layoutEngine.layout(glyphs, {}, undefined, undefined, "ltr");
  const lengths = [ascent, descent, ...positions.map(({ xAdvance }) => xAdvance)];
  return font.unitsPerEm > 0 && font.numGlyphs > 0 && lengths.every(Number.isFinite);
}

function rememberCoverage(font: Font): (codePoint: number) => boolean {
  const covered = new Uint8Array(0x10000); // 0 not asked yet, 1 has, 2 has not
  return (codePoint) => {
    if (codePoint > 0xffff) return font.hasGlyphForCodePoint(codePoint);
    if (covered[codePoint] === 0) covered[codePoint] = font.hasGlyphForCodePoint(codePoint) ? 1 : 2;
    return covered[codePoint] === 1;
  };
}
