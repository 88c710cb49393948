/** Parses the texts of an article one by one, reports what is wrong in them, and keeps them by their key. */
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { Fragment, InlineElement, InlineName } from "../markup/fragment.ts";
import { reportProblems } from "../markup/fragment-problem.ts";
import { parseFragment } from "../markup/parse-fragment.ts";
import { walk } from "../markup/walk.ts";
import type { ArticleText } from "./article.ts";
import type { Collection, KnownIds } from "./collect-ids.ts";
import { nearestId } from "./nearest-id.ts";
import { findQuoteGlyphs } from "./find-quote-glyphs.ts";
import type { Key, Locator } from "./locator.ts";

export interface TextCollector {
  /** A text with inline markup, kept under `key`; `value` is what stands in `owner` at `at`. */
  readonly marked: (
    key: string,
    value: string,
    owner: object,
    at: Key,
    forbidden?: readonly InlineName[],
  ) => Fragment;
  /** A text without markup, kept under `key`; an optional one may lack a translation. */
  readonly plain: (key: string, value: string, owner: object, at: Key, isOptional?: boolean) => string;
  /** Parsed and checked like the others, but not for translation: words in the language in which they were said. */
  readonly unkept: (where: string, value: string, owner: object, at: Key) => Fragment;
  readonly all: ReadonlyMap<string, ArticleText>;
}

interface Context {
  readonly ids: KnownIds;
  readonly locator: Locator;
  readonly sink: Sink;
}

/** Which attribute of which mark names something of the article. */
const references: readonly {
  readonly name: InlineName;
  readonly attribute: string;
  readonly prefix: string;
  readonly collection: Collection;
  readonly what: string;
}[] = [
  { name: "q", attribute: "ref", prefix: "", collection: "quotes", what: "quotation" },
  { name: "ref", attribute: "entity", prefix: "", collection: "entities", what: "entity" },
  { name: "a", attribute: "href", prefix: "#", collection: "body", what: "block" },
];

export function createTextCollector(context: Context): TextCollector {
  const all = new Map<string, ArticleText>();
  const { locator } = context;
  function parse(
    where: string,
    value: string,
    owner: object,
    at: Key,
    forbidden?: readonly InlineName[],
  ): Fragment {
    const rules = forbidden === undefined ? { where } : { where, forbidden };
    const { fragment, problems } = parseFragment(value, rules);
    // A character that stands in the file as it is has been reported with the file.
    const own = problems.filter(
      ({ code, span }) => code !== "DEP-MARKUP-CHARACTER" || value[span.start.offset] === "&",
    );
    const placeOf = (span: InlineElement["span"]): Place => locator.within(owner, at, span);
    reportProblems(own, { sink: context.sink, placeOf });
    checkReferences(fragment, where, placeOf, context);
    for (const { span, message, hint } of findQuoteGlyphs(value, where))
      report(context.sink, "DEP-ARTICLE-QUOTE-GLYPH", placeOf(span), { message, hint });
    return fragment;
  }
  return {
    all,
    unkept: parse,
    marked: (key, value, owner, at, forbidden) => {
      const fragment = parse(key, value, owner, at, forbidden);
      all.set(key, { fragment, source: value, place: locator.valueOf(owner, at), plain: false });
      return fragment;
    },
    plain: (key, value, owner, at, isOptional = false) => {
      checkPlain(key, value, locator.valueOf(owner, at), context.sink);
      const text = { fragment: [{ type: "text", value } as const], source: value, place: locator.valueOf(owner, at), plain: true }; // prettier-ignore
      if (!all.has(key)) all.set(key, isOptional ? { ...text, optional: true } : text);
      return value;
    },
  };
}

function checkReferences(
  fragment: Fragment,
  where: string,
  placeOf: (span: InlineElement["span"]) => Place,
  { ids, sink }: Context,
): void {
  walk(fragment, (inline) => {
    if (inline.type !== "element") return;
    for (const { name, attribute, prefix, collection, what } of references) {
      const value = inline.name === name ? inline.attributes[attribute] : undefined;
      if (value?.startsWith(prefix) !== true) continue;
      const id = value.slice(prefix.length);
      if (ids[collection].has(id)) continue;
      const near = nearestId(id, ids[collection]);
      report(sink, "DEP-ARTICLE-UNKNOWN-REFERENCE", placeOf(inline.span), {
        message: `in \`${where}\`: there is no ${what} \`${id}\``,
        hint: near === null ? `add it to \`${collection}\`, or remove the mark` : `did you mean \`${near}\`?`,
      });
    }
  });
}

const tag =
  /<\/?(em|strong|q|cite|a|abbr|span|bdi|sup|sub|time|code|br|fn|ref|b|i|u|p|script)(\s[^<>]*)?\/?>/i;
const characterReference = /&(#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;

function checkPlain(key: string, value: string, place: Place, sink: Sink): void {
  const found = tag.exec(value)?.[0];
  if (found !== undefined)
    report(sink, "DEP-ARTICLE-MARKUP-IN-PLAIN-TEXT", place, {
      message: `\`${key}\` is plain text, \`${found}\` would be printed as it stands`,
      hint: "remove the tag",
    });
  const reference = characterReference.exec(value)?.[0];
  if (reference !== undefined)
    report(sink, "DEP-ARTICLE-CHARACTER-REFERENCE", place, {
      message: `\`${key}\` is plain text, \`${reference}\` would be printed as it stands`,
      hint: "write the character itself",
    });
}
