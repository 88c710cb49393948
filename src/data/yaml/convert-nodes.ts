/** Takes YAML nodes, returns plain data, with the node of each list and mapping remembered; refuses what grows without bound. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Data, DataMap, Key } from "../data.ts";
import { checkEscapes, type CharacterCheck } from "./check-characters.ts";
import type { Entry, Locator } from "./locator.ts";

const mostAliases = 100;
const deepest = 32;
/** Values that aliases may add: without it, one large list expanded 100 times would fill the memory. */
const mostExpanded = 100_000;

/** YAML 1.2.2, 10.3: the tags of the core schema, which say no more than the values themselves. */
const coreTag = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

/** Tags of YAML 1.1 that the parser knows still; of all others it has spoken itself. */
const oldTag = /^tag:yaml\.org,2002:(binary|merge|omap|pairs|set|timestamp)$/;

interface Conversion {
  readonly locator: Locator;
  readonly sink: Sink;
  readonly text: string;
  readonly anchors: Map<string, Node>;
  aliases: number;
  expanded: number;
  insideAlias: boolean;
  readonly refused: Set<DiagnosticCode>;
}

export function convertNodes(node: Node | null, { text, locator, sink }: CharacterCheck): Data {
  const anchors = new Map<string, Node>();
  return convert(
    node,
    { text, locator, sink, anchors, aliases: 0, expanded: 0, insideAlias: false, refused: new Set() },
    0,
  );
}

function complain(
  { sink, locator, refused }: Conversion,
  node: Node,
  code: DiagnosticCode,
  said: { readonly message: string; readonly hint: string; readonly once?: true },
): void {
  if (said.once && refused.has(code)) return;
  refused.add(code);
  const [start, end] = node.range ?? [0, 0];
  report(sink, code, locator.at(start, isScalar(node) || isAlias(node) ? end : start + 1), {
    message: said.message,
    hint: said.hint,
  });
}

function convert(node: Node | null, conversion: Conversion, depth: number): Data {
  if (node === null) return null;
  if (isAlias(node)) return expandAlias(node, conversion, depth);
  if (conversion.insideAlias && ++conversion.expanded > mostExpanded) return refuseAlias(node, conversion);
  const { anchor, tag } = node;
  if (tag !== undefined && !coreTag.test(tag)) {
    if (!oldTag.test(tag)) return null;
    const message = `the tag \`${tag.replace("tag:yaml.org,2002:", "!!")}\` has no meaning here`;
    complain(conversion, node, "DEP-ARTICLE-YAML-TAG", { message, hint: "remove the tag" });
    return null;
  }
  if (anchor !== undefined) conversion.anchors.set(anchor, node);
  if (isScalar(node)) return scalarData(node, conversion);
  if (depth >= deepest) {
    const message = `lists and mappings are nested more than ${deepest} deep`;
    complain(conversion, node, "DEP-ARTICLE-NESTING", { message, hint: "flatten the structure", once: true });
    return null;
  }
  if (isMap(node)) return convertMap(node, conversion, depth);
  return isSeq(node) ? convertSequence(node, conversion, depth) : null;
}

function scalarData(node: Scalar, conversion: Conversion): Data {
  const { value } = node;
  checkEscapes(node, conversion);
  const isData = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isData ? value : null;
}

function expandAlias(node: Node & { readonly source: string }, conversion: Conversion, depth: number): Data {
  conversion.aliases += 1;
  if (conversion.aliases > mostAliases) return refuseAlias(node, conversion);
  const target = conversion.anchors.get(node.source);
  if (target === undefined) {
    complain(conversion, node, "DEP-ARTICLE-YAML-SYNTAX", {
      message: `alias \`*${node.source}\` has no anchor before it`,
      hint: `write \`&${node.source}\` before the value that it repeats; a text that begins with \`*\` goes in quotes`,
    });
    return null;
  }
  const outer = conversion.insideAlias;
  conversion.insideAlias = true;
  const data = convert(target, conversion, depth);
  conversion.insideAlias = outer;
  return data;
}

function refuseAlias(node: Node, conversion: Conversion): null {
  complain(conversion, node, "DEP-ARTICLE-ALIAS-LIMIT", {
    message: `aliases are expanded more than ${mostAliases} times, or to more than ${mostExpanded} values`,
    hint: "write the content out",
    once: true,
  });
  return null;
}

function convertSequence(node: YAMLSeq, conversion: Conversion, depth: number): Data {
  const entries = new Map<Key, Entry>();
  const data = node.items.map((item, index) => {
    const value = item as Node | null;
    entries.set(index, { key: null, value });
    return convert(value, conversion, depth + 1);
  });
  conversion.locator.remember(data, node, entries);
  return data;
}

function convertMap(node: YAMLMap, conversion: Conversion, depth: number): Data {
  const entries = new Map<Key, Entry>();
  const data: DataMap = {};
  for (const pair of node.items) {
    const key = pair.key as Node | null;
    const value = pair.value as Node | null;
    const name = keyName(key, node, conversion);
    if (name === null) continue;
    if (entries.has(name)) {
      complain(conversion, key ?? node, "DEP-ARTICLE-DUPLICATE-KEY", {
        message: `key \`${name}\` is given twice`,
        hint: "remove one of them",
      });
      continue;
    }
    entries.set(name, { key, value });
    data[name] = convert(value, conversion, depth + 1);
  }
  conversion.locator.remember(data, node, entries);
  return data;
}

/** Keys that are numbers are taken as written; null where the key cannot be used. */
function keyName(key: Node | null, map: Node, conversion: Conversion): string | null {
  const at = key ?? map;
  const value = isScalar(key) ? key.value : null;
  if (isScalar(key)) checkEscapes(key, conversion);
  const name = typeof value === "number" && isScalar(key) ? (key.source ?? String(value)) : value;
  if (typeof name !== "string") {
    const message = "a key is not text";
    complain(conversion, at, "DEP-ARTICLE-KEY-NOT-TEXT", {
      message,
      hint: "put it in quotes, or correct it",
    });
    return null;
  }
  if (name === "__proto__") {
    const message = "key `__proto__` is not allowed";
    complain(conversion, at, "DEP-ARTICLE-FORBIDDEN-KEY", { message, hint: "give it another name" });
    return null;
  }
  if (name === "<<") {
    const message = "merge key `<<` is not part of YAML 1.2";
    complain(conversion, at, "DEP-ARTICLE-MERGE-KEY", { message, hint: "write the keys out" });
    return null;
  }
  return name;
}
