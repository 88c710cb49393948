/** Takes an at-rule as parsed, returns the items that it stands for. */
import { ident, type AtrulePlain, type CssNodePlain } from "css-tree";
import { nearest } from "../../diagnostics/nearest.ts";
import { atRuleAdvice } from "../properties/advice.ts";
import { parseCounterStyle } from "./parse-counter-style.ts";
import { parseFontFace } from "./parse-font-face.ts";
import { parseKeyframes } from "./parse-keyframes.ts";
import { parsePageRule } from "./parse-page-rule.ts";
import type { SheetReader } from "./parse-sheet.ts";
import { parseNestedDeclarations } from "./parse-style-rule.ts";
import { compileMediaQueries } from "./media-query.ts";
import { textOf } from "./parse-block.ts";
import { spanOf, type Problem } from "./problem.ts";
import type { SheetItem } from "./sheet.ts";
import { supportsHolds } from "./supports.ts";

/** `mayImport`: nothing stands before it that an `@import` must precede. */
type AtRuleReader = (rule: AtrulePlain, reader: SheetReader, mayImport: boolean) => readonly SheetItem[];

/** What is left out is left out with its faults. */
const ignore: AtRuleReader = (rule, reader) => {
  reader.errors.take(spanOf(rule.loc));
  return [];
};

const atRules: ReadonlyMap<string, AtRuleReader> = new Map<string, AtRuleReader>([
  ["media", readMedia],
  ["supports", readSupports],
  ["layer", readLayer],
  ["import", readImport],
  ["page", (rule, reader) => parsePageRule(rule, reader)],
  ["font-face", readFontFace],
  ["counter-style", readCounterStyle],
  ["charset", ignore],
  ["keyframes", readKeyframes],
  ["view-transition", ignore],
  ["viewport", ignore],
  ["-ms-viewport", ignore],
  ["namespace", ignore],
  ["font-feature-values", unsupported],
  ["font-palette-values", unsupported],
  ["container", unsupported],
  ["property", unsupported],
  ["scope", unsupported],
  ["starting-style", ignore],
  ["position-try", ignore],
  ["footnote", unsupported],
]);

export function readAtRule(rule: AtrulePlain, reader: SheetReader, mayImport: boolean): readonly SheetItem[] {
  const name = rule.name.toLowerCase();
  const read = atRules.get(name);
  if (read !== undefined) return read(rule, reader, mayImport);
  reader.errors.take(spanOf(rule.loc));
  if (name.startsWith("-")) return [];
  const near = nearest(name, atRules.keys());
  const message = `there is no rule \`@${rule.name}\`; it is left out`;
  const hint = near === null ? {} : { hint: `did you mean \`@${near}\`?` };
  return [say({ code: "DEP-CSS-UNKNOWN-AT-RULE", message, ...hint, span: headOf(rule), printOnly: false })];
}

function say(problem: Problem): SheetItem {
  return { type: "problem", problem };
}

/** The name of the rule, not all of its block. */
function headOf(rule: AtrulePlain): Problem["span"] {
  const { start } = spanOf(rule.loc);
  const length = rule.name.length + 1;
  return { start, end: { line: start.line, column: start.column + length, offset: start.offset + length } };
}

function unsupported(rule: AtrulePlain, reader: SheetReader): readonly SheetItem[] {
  reader.errors.take(spanOf(rule.loc));
  const message = `\`@${rule.name}\` is not supported in print; it is left out`;
  const name = rule.name.toLowerCase();
  const hint = Object.hasOwn(atRuleAdvice, name) ? { hint: atRuleAdvice[name] ?? "" } : {};
  return [
    say({ code: "DEP-CSS-UNSUPPORTED-AT-RULE", message, ...hint, span: headOf(rule), printOnly: true }),
  ];
}

function preludeOf(rule: AtrulePlain): readonly CssNodePlain[] {
  return rule.prelude?.type === "AtrulePrelude" ? rule.prelude.children : [];
}

function unreadable(rule: AtrulePlain, reader: SheetReader): readonly SheetItem[] | null {
  if (rule.prelude?.type !== "Raw") return null;
  reader.errors.take(spanOf(rule.prelude.loc));
  const message = `the condition of \`@${rule.name}\` cannot be read; the rule is left out`;
  return [say({ code: "DEP-CSS-SYNTAX", message, span: spanOf(rule.prelude.loc), printOnly: false })];
}

function readContents(rule: AtrulePlain, reader: SheetReader): readonly SheetItem[] {
  const nodes = rule.block?.children ?? [];
  return [...parseNestedDeclarations(nodes, reader), ...reader.readItems(nodes, reader)];
}

function readMedia(rule: AtrulePlain, reader: SheetReader): readonly SheetItem[] {
  const broken = unreadable(rule, reader);
  if (broken !== null) return broken;
  return [{ type: "media", query: compileMediaQueries(preludeOf(rule)), items: readContents(rule, reader) }];
}

function readSupports(rule: AtrulePlain, reader: SheetReader): readonly SheetItem[] {
  const broken = unreadable(rule, reader);
  if (broken !== null) return broken;
  const conditions = preludeOf(rule).flatMap((node) => (node.type === "Condition" ? node.children : [node]));
  return supportsHolds(conditions, reader.source) ? readContents(rule, reader) : [];
}

function layerNames(nodes: readonly CssNodePlain[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === "LayerList") return layerNames(node.children);
    return node.type === "Layer" ? [ident.decode(node.name)] : [];
  });
}

function readLayer(rule: AtrulePlain, reader: SheetReader): readonly SheetItem[] {
  const names = layerNames(preludeOf(rule));
  if (rule.block === null) return names.map((name) => ({ type: "layer", name, items: null }));
  return [{ type: "layer", name: names[0] ?? null, items: readContents(rule, reader) }];
}

function readImport(rule: AtrulePlain, reader: SheetReader, mayImport: boolean): readonly SheetItem[] {
  const span = spanOf(rule.loc);
  const [address, ...conditions] = preludeOf(rule);
  if (!mayImport || reader.parents !== null) {
    const message = "`@import` must stand before all other rules; the sheet is not loaded";
    return [say({ code: "DEP-CSS-IMPORT-POSITION", message, span, printOnly: false })];
  }
  if (address?.type !== "Url" && address?.type !== "String") {
    const message = "`@import` names no sheet";
    return [say({ code: "DEP-CSS-SYNTAX", message, span, printOnly: false })];
  }
  let layer: string | null = null;
  const media: CssNodePlain[] = [];
  for (const node of conditions) {
    if (node.type === "Identifier" && node.name.toLowerCase() === "layer") layer = "";
    else if (node.type !== "Function") media.push(node);
    else if (node.name.toLowerCase() === "layer") layer = layerNames(node.children)[0] ?? "";
    else if (!supportsHolds(node.children, reader.source)) return [];
  }
  const written = media.map((node) => textOf(node, reader.source)).join(" ");
  return [
    { type: "import", href: address.value, query: compileMediaQueries(media), media: written, layer, span },
  ];
}

export function isBeforeImport(node: AtrulePlain): boolean {
  const name = node.name.toLowerCase();
  return name === "import" || name === "charset" || (name === "layer" && node.block === null);
}

function readFontFace(rule: AtrulePlain, reader: SheetReader): readonly SheetItem[] {
  const { rule: face, problems } = parseFontFace(rule.block?.children ?? [], rule, reader.source);
  const items: SheetItem[] = problems.map(say);
  return face === null ? items : [...items, { type: "font-face", rule: face }];
}

function readCounterStyle(node: AtrulePlain): readonly SheetItem[] {
  const { rule, problems } = parseCounterStyle(node);
  const items: SheetItem[] = problems.map(say);
  return rule === null ? items : [...items, { type: "counter-style", rule }];
}

/** Faults in frames are left out with them. */
function readKeyframes(node: AtrulePlain, reader: SheetReader): readonly SheetItem[] {
  reader.errors.take(spanOf(node.loc));
  const rule = parseKeyframes(node, reader.source);
  return rule === null ? [] : [{ type: "keyframes", rule }];
}
