/** Takes the bytes of an HTML page, returns its text without byte order mark; null, reported, where they are not UTF-8. */
import { firstInvalid, isUtf16 } from "./data/decode-file.ts";
import type { Sink } from "./diagnostics/diagnostic.ts";
import { report } from "./diagnostics/sink.ts";
import { indexLines } from "./markup/line-index.ts";

export function decodePage(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  sink: Sink,
): string | null {
  const broken = firstInvalid(bytes);
  if (broken === null) return new TextDecoder().decode(bytes);
  // What precedes the broken character is sound, so that its length in bytes is that of its text.
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, broken), {
    stream: true,
  });
  const offset = Buffer.byteLength(before);
  const shown = before.replace(/^\ufeff/u, "");
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const place = { file, span: indexLines(shown).span(shown.length, shown.length + 1) };
  report(sink, "DEP-HTML-ENCODING", place, {
    message: `\`${file}\` is not UTF-8: byte 0x${byte} at offset ${offset} begins no character`,
    hint: isUtf16(bytes) ? "it looks like UTF-16; save it as UTF-8" : "save the page as UTF-8",
  });
  return null;
}
