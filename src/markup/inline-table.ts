/** The inline marks: which there are, which attributes they take, and what each attribute's value must be. */
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import { isKnownLanguage } from "../typography/known-language.ts";
import type { InlineName } from "./fragment.ts";
import { isoDate } from "./iso-date.ts";

export interface AttributeRow {
  readonly required: boolean;
  readonly accepts: (value: string) => boolean;
  readonly code: DiagnosticCode;
  /** What is wanted, for the message. */
  readonly wanted: string;
}

export interface InlineRow {
  readonly attributes: Readonly<Record<string, AttributeRow>>;
  /** An element without content and without an end tag. */
  readonly empty: boolean;
  /** Elements that this one may not be inside of, at any depth. */
  readonly notInside: readonly InlineName[];
}

const id = /^[a-z0-9][a-z0-9-]*$/;
const httpUrl = /^https?:\/\/[^\s/?#]/i;
const languageTag = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

/** HTML 4.6.7.1, the forms of a machine-readable date, time or duration. */
const machineTimes = [
  new RegExp(`^${isoDate.partialDate}$`),
  /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/,
  new RegExp(`^${isoDate.monthDay}$`),
  new RegExp(
    String.raw`^(${isoDate.fullDate}[T ])?${isoDate.clock}(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?$`,
  ),
  /^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,3})?S)?)?$/,
];

function isUrl(value: string): boolean {
  return httpUrl.test(value) && !/\s/.test(value) && URL.canParse(value);
}

function isHref(value: string): boolean {
  if (value.startsWith("#")) return id.test(value.slice(1));
  return (
    isUrl(value) || /^mailto:[^\s@]+@[^\s@]+$/i.test(value) || /^tel:\+?[0-9().-]+(;[^\s]+)?$/i.test(value)
  );
}

const text: AttributeRow = {
  required: false,
  accepts: (value) => value.trim() !== "",
  code: "DEP-MARKUP-BAD-ATTRIBUTE",
  wanted: "a text that is not empty",
};
const reference: AttributeRow = {
  required: false,
  accepts: (value) => id.test(value),
  code: "DEP-MARKUP-BAD-ATTRIBUTE",
  wanted: "an id: small letters, digits and hyphens",
};
const href: AttributeRow = {
  required: true,
  accepts: isHref,
  code: "DEP-MARKUP-HREF",
  wanted: "an address that begins with `https:`, `http:`, `mailto:` or `tel:`, or `#` and the id of a block",
};
const url: AttributeRow = {
  ...href,
  required: false,
  accepts: isUrl,
  wanted: "an `https:` or `http:` address",
};
const language: AttributeRow = {
  required: true,
  accepts: (value) => languageTag.test(value) && isKnownLanguage(value),
  code: "DEP-MARKUP-BAD-ATTRIBUTE",
  wanted: "a language tag such as `en` or `zh-Hant`",
};
const datetime: AttributeRow = {
  required: true,
  accepts: (value) => machineTimes.some((form) => form.test(value)),
  code: "DEP-MARKUP-BAD-ATTRIBUTE",
  wanted: "a date, time or duration such as `2025-08-15`, `10:30` or `PT3H`",
};

const plain: InlineRow = { attributes: {}, empty: false, notInside: [] };

export const inlineTable: Readonly<Record<InlineName, InlineRow>> = {
  em: plain,
  strong: plain,
  q: { ...plain, attributes: { ref: reference, cite: url } },
  cite: plain,
  a: { ...plain, attributes: { href }, notInside: ["a"] },
  abbr: { ...plain, attributes: { title: text } },
  span: { ...plain, attributes: { lang: language } },
  bdi: plain,
  sup: plain,
  sub: plain,
  time: { ...plain, attributes: { datetime } },
  code: plain,
  br: { ...plain, empty: true },
  // A note's call becomes a link, so that it cannot stand in one either.
  fn: { ...plain, notInside: ["fn", "a"] },
  ref: { ...plain, attributes: { entity: { ...reference, required: true } } },
};

export const inlineNames = Object.keys(inlineTable) as readonly InlineName[];

export function isInlineName(name: string): name is InlineName {
  return Object.hasOwn(inlineTable, name);
}
