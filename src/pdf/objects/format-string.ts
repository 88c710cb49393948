/** Takes text or bytes, returns a literal string (ISO 32000-1 § 7.3.4.2), one character for each byte. */
import { encodeText } from "./encode-text.ts";

/** A carriage return that is not escaped would be read as a line feed. */
const special = /[()\\\r]/g;

export function formatBytes(bytes: string): string {
  return `(${bytes.replace(special, (character) => (character === "\r" ? "\\r" : `\\${character}`))})`;
}

export function formatText(text: string): string {
  return formatBytes(encodeText(text));
}
