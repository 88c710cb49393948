/** Takes a property with its value, returns the longhands that it sets, or what is wrong. */
import { lexer, type CssNodePlain } from "css-tree";
import { nearest } from "../../diagnostics/nearest.ts";
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import { adviceOn } from "../properties/advice.ts";
import { asksForNothing, type Part } from "../properties/expansion.ts";
import { isLonghand, longhands, type LonghandName } from "../properties/longhands.ts";
import { aliases, logicalNames, type LogicalName } from "../properties/names.ts";
import { knownNames, pagedProperties, valuesOf } from "../properties/property-table.ts";
import { shorthands } from "../properties/shorthands.ts";
import { neutralValues, screenOnly } from "../properties/without-effect.ts";
import { identifierOf } from "../values/keywords.ts";
import type { Value } from "../values/value.ts";
import type { LonghandDeclaration, WideKeyword } from "./declaration.ts";
import { suggestValue } from "./suggest-value.ts";

export interface PropertyProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  readonly printOnly: boolean;
}

export interface ParsedProperty {
  readonly declarations: readonly LonghandDeclaration[];
  readonly problem: PropertyProblem | null;
}

const nothing: ParsedProperty = { declarations: [], problem: null };

const wideKeywords: ReadonlySet<string> = new Set(["initial", "inherit", "unset", "revert", "revert-layer"]);

export function wideKeywordOf(nodes: readonly CssNodePlain[]): WideKeyword | null {
  const name = nodes.length === 1 ? (identifierOf(nodes[0])?.toLowerCase() ?? "") : "";
  return wideKeywords.has(name) ? (name as WideKeyword) : null;
}

/** `text` is the value as written, for messages and for telling what is invalid from what is merely not supported. */
export function parseProperty(
  written: string,
  value: Value,
  text: string,
  important: boolean,
): ParsedProperty {
  const name = aliases.get(written) ?? written;
  const shorthand = Object.hasOwn(shorthands, name) ? shorthands[name] : undefined;
  const wide = wideKeywordOf(value.nodes);
  if (shorthand !== undefined) {
    if (wide !== null) return setWide(shorthand.longhands, wide, important);
    const parts = shorthand.expand(value);
    return parts === null ? refuse(written, text) : setParts(written, parts, value, text, important);
  }
  const target = targetOf(name);
  if (target !== null) {
    if (wide !== null) return setWide([name], wide, important);
    return setParts(written, [{ name, nodes: value.nodes }], value, text, important);
  }
  if (wide !== null && neutralValues.has(name)) return nothing;
  if (isSilent(written) || asksForNothing(name, value.nodes)) return nothing;
  return { declarations: [], problem: unknownProperty(written, text) };
}

/** Names with a vendor's prefix and the hacks for old browsers are for others to read. */
function isSilent(name: string): boolean {
  return screenOnly.has(name) || /^[-*_]/.test(name);
}

/** The longhands behind every name that a sheet may use, null for shorthands and unknown names. */
export function targetOf(name: string): LogicalName | null {
  if (isLonghand(name)) return { ltr: name, rtl: name };
  return logicalNames.get(name) ?? null;
}

/** What a property sets, shorthands taken apart. */
export function longhandsOf(written: string): readonly LogicalName[] {
  const name = aliases.get(written) ?? written;
  const names = Object.hasOwn(shorthands, name) ? (shorthands[name]?.longhands ?? []) : [name];
  return names.map(targetOf).filter((target) => target !== null);
}

function setWide(names: readonly string[], wide: WideKeyword, important: boolean): ParsedProperty {
  const targets = names.map(targetOf).filter((target) => target !== null);
  return { declarations: targets.map((target) => declare(target, wide, important)), problem: null };
}

function declare(
  { ltr, rtl }: LogicalName,
  value: LonghandDeclaration["value"],
  important: boolean,
): LonghandDeclaration {
  return { kind: "longhand", ltr, rtl, value, important };
}

function setParts(
  written: string,
  parts: readonly Part[],
  value: Value,
  text: string,
  important: boolean,
): ParsedProperty {
  const declarations: LonghandDeclaration[] = [];
  let problem: PropertyProblem | null = null;
  for (const { name, nodes } of parts) {
    const target = targetOf(name);
    if (target === null) {
      if (nodes !== null && !screenOnly.has(name) && !asksForNothing(name, nodes)) {
        const refused = refuse(written, text);
        if (refused.problem?.code === "DEP-CSS-INVALID-VALUE") return refused;
        problem = refused.problem;
      }
      continue;
    }
    const computation = nodes === null ? "initial" : parseLonghand(target.ltr, { ...value, nodes });
    if (computation === null) return refuse(written, text);
    declarations.push(declare(target, computation, important));
  }
  return { declarations, problem };
}

function parseLonghand(name: LonghandName, value: Value): LonghandDeclaration["value"] | null {
  return longhands[name].parse(value);
}

const LONGEST_VALUE_SHOWN = 60;

function shorten(text: string): string {
  const line = text.replaceAll("/**/", "").trim().replace(/\s+/g, " ");
  return line.length > LONGEST_VALUE_SHOWN ? `${line.slice(0, LONGEST_VALUE_SHOWN)}…` : line;
}

/** A value that no row takes: the lexer tells valid CSS from what is not. */
function refuse(name: string, text: string): ParsedProperty {
  const values = valuesOf(name);
  const takes = values === null ? {} : { hint: `\`${name}\` takes ${values}` };
  if (isValidCss(name, text)) {
    const message = `\`${name}: ${shorten(text)}\` is not supported in print; the declaration is left out`;
    const instead = adviceOn(name, text);
    const hint = instead === null ? takes : { hint: instead };
    const problem = { code: "DEP-CSS-UNSUPPORTED-VALUE", message, ...hint, printOnly: true } as const;
    return { declarations: [], problem };
  }
  const instead = suggestValue(text, values, (value) => isValidCss(name, value));
  const hints = [instead, takes.hint].filter((each) => typeof each === "string");
  const suggestion = hints.length === 0 ? {} : { hint: hints.join("; ").replace("?; ", "? ") };
  const message = `\`${shorten(text)}\` is not a value of \`${name}\`; the declaration is left out`;
  return {
    declarations: [],
    problem: { code: "DEP-CSS-INVALID-VALUE", message, ...suggestion, printOnly: false },
  };
}

/** Values of later drafts that the lexer does not know. */
const otherValues: Readonly<Record<string, RegExp>> = {
  "break-after": /^\s*(?:avoid-)?region\s*$/i,
  "break-before": /^\s*(?:avoid-)?region\s*$/i,
  "break-inside": /^\s*avoid-region\s*$/i,
  "counter-reset": /reversed\(/i,
  float:
    /^\s*(?:(?:unless-fit\s+)?(?:top|bottom|block-start|block-end)(?:\s+unless-fit)?\s*$|(?:page|snap-(?:block|inline)|inside|outside)\b)/i,
  "hyphenate-limit-last": /^\s*(?:column|page|spread)\s*$/i,
  "text-align": /^\s*justify-all\s*$/i,
};

/** Colours of CSS Color 5, which the lexer does not know. */
const LATER_COLOR = /\b(?:light-dark|contrast-color)\(|\(\s*from\s/i;

function isValidCss(name: string, text: string): boolean {
  if (pagedProperties.has(name)) return true;
  if (Object.hasOwn(otherValues, name) && otherValues[name]?.test(text) === true) return true;
  if (/(?:^|\s)-(?:webkit|moz|ms|o)-/.test(text)) return true;
  if (LATER_COLOR.test(text)) return true;
  return lexer.matchProperty(name, text).error === null;
}

function unknownProperty(name: string, text: string): PropertyProblem {
  const isKnown = pagedProperties.has(name) || lexer.getProperty(name) !== null;
  if (isKnown && isValidCss(name, text)) {
    const message = `\`${name}: ${shorten(text)}\` has no effect in print: the property is not supported`;
    const hint = adviceOn(name, text);
    return {
      code: "DEP-CSS-UNSUPPORTED-PROPERTY",
      message,
      ...(hint === null ? {} : { hint }),
      printOnly: true,
    };
  }
  if (isKnown) {
    const message = `\`${shorten(text)}\` is not a value of \`${name}\`; the declaration is left out`;
    return { code: "DEP-CSS-INVALID-VALUE", message, printOnly: false };
  }
  const near = nearest(name, knownNames());
  const message = `there is no property \`${name}\`; the declaration is left out`;
  const hint = near === null ? {} : { hint: `did you mean \`${near}\`?` };
  return { code: "DEP-CSS-UNKNOWN-PROPERTY", message, ...hint, printOnly: false };
}
