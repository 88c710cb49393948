/** Takes a JSON file, returns its texts by their keys, joined by dots; what is no text, and what stands there twice, is reported. */
import { isGroup, type JsonEntry, type JsonGroup, type JsonText } from "../data/json/json-node.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { JsonFile } from "./read-json.ts";

export interface Leaf {
  readonly node: JsonText;
  readonly entry: JsonEntry;
}

export interface Leaves {
  readonly texts: ReadonlyMap<string, Leaf>;
  /** Where each object or list is named, by its key. */
  readonly groups: ReadonlyMap<string, JsonEntry>;
}

interface Collection {
  readonly file: JsonFile;
  readonly sink: Sink;
  readonly texts: Map<string, Leaf>;
  readonly groups: Map<string, JsonEntry>;
  readonly seen: Map<string, JsonEntry>;
}

/** Entries at the top of the file that `isApart` names are left out. */
export function collectLeaves(file: JsonFile, sink: Sink, isApart: (key: string) => boolean): Leaves {
  const texts = new Map<string, Leaf>();
  const groups = new Map<string, JsonEntry>();
  const own = file.root.entries.filter(({ key }) => !isApart(key));
  collect({ ...file.root, entries: own }, "", { file, sink, texts, groups, seen: new Map() });
  return { texts, groups };
}

function collect(group: JsonGroup, prefix: string, collection: Collection): void {
  const { seen, texts, groups } = collection;
  for (const entry of group.entries) {
    const { node } = entry;
    const key = `${prefix}${entry.key}`;
    const earlier = seen.get(key);
    seen.set(key, earlier ?? entry);
    if (earlier !== undefined) reportTwice(key, entry, earlier, collection);
    if (isGroup(node)) {
      if (!groups.has(key)) groups.set(key, entry);
      collect(node, `${key}.`, collection);
    } else if (earlier !== undefined) continue;
    else if (node.kind === "text") texts.set(key, { node, entry });
    else if (node.kind !== "null") reportNoText(key, entry, group, collection);
  }
}

function reportTwice(key: string, entry: JsonEntry, earlier: JsonEntry, { file, sink }: Collection): void {
  const first = file.at(earlier.keyStart, earlier.keyEnd);
  report(sink, "DEP-TRANSLATION-DUPLICATE-KEY", file.at(entry.keyStart, entry.keyEnd), {
    message: `key \`${key}\` is given twice`,
    hint: `remove one of them; the other is in line ${String(first.span?.start.line ?? 1)}`,
    related: [{ ...first, message: "it is given here first" }],
  });
}

function reportNoText(key: string, { node }: JsonEntry, group: JsonGroup, { file, sink }: Collection): void {
  const hint =
    group.kind === "array"
      ? "write `null` for a cell that has no text: each locale prints numbers its own way"
      : "put it in double quotes";
  report(sink, "DEP-TRANSLATION-NOT-TEXT", file.at(node.start, node.end), {
    message: `\`${key}\` is a ${node.kind === "number" ? "number" : "truth value"}, not a text`,
    hint,
  });
}
