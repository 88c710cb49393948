/** Takes `$quotes` of a translation, returns what it says of each quotation, and reports what cannot be used. */
import type { Article } from "../article/article.ts";
import type { JsonEntry, JsonGroup, JsonText } from "../data/json/json-node.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { report } from "../diagnostics/sink.ts";
import { suggestNearest } from "../diagnostics/suggest-nearest.ts";
import type { Fragment } from "../markup/fragment.ts";
import { checkPlain, parseMarked, type TextInPlace } from "./check-text.ts";
import type { QuoteRendering } from "./edition.ts";
import type { JsonFile } from "./read-json.ts";

/** null is what is not said. */
export interface QuoteStatement {
  readonly rendering: QuoteRendering["rendering"] | null;
  readonly verbatim: Fragment | null;
}

export interface QuoteStatements {
  readonly byId: ReadonlyMap<string, QuoteStatement>;
  readonly rendering: QuoteRendering["rendering"] | null;
  readonly note: string | null;
}

export const noStatements: QuoteStatements = { byId: new Map(), rendering: null, note: null };

const renderings = ["original", "translation", "back-translation", "unknown"] as const;

interface Context {
  readonly file: JsonFile;
  readonly sink: Sink;
}

export function readQuotes(entry: JsonEntry, { quotes }: Article, context: Context): QuoteStatements {
  const group = asObject("$quotes", entry, context);
  if (group === null) return noStatements;
  const ids = new Set(quotes.map(({ id }) => id));
  const known = ["default", ...ids];
  const byId = new Map<string, QuoteStatement>();
  let whole: Pick<QuoteStatements, "rendering" | "note"> = noStatements;
  const entries = entriesOf("$quotes", group, known, "quotation", context);
  for (const [id, statement] of entries) {
    const where = `$quotes.${id}`;
    const fields = asObject(where, statement, context);
    if (fields === null) continue;
    const allowed = id === "default" ? ["rendering", "note"] : ["rendering", "verbatim"];
    const given = entriesOf(where, fields, allowed, "statement", context);
    const rendering = readRendering(`${where}.rendering`, given.get("rendering"), context);
    if (id === "default") whole = { rendering, note: readNote(`${where}.note`, given.get("note"), context) };
    else byId.set(id, { rendering, verbatim: readVerbatim(`${where}.verbatim`, given.get("verbatim"), context) }); // prettier-ignore
  }
  return { byId, ...whole };
}

/** Entries by name, the unknown and the repeated ones reported and left out. */
function entriesOf(
  where: string,
  group: JsonGroup,
  known: readonly string[],
  kind: string,
  context: Context,
): ReadonlyMap<string, JsonEntry> {
  const entries = new Map<string, JsonEntry>();
  const isKnown = new Set(known);
  const suggest = suggestNearest(isKnown);
  for (const entry of group.entries) {
    const { key } = entry;
    if (entries.has(key)) {
      const said = { message: `key \`${where}.${key}\` is given twice`, hint: "remove one of them" };
      tellKey("DEP-TRANSLATION-DUPLICATE-KEY", entry, said, context);
    } else if (isKnown.has(key)) entries.set(key, entry);
    else {
      const near = suggest(key);
      const hint = near === null ? `known are ${known.slice(0, 20).join(", ")}` : `did you mean \`${near}\`?`;
      const said = { message: `\`${where}\` names \`${key}\`, and there is no such ${kind}`, hint };
      tellKey("DEP-TRANSLATION-UNKNOWN-KEY", entry, said, context);
    }
  }
  return entries;
}

function tellKey(
  code: DiagnosticCode,
  { keyStart, keyEnd }: JsonEntry,
  said: { readonly message: string; readonly hint: string },
  { file, sink }: Context,
): void {
  report(sink, code, file.at(keyStart, keyEnd), said);
}

function asObject(where: string, entry: JsonEntry, context: Context): JsonGroup | null {
  const { node } = entry;
  if (node.kind === "object") return { ...node, kind: "object" };
  if (node.kind !== "null")
    tellKey("DEP-TRANSLATION-QUOTES", entry, { message: `\`${where}\` is not an object`, hint: "write `{ … }`" }, context); // prettier-ignore
  return null;
}

/** Empty texts say as little as absent ones. */
function asText(where: string, entry: JsonEntry | undefined, { file, sink }: Context): JsonText | null {
  if (entry === undefined || entry.node.kind === "null") return null;
  const { node } = entry;
  if (node.kind === "text") return node.value.trim() === "" ? null : node;
  const said = { message: `\`${where}\` is not a text`, hint: "put it in double quotes" };
  report(sink, "DEP-TRANSLATION-QUOTES", file.at(entry.keyStart, entry.keyEnd), said);
  return null;
}

function readRendering(
  where: string,
  entry: JsonEntry | undefined,
  context: Context,
): QuoteStatement["rendering"] {
  const node = asText(where, entry, context);
  if (node === null) return null;
  const found = renderings.find((rendering) => rendering === node.value);
  if (found !== undefined) return found;
  const near = nearest(node.value, renderings);
  report(context.sink, "DEP-TRANSLATION-QUOTES", context.file.at(node.start, node.end), {
    message: `\`${where}\` cannot be \`${node.value}\``,
    hint: near === null ? `write one of ${renderings.join(", ")}` : `did you mean \`${near}\`?`,
  });
  return null;
}

function readNote(where: string, entry: JsonEntry | undefined, context: Context): string | null {
  const node = asText(where, entry, context);
  if (node === null) return null;
  checkPlain(inPlace(where, node, context), context.sink);
  return node.value;
}

function readVerbatim(where: string, entry: JsonEntry | undefined, context: Context): Fragment | null {
  const node = asText(where, entry, context);
  return node === null ? null : parseMarked(inPlace(where, node, context), context.sink);
}

function inPlace(key: string, node: JsonText, { file }: Context): TextInPlace {
  return {
    key,
    value: node.value,
    place: file.at(node.start, node.end),
    placeOf: (span) => file.within(node, span),
  };
}
