/** Reports what is wrong with the article as a whole: its name, its state, its dates, its editorial wording. */
import { isFailure } from "../../host.ts";
import { adviseLanguage } from "../../typography/advise-language.ts";
import { canonicalTag } from "../../typography/canonical-tag.ts";
import { isKnownLanguage } from "../../typography/known-language.ts";
import { complain, type Reading } from "../reading.ts";

export function checkArticle(reading: Reading): void {
  checkSlug(reading);
  checkLanguages(reading);
  checkDates(reading);
  const { raw, locator } = reading;
  if (raw.status === "withheld" || raw.status === "canceled") {
    const message = `the article is ${raw.status}, and is not built`;
    const hint = "set `status` to `draft` or `usable` once it may be published";
    complain(reading, "DEP-ARTICLE-NOT-BUILT", locator.valueOf(raw, "status"), message, hint);
  }
  for (const [name, text] of [
    ["headline", raw.headline],
    ["deck", raw.deck],
  ] as const) {
    if (text?.origin !== "editorial" || (text.from ?? []).length > 0) continue;
    // Support of the wrong form has been reported, and is not missing.
    if (!text.from && locator.isGiven(text, "from")) continue;
    const message = `\`${name}\` is editorial, and does not say which blocks support it`;
    const hint = "add `from:` with their ids";
    complain(reading, "DEP-ARTICLE-NO-SUPPORT", locator.valueOf(text, "origin"), message, hint);
  }
}

function checkSlug(reading: Reading): void {
  const { raw, locator, host } = reading;
  const { file } = locator;
  const place = locator.valueOf(raw, "slug");
  const name = file.replace(/^.*\//, "").replace(/\.(ya?ml|json)$/, "");
  // Of a slug that is missing or has the wrong form a stand-in is left, which is nothing to compare.
  const isWritten = locator.written(raw, "slug") === raw.slug;
  if (file !== "<stdin>" && isWritten && name !== raw.slug) {
    const message = `slug \`${raw.slug}\` differs from the file's name, \`${name}\``;
    complain(reading, "DEP-ARTICLE-SLUG", place, message, `write \`slug: ${name}\`, or rename the file`);
  }
  const folders = [host.list("templates"), host.listShipped("templates")].flatMap((names) =>
    isFailure(names) ? [] : names,
  );
  if (folders.some((folder) => folder === `${raw.slug}/`)) {
    const message = `slug \`${raw.slug}\` is the name of a template`;
    const hint = "choose another: both keep their words in `locales/<lang>/`";
    complain(reading, "DEP-ARTICLE-SLUG-IS-TEMPLATE", place, message, hint);
  }
}

function checkLanguages(reading: Reading): void {
  const { raw, locator } = reading;
  const tags: readonly (readonly [object, string, string | null | undefined])[] = [
    [raw, "language", raw.language],
    ...(raw.quotes ?? []).map((quote) => [quote, "saidIn", quote.saidIn] as const),
  ];
  for (const [owner, key, tag] of tags) {
    // What has not even the form of a tag has been reported, and taken out.
    if (!tag || locator.written(owner, key) !== tag) continue;
    const canonical = canonicalTag(tag);
    const isKnown = canonical !== null && isKnownLanguage(canonical);
    if (canonical === tag && isKnown) continue;
    const message =
      canonical === null
        ? `\`${tag}\` is not a language tag`
        : isKnown
          ? `\`${tag}\` is not the usual form of this language tag`
          : `\`${tag}\` is the tag of no language`;
    const hint = canonical !== null && isKnown ? `write \`${canonical}\`` : adviseLanguage(tag);
    complain(reading, "DEP-ARTICLE-BAD-LANGUAGE", locator.valueOf(owner, key), message, hint);
  }
}

function checkDates(reading: Reading): void {
  const { created, updated } = reading.raw;
  if (!created || !updated) return;
  // A day without a time is taken as all of it.
  const isSameDay = updated.length === 10 && created.startsWith(updated);
  if (isSameDay || instantOf(updated) >= instantOf(created)) return;
  const message = `updated ${updated}, before it was created, ${created}`;
  const place = reading.locator.valueOf(reading.raw, "updated");
  complain(reading, "DEP-ARTICLE-DATE-ORDER", place, message, "correct one of the two");
}

/** A date without a zone is read as UTC: the machine's own zone must not decide. */
function instantOf(date: string): number {
  const hasZone = /(Z|[+-]\d\d:\d\d)$/.test(date.slice(10));
  return Date.parse(date.length > 10 && !hasZone ? `${date}Z` : date);
}
