/** Takes a word's key and values, returns it as HTML: the word escaped, texts of the article within it as they are printed. */
import type { Words } from "../locale/edition.ts";
import { escapeText } from "../markup/serialise.ts";

/** HTML that a helper has made, within a message. */
export interface Html {
  readonly html: string;
}

/** Noncharacters, which no text may have, stand for a value until the word around it is escaped. */
const OPEN = "\ufdd3";
const CLOSE = "\ufdd4";

export function formatMessage(
  words: Words,
  key: string,
  values: Readonly<Record<string, string | number | boolean | null | Html>>,
): string | null {
  const inserted: string[] = [];
  const given = Object.entries(values).map(([name, value]): readonly [string, unknown] => {
    if (typeof value !== "object" || value === null) return [name, value];
    inserted.push(value.html);
    return [name, `${OPEN}${String(inserted.length - 1)}${CLOSE}`];
  });
  const message = words.translate(key, Object.fromEntries(given));
  if (message === null) return null;
  return escapeText(message).replace(/\ufdd3(\d+)\ufdd4/gu, (_, index) => inserted[Number(index)] ?? "");
}
