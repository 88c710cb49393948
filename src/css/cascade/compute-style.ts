/** Takes what matches an element, returns its computed style; what has the same parent and the same rules shares one. */
import type { ComputedStyle } from "../computed-style.ts";
import { valueOf, type Values } from "../properties/longhands.ts";
import type { ElementRef } from "../selectors/element-ref.ts";
import type { Declaration, DeclarationBlock } from "../sheets/declaration.ts";
import type { AllKeyframes } from "../sheets/parse-keyframes.ts";
import { animatedDeclarations } from "./apply-animations.ts";
import { assembleStyle } from "./assemble-style.ts";
import {
  customDeclarations,
  pickWinners,
  resolvePending,
  type Cascaded,
  type ParsedValues,
  type Resolving,
} from "./cascade.ts";
import { orderCascade, type AppliedBlocks } from "./cascade-order.ts";
import { computeValues, initialValues, type ValueBase } from "./compute-values.ts";
import { noCustomProperties, resolveCustomProperties, type CustomProperties } from "./custom-properties.ts";
import { parseInlineStyle } from "./inline-style.ts";
import type { Matched } from "./match-rules.ts";
import { presentationalHints } from "./presentational-hints.ts";
import type { StyleProblems } from "./style-problems.ts";
import { NEUTRAL_CONTEXT } from "../values/value.ts";

export interface StyleRecord {
  /** Tells records apart in keys. */
  readonly id: number;
  readonly values: Values;
  readonly custom: CustomProperties;
  readonly style: ComputedStyle;
}

export interface Styler {
  readonly styleRoot: (ref: ElementRef, matched: Matched) => StyleRecord;
  readonly styleElement: (ref: ElementRef, matched: Matched, parent: StyleRecord) => StyleRecord;
  /** null where no rule matches the pseudo-element. */
  readonly stylePseudo: (
    ref: ElementRef,
    name: string,
    matched: Matched,
    parent: StyleRecord,
  ) => StyleRecord | null;
  /** The style of a page or of a margin box, from declarations in the order of the cascade. */
  readonly stylePage: (cascaded: readonly Cascaded[], parent: StyleRecord) => StyleRecord;
}

export interface StylerBase extends Pick<ValueBase, "viewport" | "counterStyles"> {
  readonly keyframes: AllKeyframes;
}

/** What one document's styles share. */
interface Shared {
  readonly file: string;
  readonly viewport: ValueBase["viewport"];
  readonly counterStyles: ValueBase["counterStyles"];
  readonly keyframes: AllKeyframes;
  readonly problems: StyleProblems;
  readonly parsed: ParsedValues;
  readonly blocks: Map<string, DeclarationBlock>;
  readonly records: Map<string, StyleRecord>;
  rootFontSize: number | null;
  count: number;
}

export function openStyler(
  file: string,
  { viewport, counterStyles, keyframes }: StylerBase,
  problems: StyleProblems,
): Styler {
  const shared: Shared = {
    file,
    viewport,
    counterStyles,
    keyframes,
    problems,
    parsed: new Map(),
    blocks: new Map(),
    records: new Map(),
    rootFontSize: null,
    count: 0,
  };
  return {
    styleRoot: (ref, matched) => {
      const record = styleElement(ref, "", matched, null, shared);
      shared.rootFontSize = valueOf(record.values, "font-size");
      return record;
    },
    styleElement: (ref, matched, parent) => styleElement(ref, "", matched, parent, shared),
    stylePseudo: (ref, name, matched, parent) =>
      matched.has(name) ? styleElement(ref, name, matched, parent, shared) : null,
    stylePage: (cascaded, parent) =>
      makeRecord(cascaded, parent, { isRoot: false, attribute: () => null }, shared),
  };
}

function styleElement(
  ref: ElementRef,
  pseudo: string,
  matched: Matched,
  parent: StyleRecord | null,
  shared: Shared,
): StyleRecord {
  const rules = matched.get(pseudo) ?? [];
  const hints = pseudo === "" ? presentationalHints(ref) : "";
  const inline = pseudo === "" ? (ref.node.attributes.style ?? "") : "";
  const applied: AppliedBlocks = {
    rules,
    hints: hints === "" ? null : blockOf(hints, null, shared),
    inline: inline === "" ? null : blockOf(inline, ref, shared),
  };
  const attributes = ref.node.attributes;
  const make = () => {
    const attribute = (name: string) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null);
    return makeRecord(orderCascade(applied), parent, { isRoot: parent === null, attribute }, shared);
  };
  if (rules.some((rule) => rule.block.readsAttributes) || applied.inline?.readsAttributes === true)
    return make();
  const key = `${parent?.id ?? ""}|${rules.map((rule) => rule.rank).join()}|${pseudo}|${hints}|${inline}`;
  const known = shared.records.get(key);
  if (known !== undefined) return known;
  const record = make();
  shared.records.set(key, record);
  return record;
}

/** Each text of a `style` attribute is parsed and reported once. */
function blockOf(text: string, at: ElementRef | null, { blocks, file, problems }: Shared): DeclarationBlock {
  const known = blocks.get(text);
  if (known !== undefined) return known;
  const block = parseInlineStyle(text, file);
  blocks.set(text, block);
  if (at !== null)
    for (const problem of block.problems) problems.property({ file, span: at.node.span }, problem);
  return block;
}

interface Subject {
  readonly isRoot: boolean;
  readonly attribute: (name: string) => string | null;
}

function makeRecord(
  cascaded: readonly Cascaded[],
  parent: StyleRecord | null,
  { isRoot, attribute }: Subject,
  shared: Shared,
): StyleRecord {
  const custom = resolveCustomProperties(
    customDeclarations(cascaded, attribute),
    parent?.custom ?? noCustomProperties,
    shared.problems,
  );
  const resolving: Resolving = {
    custom,
    attribute,
    parsed: shared.parsed,
    problems: shared.problems,
  };
  const resolved = resolvePending(cascaded, resolving);
  const direction = readDirection(resolved, parent?.values ?? initialValues);
  const still = pickWinners(resolved, direction);
  const frames = shared.keyframes.size === 0 ? [] : animatedDeclarations(still, shared.keyframes);
  const winners =
    frames.length === 0 ? still : pickWinners(withFrames(resolved, resolving, frames), direction);
  const { viewport, rootFontSize, counterStyles } = shared;
  const base = { viewport, rootFontSize, counterStyles };
  const values = computeValues(winners, parent?.values ?? null, base, attribute);
  const style = assembleStyle(values, { parent: parent?.style ?? null, isRoot });
  return { id: shared.count++, values, custom, style };
}

/** Frames stand over all normal declarations, and under the important ones (CSS Cascade 5 § 6.1). */
function withFrames(
  resolved: ReturnType<typeof resolvePending>,
  resolving: Resolving,
  frames: readonly Declaration[],
): ReturnType<typeof resolvePending> {
  const split = resolved.findIndex(({ declaration }) => declaration.important);
  const at = split < 0 ? resolved.length : split;
  const place = { origin: "author", layer: Number.MAX_SAFE_INTEGER } as const;
  const added = resolvePending(
    frames.map((declaration) => ({ declaration, ...place })),
    resolving,
  );
  return [...resolved.slice(0, at), ...added, ...resolved.slice(at)];
}

/** Known before the others: logical names depend on it. */
function readDirection(cascaded: ReturnType<typeof resolvePending>, parent: Values): "ltr" | "rtl" {
  const own = cascaded.filter(({ declaration }) => declaration.ltr === "direction");
  if (own.length === 0) return valueOf(parent, "direction");
  const value = pickWinners(own, "ltr").get("direction");
  if (value === "initial") return valueOf(initialValues, "direction");
  if (typeof value !== "function") return valueOf(parent, "direction");
  return value(NEUTRAL_CONTEXT) === "rtl" ? "rtl" : "ltr";
}
