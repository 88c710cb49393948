/** Takes a line in a shorthand and its language, returns it as it is printed, spaces that do not show made visible. */
import type { TypesetPiece } from "../../../src/typography/piece.ts";
import type { TypographySettings } from "../../../src/typography/settings.ts";
import { typesetSequence } from "../../../src/typography/typeset.ts";

/**
 * `{` and `}` are where a `q` begins and ends, `` `a` `` is code, `|` a line break, `[en:a]` is in another language, and U+2060 is
 * where one text node ends and the next begins.
 */
const shorthand = /[{}|]|`(?<code>[^`]*)`|\[(?<language>[\w-]+):|\]|\u2060/gu;

export function piecesOf(line: string, language: string): readonly TypesetPiece[] {
  const pieces: TypesetPiece[] = [];
  const languages = [language];
  const current = (): string => languages.at(-1) ?? language;
  let from = 0;
  const addText = (to: number): void => {
    if (to > from) pieces.push({ text: line.slice(from, to), language: current(), kind: "text" });
  };
  for (const match of line.matchAll(shorthand)) {
    const isLast = match[0] === "]" && languages.length === 1;
    if (isLast) continue;
    addText(match.index);
    from = match.index + match[0].length;
    const { code, language: other } = match.groups ?? {};
    if (match[0] === "{") pieces.push({ text: "", language: current(), kind: "open-quote" });
    else if (match[0] === "}") pieces.push({ text: "", language: current(), kind: "close-quote" });
    else if (match[0] === "|") pieces.push({ text: "\n", language: current(), kind: "opaque" });
    else if (code !== undefined) pieces.push({ text: code, language: current(), kind: "opaque" });
    else if (other !== undefined) languages.push(other);
    else if (match[0] === "]") languages.pop();
  }
  addText(line.length);
  return pieces;
}

/** `~` is U+00A0, `_` is U+202F. */
export function show(text: string): string {
  return text.replaceAll("\u00a0", "~").replaceAll("\u202f", "_");
}

export function printRaw(line: string, language: string, settings: TypographySettings = {}): string {
  return typesetSequence(piecesOf(line, language), settings)
    .map(({ text }) => text)
    .join("");
}

export function print(line: string, language: string, settings: TypographySettings = {}): string {
  return show(printRaw(line, language, settings));
}
