/** Takes text, returns it as a hexadecimal string in UTF-16 with its byte order mark (ISO 32000-1 § 7.9.2.2). */

export function formatText(text: string): string {
  let hex = "FEFF";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0").toUpperCase();
  return `<${hex}>`;
}
