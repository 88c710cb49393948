/** Rows of flexible boxes and alignment (CSS Flexbox 1, CSS Align 3). */
import { constant, either, identifierOf, keywords, keywordTable } from "../values/keywords.ts";
import { integer, lengthPercentage, number } from "../values/length.ts";
import type { ValueParser } from "../values/value.ts";
import { own } from "./longhand.ts";

type Alignment = "start" | "end" | "center" | "baseline" | "stretch";

const alignments = {
  normal: "stretch",
  stretch: "stretch",
  start: "start",
  "flex-start": "start",
  "self-start": "start",
  end: "end",
  "flex-end": "end",
  "self-end": "end",
  center: "center",
  baseline: "baseline",
} as const satisfies Readonly<Record<string, Alignment>>;

/** `first baseline`, and alignment that may overflow (`safe`, `unsafe`): a page clips neither side. */
const longAlignment: ValueParser<Alignment> = ({ nodes }) => {
  const [prefix = "", name = "", extra] = nodes.map((node) => identifierOf(node)?.toLowerCase());
  if (extra !== undefined || nodes.length !== 2) return null;
  if (prefix === "first") return name === "baseline" ? constant("baseline") : null;
  if (prefix !== "safe" && prefix !== "unsafe") return null;
  return Object.hasOwn(alignments, name) ? constant(alignments[name as keyof typeof alignments]) : null;
};

const justification = keywordTable({
  normal: "normal",
  stretch: "normal",
  start: "start",
  "flex-start": "start",
  left: "left",
  end: "end",
  "flex-end": "end",
  right: "right",
  center: "center",
  "space-between": "space-between",
  "space-around": "space-around",
  "space-evenly": "space-evenly",
} as const);

/** Of lines, first and last baselines align like start and end (CSS Align 3 § 5.1.1). */
const distribution = keywordTable({
  normal: "normal",
  stretch: "normal",
  start: "start",
  "flex-start": "start",
  baseline: "start",
  end: "end",
  "flex-end": "end",
  center: "center",
  "space-between": "space-between",
  "space-around": "space-around",
  "space-evenly": "space-evenly",
} as const);

const gap = either(keywordTable({ normal: 0 }), lengthPercentage({ min: 0 }));
const ALIGN = "normal | stretch | start | end | flex-start | flex-end | center | baseline";

export const flexProperties = {
  "flex-direction": own(
    "row",
    "row | row-reverse | column | column-reverse",
    keywords("row", "row-reverse", "column", "column-reverse"),
  ),
  "flex-wrap": own("nowrap", "nowrap | wrap | wrap-reverse", keywords("nowrap", "wrap", "wrap-reverse")),
  "flex-grow": own("0", "<number [0,∞]>", number({ min: 0 })),
  "flex-shrink": own("1", "<number [0,∞]>", number({ min: 0 })),
  "flex-basis": own(
    "auto",
    "auto | content | <length-percentage [0,∞]>",
    either(keywords("auto", "content"), lengthPercentage({ min: 0 })),
  ),
  order: own("0", "<integer>", integer()),
  "justify-content": own(
    "normal",
    "normal | start | end | flex-start | flex-end | left | right | center | space-between | space-around | space-evenly",
    justification,
  ),
  "align-content": own(
    "normal",
    "normal | stretch | start | end | flex-start | flex-end | center | baseline | space-between | space-around | space-evenly",
    distribution,
  ),
  "align-items": own("normal", ALIGN, either(keywordTable<Alignment>(alignments), longAlignment)),
  "align-self": own(
    "auto",
    `auto | ${ALIGN}`,
    either(keywords("auto"), either(keywordTable<Alignment>(alignments), longAlignment)),
  ),
  "row-gap": own("normal", "normal | <length-percentage [0,∞]>", gap),
  "column-gap": own(
    "normal",
    "normal | <length-percentage [0,∞]>",
    either(keywords("normal"), lengthPercentage({ min: 0 })),
  ),
} as const;
