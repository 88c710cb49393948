/** Takes an open PDF, returns the files that it carries (ISO 32000-1 § 7.11.4; ISO 19005-3 annex E). */
import { decodeStream } from "./cos/decode-stream.ts";
import { isKind, type Cos, type CosEntries } from "./cos/values.ts";
import type { OpenPdf } from "./open-pdf.ts";

export interface Attachment {
  readonly name: string;
  readonly description: string | null;
  /** MIME type, as the file says. */
  readonly type: string | null;
  /** `Source`, `Data`, `Alternative`, `Supplement`, `Unspecified`; null where it does not say. */
  readonly relationship: string | null;
  /** Bytes when taken out; null where they cannot be. */
  readonly size: number | null;
  /** As it stands: `D:20260816093000Z`. */
  readonly modified: string | null;
}

const MOST = 10_000;

export function readAttachments({ objects, pages, reader }: OpenPdf): readonly Attachment[] {
  const names = reader.entries(objects.catalog.get("Names"));
  const listed = [
    ...listTree(names?.get("EmbeddedFiles"), reader),
    ...reader.items(objects.catalog.get("AF")),
    ...pages.flatMap(({ entries }) => [
      ...reader.items(entries.get("AF")),
      ...reader.items(entries.get("Annots")).flatMap((each) => {
        const annotation = reader.entries(each);
        return reader.name(annotation?.get("Subtype")) === "FileAttachment"
          ? [annotation?.get("FS") ?? null]
          : [];
      }),
    ]),
  ];
  const seen = new Set<number>();
  return listed.flatMap((value) => {
    if (isKind(value, "reference") && seen.has(value.id)) return [];
    if (isKind(value, "reference")) seen.add(value.id);
    const entries = reader.entries(value);
    return entries === null ? [] : describeFile(entries, reader);
  });
}

/** Names and values in turn, in leaves (§ 7.9.6). */
function listTree(root: Cos | undefined, reader: OpenPdf["reader"]): readonly Cos[] {
  const found: Cos[] = [];
  const seen = new Set<number>();
  const open: Cos[] = [root ?? null];
  for (let node = open.pop(); node !== undefined && found.length < MOST; node = open.pop()) {
    if (isKind(node, "reference") && seen.has(node.id)) continue;
    if (isKind(node, "reference")) seen.add(node.id);
    const entries = reader.entries(node);
    found.push(...reader.items(entries?.get("Names")).filter((_, index) => index % 2 === 1));
    open.push(...reader.items(entries?.get("Kids")).toReversed());
  }
  return found.slice(0, MOST);
}

function describeFile(entries: CosEntries, reader: OpenPdf["reader"]): readonly Attachment[] {
  const files = reader.entries(entries.get("EF"));
  const stream = reader.stream(files?.get("UF")) ?? reader.stream(files?.get("F"));
  if (stream === null) return [];
  const parameters = reader.entries(stream.entries.get("Params"));
  return [
    {
      name: reader.text(entries.get("UF")) ?? reader.text(entries.get("F")) ?? "",
      description: reader.text(entries.get("Desc")),
      type: reader.name(stream.entries.get("Subtype")),
      relationship: reader.name(entries.get("AFRelationship")),
      size: decodeStream(stream, reader.resolve)?.length ?? null,
      modified: reader.text(parameters?.get("ModDate")),
    },
  ];
}
