/** Takes text, returns it as a text string (ISO 32000-1 § 7.9.2.2), one character for each byte. */
import { encodeText } from "./objects/encode-text.ts";
import { formatBytes } from "./objects/format-bytes.ts";

export function formatText(text: string): string {
  return formatBytes(encodeText(text));
}
