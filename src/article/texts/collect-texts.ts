/** Parses the texts of an article one by one, reports what is wrong in them, and keeps them by their key. */
import type { Key } from "../../data/data.ts";
import type { Locator } from "../../data/yaml/locator.ts";
import type { Place, Sink, Span } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import { reportProblems } from "../../markup/fragment-problem.ts";
import type { Fragment, InlineName } from "../../markup/fragment.ts";
import { parseFragment } from "../../markup/parse-fragment.ts";
import { walk } from "../../markup/walk.ts";
import type { ArticleText } from "../article.ts";
import type { Collection, KnownIds } from "../collect-ids.ts";
import { checkPlainText } from "./check-plain-text.ts";
import { findQuoteGlyphs } from "./find-quote-glyphs.ts";

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
  /** Checked like a plain one, but not for translation: names that are the same in every language. */
  readonly unkeptPlain: (where: string, value: string, owner: object, at: Key) => string;
  /** Where a part of a text with markup stands in the file; `span` counts in the text. */
  readonly placeIn: (key: string, span: Span) => Place;
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
  const places = new Map<string, (span: Span) => Place>();
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
    const placeOf = (span: Span): Place => locator.within(owner, at, span);
    places.set(where, placeOf);
    reportProblems(own, { sink: context.sink, placeOf });
    checkReferences(fragment, where, placeOf, context);
    for (const { span, message, hint } of findQuoteGlyphs(value, where))
      report(context.sink, "DEP-ARTICLE-QUOTE-GLYPH", placeOf(span), { message, hint });
    return fragment;
  }
  function unkeptPlain(where: string, value: string, owner: object, at: Key): string {
    // Labels made of a chart's data do not stand in the file under the key that is shown.
    const isWritten = Reflect.get(owner, at) === value;
    const placeOf = (span: Span): Place =>
      isWritten ? locator.within(owner, at, span) : locator.valueOf(owner, at);
    checkPlainText({ where, value, placeOf }, context.sink);
    return value;
  }
  return {
    all,
    unkeptPlain,
    placeIn: (key, span) => places.get(key)?.(span) ?? { file: locator.file, span: null },
    unkept: parse,
    marked: (key, value, owner, at, forbidden) => {
      const fragment = parse(key, value, owner, at, forbidden);
      all.set(key, { fragment, source: value, place: locator.valueOf(owner, at), plain: false });
      return fragment;
    },
    plain: (key, value, owner, at, isOptional = false) => {
      unkeptPlain(key, value, owner, at);
      const text = { fragment: [{ type: "text", value } as const], source: value, place: locator.valueOf(owner, at), plain: true }; // prettier-ignore
      if (!all.has(key)) all.set(key, isOptional ? { ...text, optional: true } : text);
      return value;
    },
  };
}

function checkReferences(
  fragment: Fragment,
  where: string,
  placeOf: (span: Span) => Place,
  { ids, sink }: Context,
): void {
  walk(fragment, (inline) => {
    if (inline.type !== "element") return;
    for (const { name, attribute, prefix, collection, what } of references) {
      const value = inline.name === name ? inline.attributes[attribute] : undefined;
      if (value?.startsWith(prefix) !== true) continue;
      const id = value.slice(prefix.length);
      if (ids[collection].has(id)) continue;
      const near = ids[collection].suggest(id);
      report(sink, "DEP-ARTICLE-UNKNOWN-REFERENCE", placeOf(inline.span), {
        message: `in \`${where}\`: there is no ${what} \`${id}\``,
        hint: near === null ? `add it to \`${collection}\`, or remove the mark` : `did you mean \`${near}\`?`,
      });
    }
  });
}
