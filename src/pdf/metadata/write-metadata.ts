/** Takes an XMP packet, makes it the metadata of a document: not compressed, so that programs find it in any file (ISO 16684-3). */
import type { PdfDocument } from "../document.ts";

export function writeMetadata(packet: string, document: PdfDocument): void {
  const stream = document.ref({ Type: "Metadata", Subtype: "XML" });
  Object.assign(stream, { compress: false });
  stream.end(Buffer.from(packet, "utf8"));
  document._root.data["Metadata"] = stream;
}
