/** Takes the winning declarations of an element, returns its computed values (CSS Cascade 5 § 4.4). */
import {
  longhandNames,
  longhands,
  slotOf,
  valueOf,
  type LonghandName,
  type Values,
} from "../properties/longhands.ts";
import type { CounterStyles } from "../sheets/resolve-counter-styles.ts";
import type { LonghandDeclaration } from "../sheets/declaration.ts";
import { parseValue } from "../sheets/parse-block.ts";
import { BLACK } from "../values/color.ts";
import { NEUTRAL_CONTEXT, type ComputeContext } from "../values/value.ts";
import type { Winners } from "./cascade.ts";

/** What does not change from element to element of one document. */
export interface ValueBase {
  readonly viewport: ComputeContext["viewport"];
  /** pt; null while the root itself is computed. */
  readonly rootFontSize: number | null;
  readonly counterStyles: CounterStyles;
}

const INITIAL_FONT_SIZE = 12;

/** `medium`, black: what the rows of the table begin from. */
export const initialValues: Values = longhandNames.map((name) => {
  const { initial, parse } = longhands[name];
  const computation = parse({ nodes: parseValue(initial) ?? [], file: "" });
  if (computation === null) throw new Error(`the initial value of ${name} is not one of its values`);
  return computation({ ...NEUTRAL_CONTEXT, fontSize: INITIAL_FONT_SIZE, rootFontSize: INITIAL_FONT_SIZE });
});

const inheritedSlots = longhandNames.filter((name) => longhands[name].inherited).map(slotOf);

/** Computed first, and in this order: other values count in them. */
const basicNames = ["font-size", "font-weight", "color"] as const satisfies readonly LonghandName[];
const isBasic: ReadonlySet<LonghandName> = new Set(basicNames);

/** `parent` null: the root. `attribute`: of the element itself. */
export function computeValues(
  winners: Winners,
  parent: Values | null,
  { viewport, rootFontSize, counterStyles }: ValueBase,
  attribute: ComputeContext["attribute"],
): Values {
  const from = parent ?? initialValues;
  const values = [...initialValues];
  for (const slot of inheritedSlots) values[slot] = from[slot];
  const outer: ComputeContext = {
    fontSize: valueOf(from, "font-size"),
    rootFontSize: rootFontSize ?? INITIAL_FONT_SIZE,
    parentFontWeight: valueOf(from, "font-weight"),
    parentColor: parent === null ? BLACK : valueOf(parent, "color"),
    viewport,
    attribute,
    counterStyle: (name) => counterStyles.get(name) ?? null,
  };
  const set = (
    name: LonghandName,
    value: LonghandDeclaration["value"] | undefined,
    context: ComputeContext,
  ) => {
    if (value !== undefined) values[slotOf(name)] = resolve(name, value, from, context);
  };
  for (const name of basicNames) set(name, winners.get(name), outer);
  const fontSize = valueOf(values, "font-size");
  const own: ComputeContext = { ...outer, fontSize, rootFontSize: rootFontSize ?? fontSize };
  for (const [name, value] of winners) if (!isBasic.has(name)) set(name, value, own);
  // CSS Page 3 § 8: `auto` is the page type of the parent.
  if (valueOf(values, "page") === "auto") values[slotOf("page")] = valueOf(from, "page");
  return values;
}

function resolve(
  name: LonghandName,
  value: LonghandDeclaration["value"],
  parent: Values,
  context: ComputeContext,
): unknown {
  if (typeof value === "function") return value(context);
  const isInherited = value === "inherit" || (value !== "initial" && longhands[name].inherited);
  return (isInherited ? parent : initialValues)[slotOf(name)];
}
