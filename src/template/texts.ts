/** Takes an edition, returns what finds its texts by their keys. */
import type { Edition, LocalText } from "../locale/edition.ts";

export interface Texts {
  /** null where the article has none. */
  readonly find: (key: string) => LocalText | null;
  /** A text that the article must have. */
  readonly get: (key: string) => LocalText;
}

export function findTexts({ texts }: Edition): Texts {
  return {
    find: (key) => texts.get(key) ?? null,
    get: (key) => {
      const text = texts.get(key);
      // An edition has every text of its article: without one, depeche itself is wrong.
      if (text === undefined) throw new Error(`the edition has no text ${key}`);
      return text;
    },
  };
}
