/** Takes the declarations that apply to an element, in order, returns the winner for each longhand (CSS Cascade 5 § 6). */
import { longhandsOf, parseProperty, type ParsedProperty } from "../sheets/parse-property.ts";
import type { LonghandName } from "../properties/longhands.ts";
import type { Origin } from "../sheets/flatten-sheets.ts";
import type {
  Declaration,
  LonghandDeclaration,
  PendingDeclaration,
  CustomDeclaration,
} from "../sheets/declaration.ts";
import { hasAttribute, needsAttributes, parseValue } from "../sheets/parse-block.ts";
import type { CustomProperties } from "./custom-properties.ts";
import type { StyleProblems } from "./style-problems.ts";
import { substituteAttributes } from "./substitute-attributes.ts";
import { substituteVariables } from "./substitute-variables.ts";

/** A declaration with where it comes from. */
export interface Cascaded<D extends Declaration = Declaration> {
  readonly declaration: D;
  readonly origin: Origin;
  readonly layer: number;
}

export type Winners = ReadonlyMap<LonghandName, LonghandDeclaration["value"]>;

/** Values parsed after `var()` was replaced, by name and text. */
export type ParsedValues = Map<string, ParsedProperty>;

type Attribute = (name: string) => string | null;

/** Attributes are those of the element that the custom property is declared on: children take over the value. */
export function customDeclarations(
  cascaded: readonly Cascaded[],
  attribute: Attribute,
): readonly CustomDeclaration[] {
  return cascaded
    .map((entry) => entry.declaration)
    .filter((declaration) => declaration.kind === "custom")
    .map((declaration) => {
      if (!hasAttribute(declaration.text)) return declaration;
      const result = substituteAttributes(declaration.text, attribute);
      return "missing" in result
        ? { ...declaration, wide: "initial" }
        : { ...declaration, text: result.text };
    });
}

export interface Resolving {
  readonly custom: CustomProperties;
  /** Of the element. */
  readonly attribute: Attribute;
  readonly parsed: ParsedValues;
  readonly problems: StyleProblems;
}

/** Replaces pending declarations by the longhands that they turn out to set. */
export function resolvePending(
  cascaded: readonly Cascaded[],
  { custom, attribute, parsed, problems }: Resolving,
): readonly Cascaded<LonghandDeclaration>[] {
  return cascaded.flatMap(({ declaration, origin, layer }) => {
    if (declaration.kind === "custom") return [];
    if (declaration.kind === "longhand") return [{ declaration, origin, layer }];
    const set = parsePending(declaration, { custom, attribute, parsed, problems });
    return set.map((longhand) => ({ declaration: longhand, origin, layer }));
  });
}

/** What turns out invalid is as `unset` (CSS Variables 1 § 3.1): an earlier declaration does not come back. */
function parsePending(
  pending: PendingDeclaration,
  { custom, attribute, parsed, problems }: Resolving,
): readonly LonghandDeclaration[] {
  const { name, text, important, file } = pending;
  const result = substituteVariables(text, (variable) => custom.get(variable) ?? null);
  if ("missing" in result) {
    problems.undefinedVariable(pending, result.missing, custom.keys());
    return unset(pending);
  }
  // What an attribute lacks is not reported: most elements lack most attributes.
  const filled =
    hasAttribute(text) && needsAttributes(name, text) ? substituteAttributes(result.text, attribute) : result;
  if ("missing" in filled) return unset(pending);
  const key = `${name}\n${file}\n${important}\n${filled.text}`;
  let known = parsed.get(key);
  if (known === undefined) {
    known = parseProperty(name, { nodes: parseValue(filled.text) ?? [], file }, filled.text, important);
    parsed.set(key, known);
  }
  if (known.problem !== null) problems.property(pending, known.problem);
  return known.declarations.length === 0 ? unset(pending) : known.declarations;
}

function unset({ name, important }: PendingDeclaration): readonly LonghandDeclaration[] {
  return longhandsOf(name).map(({ ltr, rtl }) => ({ kind: "longhand", ltr, rtl, value: "unset", important }));
}

/** The last declaration wins; `revert` takes up what stood below its origin, `revert-layer` below its layer. */
export function pickWinners(
  cascaded: readonly Cascaded<LonghandDeclaration>[],
  direction: "ltr" | "rtl",
): Winners {
  const winners = new Map<LonghandName, LonghandDeclaration["value"]>();
  cascaded.forEach(({ declaration }, index) => {
    const name = declaration[direction];
    const { value } = declaration;
    const isRevert = value === "revert" || value === "revert-layer";
    winners.set(name, isRevert ? revert(cascaded, index, direction) : value);
  });
  return winners;
}

function revert(
  cascaded: readonly Cascaded<LonghandDeclaration>[],
  at: number,
  direction: "ltr" | "rtl",
): LonghandDeclaration["value"] {
  const from = cascaded[at];
  if (from === undefined) return "unset";
  const name = from.declaration[direction];
  for (let index = cascaded.length - 1; index >= 0; index--) {
    const entry = cascaded[index];
    if (entry?.declaration[direction] !== name || entry.declaration.important) continue;
    const isBelow =
      originRank(entry.origin) < originRank(from.origin) ||
      (from.declaration.value === "revert-layer" && entry.origin === from.origin && entry.layer < from.layer);
    if (!isBelow) continue;
    const { value } = entry.declaration;
    return value === "revert" || value === "revert-layer" ? revert(cascaded, index, direction) : value;
  }
  return "unset";
}

function originRank(origin: Origin): number {
  return origin === "user-agent" ? 0 : 1;
}
