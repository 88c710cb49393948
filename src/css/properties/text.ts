/** Rows of text (CSS Text 4, CSS Text Decoration 4, CSS Inline 3). */
import type { ComputedStyle, LengthPercentage } from "../computed-style.ts";
import { anyColor } from "../values/color.ts";
import { anyOrder, constant, either, identifierOf, keywords, keywordTable } from "../values/keywords.ts";
import { integer, length, lengthPercentage, number } from "../values/length.ts";
import { NEUTRAL_CONTEXT, onlyNode, type Computation, type ValueParser } from "../values/value.ts";
import { inherited, own } from "./longhand.ts";

const spacing = either(keywordTable({ normal: 0 }), length());

export type DecorationLine = "underline" | "overline" | "line-through";

const noLines: ValueParser<readonly DecorationLine[]> = keywordTable<readonly DecorationLine[]>({
  none: [],
  // Text on paper does not blink (CSS Text Decoration 3 § 2.1).
  blink: [],
});

const thickness: ValueParser<number | null> = (value) => {
  const name = identifierOf(onlyNode(value))?.toLowerCase();
  if (name === "auto" || name === "from-font") return constant(null);
  const size = lengthPercentage({ min: 0 })(value);
  if (size === null) return null;
  return (context) => {
    const computed = size(context);
    return typeof computed === "number"
      ? computed
      : (computed.percent / 100) * context.fontSize + computed.plus;
  };
};

/** A percentage is of 1em. */
const underlineOffset: ValueParser<number | null> = (value) => {
  if (identifierOf(onlyNode(value))?.toLowerCase() === "auto") return constant(null);
  const offset = lengthPercentage()(value);
  if (offset === null) return null;
  return (context) => {
    const computed = offset(context);
    return typeof computed === "number"
      ? computed
      : (computed.percent / 100) * context.fontSize + computed.plus;
  };
};

type LimitChars = readonly [number | null, number | null, number | null];

/** One number is the word's; two are the word's and those before; the third is as the second (CSS Text 4 § 6.3). */
const limitChars: ValueParser<LimitChars> = ({ nodes, file }) => {
  const part = either(keywordTable({ auto: null }), integer({ min: 0 }));
  const parts = nodes.map((node) => part({ nodes: [node], file }));
  const [word, before, after, extra] = parts;
  if (word == null || before === null || after === null || extra !== undefined) return null;
  const auto: Computation<number | null> = constant(null);
  const second = before ?? auto;
  return (context) => [word(context), second(context), (after ?? second)(context)];
};

const verticalAligns = [
  "baseline",
  "sub",
  "super",
  "top",
  "middle",
  "bottom",
  "text-top",
  "text-bottom",
] as const;
const whiteSpaces = ["normal", "nowrap", "pre", "pre-wrap", "pre-line", "break-spaces"] as const;
const aligns = keywordTable({
  start: "start",
  end: "end",
  left: "left",
  right: "right",
  center: "center",
  justify: "justify",
} as const);

/** CSS Text 4 § 7.1: cells of a column stand on a character; a keyword beside it is for what is not in a table. */
const alignCharacter: ValueParser<AlignCharacter> = ({ nodes, file }) => {
  const strings = nodes.filter((node) => node.type === "String");
  const others = nodes.filter((node) => node.type !== "String");
  const [string] = strings;
  const align = others.length === 0 ? constant("start" as const) : aligns({ nodes: others, file });
  if (strings.length !== 1 || string === undefined || string.value === "" || align === null) return null;
  return (context) => ({ character: string.value, align: align(context) });
};

export interface AlignCharacter {
  readonly character: string;
  readonly align: "start" | "end" | "left" | "right" | "center" | "justify";
}

type Hanging = "first" | "last" | "force-end" | "allow-end";

/** `first || [ force-end | allow-end ] || last` (CSS Text 4 § 8.3) */
const hanging: ValueParser<readonly Hanging[]> = (value) => {
  const computation = anyOrder(keywords("first", "last", "force-end", "allow-end"))(value);
  const names = computation?.(NEUTRAL_CONTEXT) ?? [];
  const isTwice = new Set(names).size !== names.length;
  return isTwice || (names.includes("force-end") && names.includes("allow-end")) ? null : computation;
};

const hyphenateCharacter: ValueParser<string> = (value) => {
  const node = onlyNode(value);
  return node?.type === "String" ? constant(node.value) : null;
};

const tabLength: ValueParser<{ readonly pt: number }> = (value) => {
  const pt = length({ min: 0 })(value);
  return pt === null ? null : (context) => ({ pt: pt(context) });
};

export interface Indent {
  readonly size: LengthPercentage;
  readonly lines: ComputedStyle["textIndentLines"];
}

/** CSS Text 3 § 8.1: the words in any order, each once. */
const indent: ValueParser<Indent> = (value) => {
  const words = value.nodes.map((node) => identifierOf(node)?.toLowerCase() ?? "");
  const count = (word: string) => words.filter((one) => one === word).length;
  const [hanging, each] = [count("hanging"), count("each-line")];
  const sizes = value.nodes.filter((_, index) => words[index] !== "hanging" && words[index] !== "each-line");
  const size = lengthPercentage()({ ...value, nodes: sizes });
  if (size === null || hanging > 1 || each > 1) return null;
  const lines = each > 0 ? (hanging > 0 ? "not-each" : "each") : hanging > 0 ? "not-first" : "first";
  return (context) => ({ size: size(context), lines });
};

const CHARACTERS = "A string aligns the cells of a column on that character.";
const ALIGNS = "start | end | left | right | center | justify";

export const textProperties = {
  "letter-spacing": inherited("normal", "normal | <length>", spacing),
  "word-spacing": inherited("normal", "normal | <length>", spacing),
  "text-align": inherited("start", `${ALIGNS} | <string>`, either(aligns, alignCharacter), CHARACTERS),
  "text-align-last": inherited("auto", `auto | ${ALIGNS}`, either(keywords("auto"), aligns)),
  "text-indent": inherited("0", "[ <length-percentage> && hanging? && each-line? ]", indent),
  "text-transform": inherited(
    "none",
    "none | uppercase | lowercase | capitalize",
    keywords("none", "uppercase", "lowercase", "capitalize"),
  ),
  "text-decoration-line": own(
    "none",
    "none | [ underline || overline || line-through ]",
    either(noLines, anyOrder(keywords("underline", "overline", "line-through"))),
  ),
  "text-decoration-style": own(
    "solid",
    "solid | double | dotted | dashed | wavy",
    keywords("solid", "double", "dotted", "dashed", "wavy"),
  ),
  "text-decoration-color": own("currentcolor", "<color>", anyColor),
  "text-decoration-thickness": own("auto", "auto | from-font | <length-percentage [0,∞]>", thickness),
  "text-underline-offset": inherited("auto", "auto | <length-percentage>", underlineOffset),
  "text-wrap": inherited(
    "wrap",
    "wrap | nowrap | balance | pretty | stable",
    either(
      keywords("wrap", "nowrap", "balance", "pretty", "stable"),
      keywordTable({ auto: "wrap" } as const),
    ),
  ),
  "white-space": inherited("normal", whiteSpaces.join(" | "), keywords(...whiteSpaces)),
  "overflow-wrap": inherited(
    "normal",
    "normal | anywhere | break-word",
    keywords("normal", "anywhere", "break-word"),
  ),
  "word-break": inherited(
    "normal",
    "normal | break-all | keep-all | break-word",
    keywords("normal", "break-all", "keep-all", "break-word"),
  ),
  hyphens: inherited("manual", "none | manual | auto", keywords("none", "manual", "auto")),
  "hyphenate-character": inherited(
    "auto",
    "auto | <string>",
    either(keywordTable({ auto: null }), hyphenateCharacter),
  ),
  "hyphenate-limit-chars": inherited("auto", "[ auto | <integer> ]{1,3}", limitChars),
  // `spread` looks at which side a page is on, which its lines do not know.
  "hyphenate-limit-last": inherited(
    "none",
    "none | always | column | page",
    keywords("none", "always", "column", "page"),
  ),
  "hyphenate-limit-lines": inherited(
    "no-limit",
    "no-limit | <integer>",
    either(keywordTable({ "no-limit": null }), integer({ min: 0 })),
  ),
  "hyphenate-limit-zone": inherited("0", "<length-percentage [0,∞]>", lengthPercentage({ min: 0 })),
  "hanging-punctuation": inherited(
    "none",
    "none | [ first || [ force-end | allow-end ] || last ]",
    either(keywordTable<readonly Hanging[]>({ none: [] }), hanging),
  ),
  "tab-size": inherited("8", "<number [0,∞]> | <length [0,∞]>", either(number({ min: 0 }), tabLength)),
  "vertical-align": own(
    "baseline",
    `${verticalAligns.join(" | ")} | <length-percentage>`,
    either(keywords(...verticalAligns), lengthPercentage()),
  ),
} as const;
