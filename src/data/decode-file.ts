/** Takes a file's bytes, returns its text without byte order mark; what cannot be decoded is reported. */
import type { Sink, Span } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { indexLines } from "../markup/line-index.ts";

const largestFile = 5 * 1024 * 1024;

export function decodeFile(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  sink: Sink,
): string | null {
  if (bytes.length > largestFile) {
    report(
      sink,
      "DEP-ARTICLE-TOO-LARGE",
      { file, span: null },
      {
        message: `\`${file}\` has ${(bytes.length / 1024 / 1024).toFixed(1)} MB, more than the 5 MB allowed`,
        hint: "move data to a file of its own below the article's folder",
      },
    );
    return null;
  }
  const invalid = firstInvalid(bytes);
  const text = new TextDecoder().decode(bytes);
  if (invalid !== null) {
    report(
      sink,
      "DEP-ARTICLE-ENCODING",
      { file, span: placeOfByte(bytes, invalid) },
      {
        message: `\`${file}\` is not UTF-8: byte ${hexadecimal(bytes[startOfCharacter(bytes, invalid)])} begins no character`,
        hint: isUtf16(bytes) ? "it looks like UTF-16; save it as UTF-8" : "save the file as UTF-8",
      },
    );
    return null;
  }
  return text;
}

/** Offset of the first byte that is not UTF-8, found by halving: a prefix is valid when it may still be continued. */
export function firstInvalid(bytes: Uint8Array): number | null {
  if (isUtf8(bytes, false)) return null;
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function isUtf8(bytes: Uint8Array, mayContinue: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayContinue });
    return true;
  } catch {
    return false;
  }
}

/** Where the character begins that the byte at `at` cannot continue: its first byte is the one to be shown. */
function startOfCharacter(bytes: Uint8Array, at: number): number {
  for (let back = 1; back <= 3 && back <= at; back++) {
    const byte = bytes[at - back] ?? 0;
    if (byte < 0x80) return at;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return back < length ? at - back : at;
  }
  return at;
}

function placeOfByte(bytes: Uint8Array, at: number): Span {
  const before = new TextDecoder().decode(bytes.subarray(0, at), { stream: true });
  return indexLines(before).span(before.length, before.length + 1);
}

function hexadecimal(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** By its byte order mark. */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
