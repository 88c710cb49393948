/**
 * Takes the data of a file, reports all that does not fit the schema, and returns what does.
 *
 * What does not fit is taken out of the data, so that the rest can still be checked: all errors of a file are found in one run.
 */
import { isMap, type Data, type DataMap, type Key } from "../../data/data.ts";
import { ownerOf, type Issue } from "../../data/issue-owner.ts";
import type { Locator } from "../../data/yaml/locator.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { articleSchema, type RawArticle } from "../schema/article-schema.ts";
import { reportIssue } from "./report-issue.ts";

/** Stand-ins for what every article must have; an article that needs one has errors and is never built. */
const standIns: Readonly<Record<string, () => Data>> = {
  schema: () => "depeche-article/1",
  slug: () => "unknown",
  language: () => "und",
  headline: () => ({ text: "?" }),
  body: () => [{ id: "unknown", type: "break" }],
};

export function validateData(
  data: Data,
  { locator, sink }: { readonly locator: Locator; readonly sink: Sink },
): RawArticle | null {
  for (const issue of issuesOf(data)) reportIssue(issue, data, { locator, sink });
  // Each round takes out what the last one made wrong: a text, then the item without its text, then the list without items.
  while (!isArticle(data)) {
    if (!isMap(data)) return null;
    const thinned = new Set<Data[]>();
    for (const issue of issuesOf(data)) takeOut(issue, data, thinned);
    for (const list of thinned) closeGaps(list, locator);
    for (const [name, make] of Object.entries(standIns)) data[name] ??= make();
  }
  return data;
}

function isArticle(data: Data): data is Data & RawArticle {
  return articleSchema.safeParse(data).success;
}

function issuesOf(data: Data): readonly Issue[] {
  return articleSchema.safeParse(data).error?.issues ?? [];
}

function takeOut(issue: Issue, data: Data, thinned: Set<Data[]>): void {
  if (issue.code === "unrecognized_keys") {
    const owner = ownerOf([...issue.path, ""], data)?.owner;
    if (owner !== undefined && !Array.isArray(owner))
      for (const key of issue.keys) remove(owner, key, thinned);
    return;
  }
  const target = ownerOf(issue.path, data);
  if (target === null) return;
  const isMissing = valueAt(target.owner, target.key) === undefined;
  const around = isMissing ? ownerOf(issue.path.slice(0, -1), data) : target;
  if (around !== null) remove(around.owner, around.key, thinned);
}

function valueAt(owner: Data[] | DataMap, key: Key): Data | undefined {
  return Array.isArray(owner) ? owner[Number(key)] : owner[key];
}

/** An item of a list becomes null, which an empty cell may be; where null will not do, the next round takes it out. */
function remove(owner: Data[] | DataMap, key: Key, thinned: Set<Data[]>): void {
  if (!Array.isArray(owner)) Reflect.deleteProperty(owner, key);
  else if (owner[Number(key)] !== null) owner[Number(key)] = null;
  else {
    Reflect.deleteProperty(owner, key);
    thinned.add(owner);
  }
}

function closeGaps(list: Data[], locator: Locator): void {
  const kept = Object.keys(list).map(Number);
  kept.forEach((from, to) => {
    list[to] = list[from] ?? null;
  });
  list.length = kept.length;
  locator.renumber(list, kept);
}
