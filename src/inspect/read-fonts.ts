/** Takes an open PDF, returns the fonts of its pages and of the forms on them, once each, by name (ISO 32000-1 § 9.6, § 9.9). */
import type { OpenPdf } from "./open-pdf.ts";
import { isKind, type Cos, type CosEntries } from "./cos/values.ts";

export interface FontUse {
  /** Without the tag of a subset. */
  readonly name: string;
  /** `Type0`, `TrueType`, `Type1`, `Type3`. */
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  /** Whether it says which characters its glyphs stand for. */
  readonly mapped: boolean;
  /** From 1. */
  readonly firstPage: number;
}

/** Fonts and forms that are looked at, at most. */
const MOST = 20_000;

export function readFonts({ pages, reader }: OpenPdf): readonly FontUse[] {
  const found: FontUse[] = [];
  const seen = new Set<number>();
  let left = MOST;
  const isNew = (value: Cos): boolean => {
    left -= 1;
    if (!isKind(value, "reference")) return left > 0;
    if (seen.has(value.id)) return false;
    seen.add(value.id);
    return left > 0;
  };
  const look = (resources: CosEntries | null, page: number, depth: number): void => {
    for (const value of reader.entries(resources?.get("Font"))?.values() ?? []) {
      const font = isNew(value) ? reader.entries(value) : null;
      if (font !== null) found.push(describeFont(font, page, reader));
    }
    if (depth > 20) return;
    for (const value of reader.entries(resources?.get("XObject"))?.values() ?? []) {
      const form = isNew(value) ? reader.entries(value) : null;
      const inner = reader.entries(form?.get("Resources"));
      if (inner !== null) look(inner, page, depth + 1);
    }
  };
  for (const [index, { resources }] of pages.entries()) look(resources, index + 1, 0);
  return once(found);
}

const SUBSET = /^[A-Z]{6}\+/u;

function describeFont(font: CosEntries, firstPage: number, reader: OpenPdf["reader"]): FontUse {
  const [descendant] = reader.items(font.get("DescendantFonts"));
  const inner = reader.entries(descendant) ?? font;
  const descriptor = reader.entries(inner.get("FontDescriptor"));
  const written = reader.name(font.get("BaseFont")) ?? reader.name(descriptor?.get("FontName")) ?? "";
  const type = reader.name(font.get("Subtype")) ?? "?";
  const files = ["FontFile", "FontFile2", "FontFile3"];
  return {
    name: written.replace(SUBSET, ""),
    type,
    // The glyphs of a Type 3 font are drawn in the file itself.
    embedded: type === "Type3" || files.some((key) => reader.stream(descriptor?.get(key)) !== null),
    subset: SUBSET.test(written),
    mapped: reader.stream(font.get("ToUnicode")) !== null,
    firstPage,
  };
}

function once(fonts: readonly FontUse[]): readonly FontUse[] {
  const known = new Map<string, FontUse>();
  for (const font of fonts) {
    const key = JSON.stringify({ ...font, firstPage: 0 });
    if (!known.has(key)) known.set(key, font);
  }
  return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
