/**
 * Takes text of unknown origin, returns it on one line and harmless to a terminal: control characters (ECMA-48), line
 * separators and bidirectional controls (UAX #9 § 2) are written as escapes.
 */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, escapeOne);
}

function escapeOne(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
