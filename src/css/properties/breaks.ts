/** Rows of breaking between pages (CSS Fragmentation 3, CSS Page 3). */
import type { BreakBetween, BreakInside } from "../computed-style.ts";
import { constant, identifierOf, keywords, keywordTable } from "../values/keywords.ts";
import { integer } from "../values/length.ts";
import { onlyNode, type ValueParser } from "../values/value.ts";
import { inherited, own } from "./longhand.ts";

/** A forced break has priority `page` where nothing else is around: `always` and `all` mean it on a page. */
const between = keywordTable<BreakBetween>({
  auto: "auto",
  avoid: "avoid",
  "avoid-page": "avoid-page",
  "avoid-column": "avoid-column",
  always: "page",
  all: "page",
  page: "page",
  left: "left",
  right: "right",
  recto: "recto",
  verso: "verso",
  column: "column",
});
const BETWEEN =
  "auto | avoid | avoid-page | avoid-column | page | always | all | left | right | recto | verso | column";

const inside: ValueParser<BreakInside> = keywords("auto", "avoid", "avoid-page", "avoid-column");

const pageName: ValueParser<string> = (value) => {
  const name = identifierOf(onlyNode(value));
  if (name === null) return null;
  return constant(name.toLowerCase() === "auto" ? "auto" : name);
};

export const breakProperties = {
  "break-before": own("auto", BETWEEN, between),
  "break-after": own("auto", BETWEEN, between),
  "break-inside": own("auto", "auto | avoid | avoid-page | avoid-column", inside),
  widows: inherited("2", "<integer [1,∞]>", integer({ min: 1 })),
  orphans: inherited("2", "<integer [1,∞]>", integer({ min: 1 })),
  page: own(
    "auto",
    "auto | <custom-ident>",
    pageName,
    "`auto` is the page type of the parent (CSS Page 3 § 8).",
  ),
} as const;
