/** Takes pages, reports characters for private use that no text stands for (ISO 19005-2 § 6.2.11.7.3). */
import type { Place, Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Pages } from "../../layout/pages.ts";

/** Each once, where it is first. */
export function checkCharacters(pages: Pages, claim: string, sink: Sink): void {
  for (const [character, place] of findPrivate(pages)) reportPrivate(character, place, claim, sink);
}

/** Of the pages, or of a picture on them. */
export function reportPrivate(character: string, place: Place, claim: string, sink: Sink): void {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  report(sink, "DEP-STANDARD-CHARACTER", place, {
    message: `the character U+${code} is for private use: what it means ${claim} cannot say`,
    hint: "use a character that Unicode has, or an image with alternative text",
  });
}

export function isPrivate(character: string): boolean {
  return /\p{Co}/u.test(character);
}

function findPrivate({ pages }: Pages): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const { items } of pages)
    for (const item of items)
      for (const { run, glyphs, actualText } of item.kind === "text" ? item.pieces : []) {
        if (actualText !== null) continue;
        for (const { text } of glyphs)
          for (const character of text)
            if (isPrivate(character) && !found.has(character)) found.set(character, run.place);
      }
  return found;
}
