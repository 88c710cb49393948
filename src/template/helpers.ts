/** The helpers of a template: what each takes, what it gives, and what it does. Adding one is adding a row. */
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Words } from "../locale/edition.ts";
import { plainText, type QuoteMarks } from "../markup/plain-text.ts";
import { escapeAttribute, escapeText } from "../markup/serialise.ts";
import { quoteGlyphs } from "../typography/quote-glyphs.ts";
import { formatDate } from "./format-date.ts";
import { formatMessage, type Html } from "./format-message.ts";
import { decimalSign, formatNumber } from "./format-number.ts";
import { nameLanguage } from "../typography/name-language.ts";
import { printText, type PrintContext } from "./print-text.ts";
import { isImage, printPicture } from "./print-picture.ts";
import type { Shape } from "./shape.ts";
import { value } from "./shape.ts";
import type { ViewText } from "./view.ts";

export interface HelperContext extends PrintContext {
  readonly words: Words;
  /** Where images are named in the article, by their address on the page. */
  readonly mediaPlaces: ReadonlyMap<string, Place>;
}

/** null and undefined are what the article does not know. */
export type Argument =
  string | number | boolean | null | undefined | ViewText | readonly unknown[] | Html | object;

export interface Parameter {
  readonly name: string;
  readonly takes: readonly Shape["kind"][];
  /** Must stand in the template as it is, in quotes. */
  readonly literal?: true;
  readonly optional?: true;
}

export interface Helper {
  /** What it prints, in a line of the reference page. */
  readonly prints: string;
  readonly parameters: readonly Parameter[];
  /** Further arguments are like the last. */
  readonly isVariadic?: true;
  /** Names that may be given as `name=…`; "any" for a word's own values. */
  readonly named: readonly string[] | "any";
  readonly gives: Shape;
  readonly call: (
    args: readonly Argument[],
    named: Readonly<Record<string, Argument>>,
    context: HelperContext,
  ) => Html | string | boolean | null;
}

const anything: readonly Shape["kind"][] = ["value", "text", "list", "record"];
const parameter = (name: string, ...takes: readonly Shape["kind"][]): Parameter => ({ name, takes });

export const helpers: Readonly<Record<string, Helper>> = {
  t: {
    prints:
      "a word of `locales/<language>/<template>.json`, with plurals by `count=` and values by name; with a second value, the word of a group",
    parameters: [
      { name: "key", takes: ["value"], literal: true },
      { name: "word", takes: ["value"], optional: true },
    ],
    named: "any",
    gives: value,
    call: (words, named, context) =>
      translate(words.filter((word) => typeof word === "string").join("."), named, context),
  },
  text: {
    prints: "a text of the article as HTML, in its own language where that is another",
    parameters: [parameter("text", "text")],
    named: [],
    gives: value,
    call: ([text], _, context) => (isText(text) ? { html: printText(text, context) } : null),
  },
  plain: {
    prints: "a text of the article without marks, quotation marks written out: for attributes and titles",
    parameters: [parameter("text", "text")],
    named: [],
    gives: value,
    call: ([text]) => (isText(text) ? plainText(text.fragment, quoteMarks(text.language)) : null),
  },
  date: {
    prints: "a date as precise as it is known, in a `time` element",
    parameters: [parameter("date", "value")],
    named: [],
    gives: value,
    call: ([date], _, { language }) =>
      typeof date === "string"
        ? {
            html: `<time datetime="${escapeAttribute(date)}">${escapeText(formatDate(date, language))}</time>`,
          }
        : null,
  },
  number: {
    prints: "a number as the language writes it; `places=` says how many decimals it has at least",
    parameters: [parameter("number", "value")],
    named: ["places"],
    gives: value,
    call: ([number], { places }, { language }) =>
      typeof number === "number"
        ? formatNumber(number, language, typeof places === "number" ? places : 0)
        : null,
  },
  decimal: {
    prints: "the sign between a number and its decimals, as the language writes it: for `text-align`",
    parameters: [],
    named: [],
    gives: value,
    call: (_, __, { language }) => decimalSign(language),
  },
  picture: {
    prints: "an image of the article as an `img` element; `alt=` is what it shows",
    parameters: [parameter("image", "record")],
    named: ["alt"],
    gives: value,
    call: ([image], { alt }, context) =>
      isImage(image) ? { html: printPicture(image, typeof alt === "string" ? alt : "", context) } : null,
  },
  list: {
    prints:
      "items joined as the language does: “a, b and c”; `of=` names the part of each item that is printed",
    parameters: [parameter("list", "list")],
    named: ["of"],
    gives: value,
    call: ([list], { of }, context) => (Array.isArray(list) ? { html: joinList(list, of, context) } : null),
  },
  languageName: {
    prints: "the name of a language; with `in=`, in that language, as it stands alone on a list",
    parameters: [parameter("tag", "value")],
    named: ["in"],
    gives: value,
    call: ([tag], named, { language }) =>
      typeof tag === "string" ? nameLanguage(tag, language, named["in"]) : null,
  },
  is: {
    prints: "for `#if`: whether the value is one of the words",
    parameters: [
      { name: "value", takes: ["value"] },
      { name: "word", takes: ["value"], literal: true },
    ],
    isVariadic: true,
    named: [],
    gives: value,
    call: ([given, ...words]) => words.includes(given),
  },
  any: {
    prints: "for `#if`: whether any of the values is there, lists that are not empty among them",
    parameters: [{ name: "value", takes: anything }],
    isVariadic: true,
    named: [],
    gives: value,
    call: (values) => values.some((given) => (Array.isArray(given) ? given.length > 0 : Boolean(given))),
  },
};

/** Handlebars' own, which take a block. */
export const blockHelpers = ["if", "unless", "each", "with"] as const;

function translate(
  key: string,
  named: Readonly<Record<string, Argument>>,
  context: HelperContext,
): Html | null {
  const values = Object.entries(named).map(([name, given]) => [name, toValue(given, context)] as const);
  const html = formatMessage(context.words, key, Object.fromEntries(values));
  return html === null ? null : { html };
}

function toValue(given: Argument, context: HelperContext): string | number | boolean | null | Html {
  if (given === undefined || given === null) return null;
  if (isHtml(given)) return given;
  if (isText(given)) return { html: printText(given, context) };
  return typeof given === "object" ? null : given;
}

function joinList(items: readonly unknown[], of: Argument, context: HelperContext): string {
  const printed = items.map((item) => {
    const part: unknown = typeof of === "string" ? Reflect.get(Object(item) as object, of) : item;
    return isText(part) ? printText(part, context) : escapeText(String(part));
  });
  const indices = printed.map((_, index) => String(index));
  return new Intl.ListFormat(context.language)
    .formatToParts(indices)
    .map((part) => (part.type === "element" ? (printed[Number(part.value)] ?? "") : escapeText(part.value)))
    .join("");
}

/** What is no element gets no marks later on: an attribute, a title. */
function quoteMarks(language: string): QuoteMarks {
  return (depth) => {
    const { open, space, close } = quoteGlyphs(language, depth, {});
    return [open + space, space + close];
  };
}

function isText(given: unknown): given is ViewText {
  return typeof given === "object" && given !== null && "fragment" in given;
}

/** What another helper has made comes as HTML, too. */
function isHtml(given: unknown): given is Html {
  return typeof given === "object" && given !== null && "html" in given;
}
