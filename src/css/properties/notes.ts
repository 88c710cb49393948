/** Rows of footnotes and bookmarks (CSS GCPM 3 § 2 and § 6). */
import type { ContentPart } from "../computed-style.ts";
import { contentList } from "../values/content.ts";
import { constant, either, keywordOf, keywords, keywordTable } from "../values/keywords.ts";
import { integer } from "../values/length.ts";
import type { ValueParser } from "../values/value.ts";
import { own } from "./longhand.ts";

const label: ValueParser<readonly ContentPart[]> = (value) =>
  keywordOf(value) === "none" ? constant([]) : contentList(value);

export const noteProperties = {
  "footnote-policy": own("auto", "auto | line | block", keywords("auto", "line", "block")),
  "footnote-display": own("block", "block | inline | compact", keywords("block", "inline", "compact")),
  "bookmark-level": own(
    "none",
    "none | <integer [1,∞]>",
    either(keywordTable({ none: null }), integer({ min: 1 })),
  ),
  "bookmark-label": own("content(text)", "none | <content-list>", label, "`none` makes no bookmark."),
  "bookmark-state": own("open", "open | closed", keywords("open", "closed")),
} as const;
