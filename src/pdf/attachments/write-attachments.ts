/**
 * Takes files, embeds them into a document and associates them with it (ISO 32000-1 § 7.11.4; ISO 19005-3 § 6.8 and annex E).
 */
import { createHash } from "node:crypto";
import type { PdfDocument } from "../document.ts";
import type { Dates } from "../metadata/dates.ts";
import { formatPdfDate } from "../metadata/dates.ts";
import { pdfText, type PdfReference } from "../pdfmake-internals.ts";
import type { Attachment } from "./attachment.ts";

/** Those of the document are those of its files: they were made of one state of the project. */
export function writeAttachments(
  attachments: readonly Attachment[],
  dates: Dates | null,
  document: PdfDocument,
): void {
  if (attachments.length === 0) return;
  const specified = attachments.map((each) => [each.name, specify(each, dates, document)] as const);
  document._root.data["AF"] = specified.map(([, specification]) => specification);
  // A name tree is in the order of its keys (ISO 32000-1 § 7.9.6).
  const ordered = specified.toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const names = document._root.data.Names.data as Record<string, unknown>;
  names["EmbeddedFiles"] = { Names: ordered.flatMap(([name, specification]) => [pdfText(name), specification]) };
} // prettier-ignore

function specify(attachment: Attachment, dates: Dates | null, document: PdfDocument): PdfReference {
  const { name, description, relationship } = attachment;
  const file = embed(attachment, dates, document);
  const specification = document.ref({
    Type: "Filespec",
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: relationship,
    EF: { F: file, UF: file },
  });
  specification.end();
  return specification;
}

function embed({ bytes, type }: Attachment, dates: Dates | null, document: PdfDocument): PdfReference {
  const stream = document.ref({
    Type: "EmbeddedFile",
    Subtype: escapeName(type),
    Params: {
      Size: bytes.length,
      CheckSum: createHash("md5").update(bytes).digest(),
      ...(dates !== null && {
        CreationDate: pdfText(formatPdfDate(dates.created)),
        ModDate: pdfText(formatPdfDate(dates.modified)),
      }),
    },
  });
  stream.end(Buffer.from(bytes));
  return stream;
}

/** ISO 32000-1 § 7.3.5: what is no regular character, and the sign of the escape itself. */
function escapeName(text: string): string {
  return Array.from(Buffer.from(text, "utf8"), (byte) =>
    /[^\s()<>[\]{}/%#]/u.test(String.fromCharCode(byte)) && byte > 0x20 && byte < 0x7f
      ? String.fromCharCode(byte)
      : `#${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  ).join("");
}
