/** Reports quotations that the body lacks, and partial ones that are not part of the longest. */
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Fragment, InlineElement } from "../../markup/fragment.ts";
import { plainText } from "../../markup/plain-text.ts";
import { walk } from "../../markup/walk.ts";
import type { ArticleText } from "../article.ts";
import { flatten } from "../blocks/block-types.ts";
import { complain, type Reading } from "../reading.ts";

interface Occurrence {
  readonly key: string;
  readonly words: string;
  readonly element: InlineElement;
}

export function checkQuotes(reading: Reading): void {
  const { raw, texts, locator } = reading;
  const byId = new Map<string, Occurrence[]>();
  for (const [key, text] of texts.all) for (const found of quotationsOf(key, text)) add(byId, found);

  const longest = new Map<string, Occurrence>();
  for (const [id, found] of byId) {
    const best = longestOf(found.filter(({ key }) => key.startsWith("body.")));
    if (best !== null) longest.set(id, best);
  }
  for (const block of flatten(raw.body)) {
    const ref = block.type === "quote" || block.type === "pullQuote" ? block.ref : null;
    if (typeof ref !== "string" || !reading.ids.quotes.has(ref) || longest.has(ref)) continue;
    const message = `\`${block.id}\` prints quotation \`${ref}\`, which the body does not contain`;
    const hint = `mark its words in a paragraph with \`<q ref="${ref}">\``;
    complain(reading, "DEP-ARTICLE-QUOTE-NOT-IN-BODY", locator.valueOf(block, "ref"), message, hint);
  }
  for (const quote of raw.quotes ?? []) {
    if (byId.has(quote.id)) continue;
    const message = `quotation \`${quote.id}\` is not in any text`;
    const hint = `mark its words with \`<q ref="${quote.id}">\`, or remove it`;
    complain(reading, "DEP-ARTICLE-QUOTE-UNUSED", locator.valueOf(quote, "id"), message, hint);
  }
  checkPartial(byId, longest, reading);
}

function* quotationsOf(key: string, text: ArticleText): Generator<readonly [string, Occurrence]> {
  const found: InlineElement[] = [];
  walk(text.fragment, (inline) => {
    if (inline.type === "element" && inline.name === "q") found.push(inline);
  });
  for (const element of found) {
    const id = element.attributes["ref"];
    if (id !== undefined) yield [id, { key, words: wordsOf(element.children), element }];
  }
}

function add(byId: Map<string, Occurrence[]>, [id, occurrence]: readonly [string, Occurrence]): void {
  const known = byId.get(id);
  if (known === undefined) byId.set(id, [occurrence]);
  else known.push(occurrence);
}

/** The first of the longest; the same choice is made where it is printed. */
function longestOf(occurrences: readonly Occurrence[]): Occurrence | null {
  let best: Occurrence | null = null;
  for (const occurrence of occurrences)
    if (best === null || occurrence.words.length > best.words.length) best = occurrence;
  return best;
}

function checkPartial(
  byId: ReadonlyMap<string, readonly Occurrence[]>,
  longest: ReadonlyMap<string, Occurrence>,
  reading: Reading,
): void {
  const placeOf = ({ key, element }: Occurrence): Place => reading.texts.placeIn(key, element.span);
  for (const [id, occurrences] of byId) {
    const whole = longest.get(id);
    if (whole === undefined) continue;
    for (const occurrence of occurrences) {
      if (isPartOf(occurrence.words, whole.words)) continue;
      reading.sink.report({
        code: "DEP-ARTICLE-PARTIAL-QUOTE",
        severity: "warning",
        ...placeOf(occurrence),
        message: `in \`${occurrence.key}\`: the words quoted from \`${id}\` are not in its longest rendering, \`${whole.key}\``,
        hint: "compare the two; what is left out within a quotation is marked with […]",
        related: [{ ...placeOf(whole), message: "the longest rendering is here" }],
      });
    }
  }
}

/** Passages between omission marks must all occur, in their order. */
function isPartOf(words: string, whole: string): boolean {
  if (whole.includes(words)) return true;
  const passages = words.split(/\[…\]|\(…\)|…/).map((passage) => passage.trim());
  let from = 0;
  for (const passage of passages) {
    const at = whole.indexOf(passage, from);
    if (at === -1) return false;
    from = at + passage.length;
  }
  return true;
}

/** Folded so that glyphs, spacing, capitals and a last full stop make no difference. */
function wordsOf(fragment: Fragment): string {
  return plainText(fragment)
    .normalize("NFC")
    .replace(/[’ʼ]/g, "'")
    .replace(/\.{3}/g, "…")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;:]$/, "")
    .toLowerCase();
}
