/** Takes a translated text and its original, returns the text parsed, and reports what is wrong with it. */
import type { ArticleText } from "../article/article.ts";
import { findQuoteGlyphs } from "../article/texts/find-quote-glyphs.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { Place, Sink, Span } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { report, type Report } from "../diagnostics/sink.ts";
import { compareMarks } from "../markup/compare-marks.ts";
import { findForbiddenCharacters, hintForForbidden } from "../markup/forbidden-characters.ts";
import type { Fragment, InlineName } from "../markup/fragment.ts";
import { reportProblems } from "../markup/fragment-problem.ts";
import { inlineNames } from "../markup/inline-table.ts";
import { indexLines } from "../markup/line-index.ts";
import { parseFragment } from "../markup/parse-fragment.ts";

export interface TextInPlace {
  readonly key: string;
  readonly value: string;
  /** All of the text. */
  readonly place: Place;
  readonly placeOf: (span: Span) => Place;
}

/** Texts that are repeated where links and notes cannot follow. */
const forbiddenMarks: Readonly<Record<string, readonly InlineName[]>> = {
  headline: ["a", "fn"],
  kicker: ["a", "fn"],
};

export function checkText(text: TextInPlace, original: ArticleText, sink: Sink): Fragment {
  if (original.plain) {
    checkPlain(text, sink);
    return [{ type: "text", value: text.value }];
  }
  const fragment = parseMarked(text, sink);
  checkMarks(fragment, text, original, sink);
  return fragment;
}

/** A text with marks that has no original to be compared with. */
export function parseMarked({ key, value, placeOf }: TextInPlace, sink: Sink): Fragment {
  const forbidden = Object.hasOwn(forbiddenMarks, key) ? (forbiddenMarks[key] ?? []) : [];
  const { fragment, problems } = parseFragment(value, { where: key, forbidden });
  reportProblems(problems, { sink, placeOf });
  for (const { span, message, hint } of findQuoteGlyphs(value, key))
    report(sink, "DEP-TRANSLATION-QUOTE-GLYPH", placeOf(span), { message, hint });
  return fragment;
}

function checkMarks(fragment: Fragment, text: TextInPlace, original: ArticleText, sink: Sink): void {
  const { lost, added } = compareMarks(original.fragment, fragment);
  for (const label of new Set(lost.map((mark) => mark.label)))
    report(sink, "DEP-TRANSLATION-LOST-MARK", text.place, {
      message: `\`${text.key}\` lacks \`${label}\`, which the original has`,
      hint: "mark the words that answer to it, or write the mark as the original has it",
      related: [{ ...original.place, message: "the original" }],
    });
  // A text full of wrong marks would otherwise take the square of their number.
  const candidates = lost.slice(0, 20).map(({ label }) => label);
  for (const { label, element } of added) {
    const near = nearest(label, candidates);
    report(sink, "DEP-TRANSLATION-ADDED-MARK", text.placeOf(element.span), {
      message: `\`${text.key}\` has \`${label}\`, which the original has not`,
      hint: near === null ? "remove the mark" : `did you mean \`${near}\`?`,
      related: [{ ...original.place, message: "the original" }],
    });
  }
}

const tag = new RegExp(
  `</?(?:${[...inlineNames, "b", "i", "u", "p", "script"].join("|")})(?:\\s[^<>]*)?/?>`,
  "i",
);
const characterReference = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;

/** Plain texts may have any sign but those that no text may have. */
export function checkPlain({ key, value, placeOf }: TextInPlace, sink: Sink): void {
  const { span } = indexLines(value);
  const tell = (code: DiagnosticCode, start: number, length: number, said: Report): void => {
    report(sink, code, placeOf(span(start, start + length)), said);
  };
  for (const { offset, length, name, kind } of findForbiddenCharacters(value))
    tell("DEP-MARKUP-CHARACTER", offset, length, { message: `in \`${key}\`: ${name}, a ${kind}, is not allowed`, hint: hintForForbidden(kind) }); // prettier-ignore
  const mark = tag.exec(value);
  if (mark !== null)
    tell("DEP-TRANSLATION-MARKUP-IN-PLAIN-TEXT", mark.index, mark[0].length, {
      message: `\`${key}\` is plain text, \`${mark[0]}\` would be printed as it stands`,
      hint: "remove the tag",
    });
  const reference = characterReference.exec(value);
  if (reference !== null)
    tell("DEP-TRANSLATION-CHARACTER-REFERENCE", reference.index, reference[0].length, {
      message: `\`${key}\` is plain text, \`${reference[0]}\` would be printed as it stands`,
      hint: "write the character itself",
    });
}
