/** Takes a text, returns the characters in it that no text may contain, with their places and what they are. */

export interface ForbiddenCharacter {
  readonly offset: number;
  /** UTF-16 units that it takes. */
  readonly length: number;
  /** `U+202E`. */
  readonly name: string;
  readonly kind: "control character" | "noncharacter" | "lone surrogate" | "bidi control";
}

/** C0 but tab and line ends, DEL and C1; UAX #9 embeddings, overrides and isolates; noncharacters; lone surrogates. */
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/** All of them in order, `limit` at most. */
export function findForbiddenCharacters(text: string, limit = Infinity): readonly ForbiddenCharacter[] {
  const found: ForbiddenCharacter[] = [];
  for (const match of text.matchAll(forbidden)) {
    found.push({ offset: match.index, length: match[0].length, ...describe(match[0].codePointAt(0) ?? 0) });
    if (found.length >= limit) break;
  }
  return found;
}

/** The same for a number, as written in `&#x202E;`; null where the character is allowed. */
export function forbiddenCodePoint(codePoint: number): Pick<ForbiddenCharacter, "name" | "kind"> | null {
  if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > 0x10ffff) return null;
  return new RegExp(forbidden.source, "u").test(String.fromCodePoint(codePoint)) ? describe(codePoint) : null;
}

export function hintForForbidden(kind: ForbiddenCharacter["kind"]): string {
  return kind === "bidi control"
    ? "remove it and mark text of the other direction with `<bdi>`"
    : "remove it; it is often left behind by copying from another program";
}

function describe(codePoint: number): Pick<ForbiddenCharacter, "name" | "kind"> {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  if (codePoint < 0xa0) return { name, kind: "control character" };
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return { name, kind: "lone surrogate" };
  if (codePoint >= 0x202a && codePoint <= 0x2069) return { name, kind: "bidi control" };
  return { name, kind: "noncharacter" };
}
