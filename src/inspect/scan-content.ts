/** Takes a page, returns what its content streams paint, by the mark that it stands in; pdf.js shows only text with its marks. */
import { decodeStream } from "./cos/decode-stream.ts";
import type { Reader } from "./cos/create-reader.ts";
import { isKind, type Cos, type CosEntries, type CosStream } from "./cos/values.ts";
import { readOperation } from "./read-operation.ts";
import type { PageObject } from "./list-pages.ts";

export type PaintKind = "text" | "path" | "image" | "shading";

export interface Painted {
  /** Number of the mark; "artifact" and "none" where there is none. */
  readonly mark: number | "artifact" | "none";
  /** Which of the page's artifacts, in order. */
  readonly artifact: number | null;
  /** The form that it stands in, where that has marks of its own; null for the page itself. */
  readonly form: number | null;
  readonly kind: PaintKind;
}

export interface ArtifactMark {
  readonly type: string | null;
  readonly subtype: string | null;
}

export interface ScannedPage {
  /** Neighbours of the same mark and kind are one. */
  readonly painted: readonly Painted[];
  readonly artifacts: readonly ArtifactMark[];
  /** Whether it was read to its end: content that swells beyond measure or contains itself is not, and no other reader should try. */
  readonly isWhole: boolean;
}

/** Painting operators (ISO 32000-1, annex A); `n` paints nothing. */
const PAINTING: Readonly<Record<string, PaintKind>> = {
  ...Object.fromEntries(["f", "F", "f*", "S", "s", "B", "B*", "b", "b*"].map((name) => [name, "path"])),
  ...Object.fromEntries(["Tj", "TJ", "'", '"'].map((name) => [name, "text"])),
  sh: "shading",
  BI: "image",
};

type OpenMark = Pick<Painted, "mark" | "artifact">;

interface Scan {
  readonly reader: Reader;
  readonly painted: Painted[];
  readonly artifacts: ArtifactMark[];
  readonly marks: OpenMark[];
  /** Forms that are open: one within itself is not entered. */
  readonly forms: number[];
  /** Operators, forms, and their bytes, that may yet be read. */
  left: number;
  formsLeft: number;
  bytesLeft: number;
  isWhole: boolean;
}

/** Some seconds' work: what a page may hold at most. */
const MOST = 5_000_000;
const MOST_FORMS = 10_000;
const MOST_BYTES = 1 << 28;
const DEEPEST = 20;

export function scanContent(page: PageObject, reader: Reader): ScannedPage {
  const scan: Scan = {
    reader,
    painted: [],
    artifacts: [],
    marks: [],
    forms: [],
    left: MOST,
    formsLeft: MOST_FORMS,
    bytesLeft: MOST_BYTES,
    isWhole: true,
  };
  const parts = reader.items(page.entries.get("Contents")).flatMap((each) => {
    const stream = reader.stream(each);
    const data = stream === null ? null : decodeStream(stream, reader.resolve);
    if (data === null) scan.isWhole = false;
    return data === null ? [] : [data, Uint8Array.of(10)];
  });
  scanStream(Buffer.concat(parts), page.resources, scan);
  return { painted: scan.painted, artifacts: scan.artifacts, isWhole: scan.isWhole && scan.left > 0 };
}

function scanStream(bytes: Uint8Array, resources: CosEntries | null, scan: Scan): void {
  const cursor = { bytes, at: 0 };
  while (scan.left > 0) {
    const operation = readOperation(cursor);
    if (operation === null) return;
    scan.left -= 1;
    take(operation.name, operation.operands, resources, scan);
  }
}

function take(name: string, operands: readonly Cos[], resources: CosEntries | null, scan: Scan): void {
  if (name === "BMC" || name === "BDC") openMark(operands, resources, scan);
  else if (name === "EMC") scan.marks.pop();
  else if (name === "Do") paintObject(operands, resources, scan);
  else if (Object.hasOwn(PAINTING, name) && !(PAINTING[name] === "text" && isEmpty(operands)))
    paint(PAINTING[name] ?? "path", scan);
}

/** A text without a glyph shows nothing. */
function isEmpty(operands: readonly Cos[]): boolean {
  const shown = operands.flatMap((operand) => (isKind(operand, "array") ? operand.items : [operand]));
  return !shown.some((each) => isKind(each, "string") && each.bytes !== "");
}

function paint(kind: PaintKind, { painted, marks, forms }: Scan): void {
  const { mark, artifact } = marks.at(-1) ?? ({ mark: "none", artifact: null } as const);
  const form = typeof mark === "number" ? (forms.at(-1) ?? null) : null;
  const last = painted.at(-1);
  if (last?.mark === mark && last.kind === kind && last.artifact === artifact && last.form === form) return;
  painted.push({ mark, artifact, form, kind });
}

function openMark([tag, given]: readonly Cos[], resources: CosEntries | null, scan: Scan): void {
  const { reader, marks, artifacts } = scan;
  const outer = marks.at(-1) ?? { mark: "none", artifact: null };
  const properties = isKind(given, "name")
    ? findResource("Properties", given.name, resources, reader)
    : given;
  const entries = reader.entries(properties ?? null);
  const id = reader.number(entries?.get("MCID"));
  if (id !== null) marks.push({ mark: id, artifact: null });
  else if (isKind(tag, "name") && tag.name === "Artifact" && outer.mark !== "artifact") {
    marks.push({ mark: "artifact", artifact: artifacts.length });
    artifacts.push({
      type: reader.name(entries?.get("Type")),
      subtype: reader.name(entries?.get("Subtype")),
    });
  } else marks.push(outer);
}

function findResource(kind: string, name: string, resources: CosEntries | null, reader: Reader): Cos {
  return reader.entries(resources?.get(kind))?.get(name) ?? null;
}

function paintObject([given]: readonly Cos[], resources: CosEntries | null, scan: Scan): void {
  const { reader, forms, marks } = scan;
  const value = isKind(given, "name") ? findResource("XObject", given.name, resources, reader) : null;
  const stream = reader.stream(value);
  if (stream === null) return;
  if (reader.name(stream.entries.get("Subtype")) !== "Form") {
    paint("image", scan);
    return;
  }
  const id = isKind(value, "reference") ? value.id : -1;
  scan.formsLeft -= 1;
  if (forms.length >= DEEPEST || forms.includes(id) || scan.formsLeft < 0 || scan.bytesLeft < 0) {
    scan.isWhole = false;
    return;
  }
  const depth = marks.length;
  forms.push(id);
  scanForm(stream, resources, scan);
  forms.pop();
  marks.length = Math.min(depth, marks.length);
}

function scanForm(stream: CosStream, resources: CosEntries | null, scan: Scan): void {
  const data = decodeStream(stream, scan.reader.resolve);
  const own = scan.reader.entries(stream.entries.get("Resources")) ?? resources;
  scan.bytesLeft -= data?.length ?? 0;
  if (data === null) scan.isWhole = false;
  else scanStream(data, own, scan);
}
