/** Rows of generated content, counters and lists (CSS Content 3, CSS Lists 3, CSS GCPM 3). */
import type { ContentPart, CounterChange, StringSet } from "../computed-style.ts";
import type { CounterStyle } from "../counter-style.ts";
import { contentList } from "../values/content.ts";
import { readCounterStyle } from "../values/counter-style-name.ts";
import { constant, identifierOf, keywords, keywordOf } from "../values/keywords.ts";
import { integer } from "../values/length.ts";
import { resolveUrl } from "../values/url.ts";
import { onlyNode, splitNodes, type Computation, type ValueParser } from "../values/value.ts";
import { counterStyles } from "./counter-styles.ts";
import { inherited, own } from "./longhand.ts";

/** `normal` and `none` differ for `::marker` alone: `none` takes the marker away. */
const content: ValueParser<"normal" | "none" | readonly ContentPart[]> = (value) => {
  const name = keywordOf(value);
  return name === "normal" || name === "none" ? constant(name) : contentList(value);
};

/** `none | [ <name> <integer>? ]+` */
function counterChanges(byDefault: number): ValueParser<readonly CounterChange[]> {
  return (value) => {
    if (keywordOf(value) === "none") return constant([]);
    const changes: Computation<CounterChange>[] = [];
    for (let index = 0; index < value.nodes.length; index++) {
      const name = identifierOf(value.nodes[index]);
      if (name === null || name.toLowerCase() === "none") return null;
      const next = value.nodes[index + 1];
      const amount = next === undefined ? null : integer()({ nodes: [next], file: value.file });
      if (amount !== null) index++;
      changes.push((context) => ({ name, value: amount === null ? byDefault : amount(context) }));
    }
    return changes.length === 0 ? null : (context) => changes.map((change) => change(context));
  };
}

/** `none | [ <name> <content-list> ]#` (CSS GCPM 3 § 1.1.1) */
const stringSet: ValueParser<readonly StringSet[]> = (value) => {
  if (keywordOf(value) === "none") return constant([]);
  const sets: Computation<StringSet>[] = [];
  for (const [first, ...rest] of splitNodes(value.nodes, ",")) {
    const name = identifierOf(first);
    const parts = contentList({ nodes: rest, file: value.file });
    if (name === null || parts === null) return null;
    sets.push((context) => ({ name, parts: parts(context) }));
  }
  return (context) => sets.map((set) => set(context));
};

type Quotes = "auto" | "none" | readonly (readonly [string, string])[];

const quotes: ValueParser<Quotes> = (value) => {
  const name = keywordOf(value);
  if (name === "auto" || name === "none") return constant(name);
  const strings = value.nodes.map((node) => (node.type === "String" ? node.value : null));
  const pairs: [string, string][] = [];
  for (let index = 0; index < strings.length; index += 2) {
    const [open, close] = [strings[index], strings[index + 1]];
    if (open == null || close == null) return null;
    pairs.push([open, close]);
  }
  return pairs.length === 0 ? null : constant(pairs);
};

type ListStyle = string | { readonly string: string } | CounterStyle;

const listStyleType: ValueParser<ListStyle> = (value) => {
  const node = onlyNode(value);
  if (node?.type === "String") return constant({ string: node.value });
  return node === null ? null : readCounterStyle(node);
};

const listImage: ValueParser<string | null> = (value) => {
  const node = onlyNode(value);
  if (node?.type === "Url") return constant(resolveUrl(node.value, value.file));
  return keywordOf(value) === "none" ? constant(null) : null;
};

const CONTENT =
  "[ <string> | url() | attr() | counter() | counters() | string() | content() | target-counter() | target-counters() | target-text() | leader() | element() | open-quote | close-quote | no-open-quote | no-close-quote ]+";

export const generatedProperties = {
  content: own(
    "normal",
    `normal | none | ${CONTENT}`,
    content,
    "Text after a slash is read out instead; an empty one makes the content a decoration.",
  ),
  quotes: inherited("auto", "auto | none | [ <string> <string> ]+", quotes),
  "counter-reset": own("none", "none | [ <counter-name> <integer>? ]+", counterChanges(0)),
  "counter-increment": own("none", "none | [ <counter-name> <integer>? ]+", counterChanges(1)),
  "counter-set": own("none", "none | [ <counter-name> <integer>? ]+", counterChanges(0)),
  "string-set": own("none", "none | [ <custom-ident> <content-list> ]#", stringSet),
  "list-style-type": inherited(
    "disc",
    `none | <string> | <counter-style-name> | symbols() | ${Object.keys(counterStyles).join(" | ")}`,
    listStyleType,
  ),
  "list-style-image": inherited("none", "none | url()", listImage),
  "list-style-position": inherited("outside", "inside | outside", keywords("inside", "outside")),
} as const;
