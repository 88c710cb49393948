/** Takes bytes, returns them as a literal string (ISO 32000-1 § 7.3.4.2), one character for each byte. */

/** A carriage return that is not escaped would be read as a line feed. */
const special = /[()\\\r]/g;

export function formatBytes(bytes: string): string {
  return `(${bytes.replace(special, (character) => (character === "\r" ? "\\r" : `\\${character}`))})`;
}
