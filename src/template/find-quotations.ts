/** Takes an edition, returns the words of each quotation: the longest `q` with its reference in the body. */
import type { Edition } from "../locale/edition.ts";
import type { InlineElement } from "../markup/fragment.ts";
import { plainText } from "../markup/plain-text.ts";
import { walk } from "../markup/walk.ts";
import { withoutMarks } from "../markup/without-marks.ts";
import type { ViewText } from "./view.ts";

/** By quotation; each is one `q` without its footnotes, for it is a repetition. */
export function findQuotations({ texts }: Edition): ReadonlyMap<string, ViewText> {
  const longest = new Map<string, { readonly text: ViewText; readonly length: number }>();
  for (const { key, fragment, language, state, place } of texts.values()) {
    if (!key.startsWith("body.")) continue;
    walk(fragment, (inline, ancestors) => {
      const id = inline.type === "element" && inline.name === "q" ? inline.attributes["ref"] : undefined;
      if (inline.type === "text" || id === undefined) return;
      const { length } = plainText(inline.children);
      if (length <= (longest.get(id)?.length ?? 0)) return;
      const spoken = languageWithin(ancestors) ?? language;
      const children = withoutMarks(inline.children, { whole: ["fn"] });
      longest.set(id, {
        length,
        text: { fragment: [{ ...inline, children }], language: spoken, state, place },
      });
    });
  }
  return new Map([...longest].map(([id, { text }]) => [id, text]));
}

function languageWithin(ancestors: readonly InlineElement[]): string | null {
  return ancestors.findLast(({ attributes }) => attributes["lang"] !== undefined)?.attributes["lang"] ?? null;
}
