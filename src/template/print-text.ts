/** Takes a text of the article, returns it as HTML: its marks as elements, escaped once. */
import type { Fragment, InlineElement, InlineName } from "../markup/fragment.ts";
import { escapeAttribute, escapeText } from "../markup/serialise.ts";
import type { PlaceMarks } from "./mark-places.ts";
import type { ViewText } from "./view.ts";

export interface PrintContext {
  /** Of the edition. */
  readonly language: string;
  readonly numberOf: (mark: InlineElement) => number | null;
  readonly marks: PlaceMarks;
}

/** What an article's mark is called in HTML, and under which name each of its attributes goes on; other marks keep theirs. */
const renamed: Readonly<
  Partial<
    Record<InlineName, { readonly name: string; readonly attributes: Readonly<Record<string, string>> }>
  >
> = {
  q: { name: "q", attributes: { ref: "data-quotation", cite: "cite" } },
  ref: { name: "span", attributes: { entity: "data-entity" } },
};

/** What is in another language than the edition says so; what lacks a translation is marked as well. */
export function printText({ fragment, language, state, place }: ViewText, context: PrintContext): string {
  const html = context.marks.around(printFragment(fragment, context), place);
  if (language === context.language) return html;
  const mark = state === "missing" ? ' class="untranslated"' : "";
  return `<span${mark} lang="${escapeAttribute(language)}" dir="auto">${html}</span>`;
}

function printFragment(fragment: Fragment, context: PrintContext): string {
  return fragment
    .map((inline) => (inline.type === "text" ? escapeText(inline.value) : printElement(inline, context)))
    .join("");
}

function printElement(element: InlineElement, context: PrintContext): string {
  const { name, attributes, children } = element;
  if (name === "br") return "<br>";
  if (name === "fn") return printNote(context.numberOf(element), printFragment(children, context));
  const row = renamed[name];
  const printed = Object.entries(attributes).map(
    ([key, value]) => ` ${row?.attributes[key] ?? key}="${escapeAttribute(value)}"`,
  );
  const tag = row?.name ?? name;
  return `<${tag}${printed.join("")}>${printFragment(children, context)}</${tag}>`;
}

/**
 * A link to the note in the list of them, and, hidden, the note itself: for paper, where a sheet that knows of
 * `float: footnote` shows it instead of link and list.
 */
function printNote(number: number | null, html: string): string {
  if (number === null) return "";
  const n = String(number);
  return (
    `<sup class="fn"><a role="doc-noteref" id="note-ref_${n}" href="#note_${n}">${n}</a></sup>` +
    `<span class="footnote" data-note="${n}" hidden>${html}</span>`
  );
}
