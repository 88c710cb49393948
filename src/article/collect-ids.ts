/** Takes the data of a file as it came, returns the ids of each collection, and reports those given twice. */
import { isMap, type Data, type DataMap } from "../data/data.ts";
import type { Locator } from "../data/yaml/locator.ts";
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { suggestNearest } from "../diagnostics/suggest-nearest.ts";

/** Collections within which ids are unique, and which references name. */
export type Collection = "body" | "quotes" | "entities" | "media" | "timeline" | "keyFacts" | "positions" | "sources" | "corrections"; // prettier-ignore

export interface Ids {
  readonly has: (id: string) => boolean;
  /** The id that was probably meant. */
  readonly suggest: (wrong: string) => string | null;
}

export type KnownIds = Readonly<Record<Collection, Ids>>;

interface Context {
  readonly locator: Locator;
  readonly sink: Sink;
}

/** Where a block or list item keeps those inside it. */
const inside = ["items", "blocks"];

/** The data need not be valid: what has an id can be referred to, whatever else is wrong with it. */
export function collectIds(data: Data, context: Context): KnownIds {
  const collect = (name: Collection): Ids => {
    const seen = new Map<string, Place>();
    addIds(fieldOf(data, name), { name, seen, context, nested: name === "body" ? inside : [] });
    return { has: (id) => seen.has(id), suggest: suggestNearest(seen) };
  };
  for (const position of itemsOf(fieldOf(data, "positions"))) {
    const id = fieldOf(position, "id");
    const name = typeof id === "string" ? `points of \`${id}\`` : "points";
    addIds(fieldOf(position, "points"), { name, seen: new Map(), context, nested: [] });
  }
  return {
    body: collect("body"),
    quotes: collect("quotes"),
    entities: collect("entities"),
    media: collect("media"),
    timeline: collect("timeline"),
    keyFacts: collect("keyFacts"),
    positions: collect("positions"),
    sources: collect("sources"),
    corrections: collect("corrections"),
  };
}

interface Adding {
  readonly name: string;
  readonly seen: Map<string, Place>;
  readonly context: Context;
  /** Fields in which further items of the same collection stand. */
  readonly nested: readonly string[];
}

function addIds(list: Data | undefined, adding: Adding): void {
  const { name, seen, context } = adding;
  for (const item of itemsOf(list)) {
    const id = item["id"];
    if (typeof id === "string") {
      const place = context.locator.valueOf(item, "id");
      const first = seen.get(id);
      if (first === undefined) seen.set(id, place);
      else
        report(context.sink, "DEP-ARTICLE-DUPLICATE-ID", place, {
          message: `id \`${id}\` is given twice in ${name === "body" ? "the body" : `the ${name}`}`,
          hint: "rename one of them, and the references that mean it",
          related: [{ ...first, message: "it is given here first" }],
        });
    }
    for (const field of adding.nested) addIds(item[field], adding);
  }
}

function itemsOf(list: Data | undefined): readonly DataMap[] {
  return Array.isArray(list) ? list.filter(isMap) : [];
}

function fieldOf(data: Data, name: string): Data | undefined {
  return isMap(data) && Object.hasOwn(data, name) ? data[name] : undefined;
}
