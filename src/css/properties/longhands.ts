/** The property table: every longhand that has an effect in print. Logical names and shorthands are tables of their own. */
import { animationProperties } from "./animation.ts";
import { backgroundProperties } from "./background.ts";
import { borderProperties } from "./border.ts";
import { boxProperties } from "./box.ts";
import { breakProperties } from "./breaks.ts";
import { columnProperties } from "./columns.ts";
import { flexProperties } from "./flex.ts";
import { fontProperties } from "./font.ts";
import { generatedProperties } from "./generated.ts";
import type { Longhand } from "./longhand.ts";
import { noteProperties } from "./notes.ts";
import { tableProperties } from "./table-layout.ts";
import { textProperties } from "./text.ts";

const rows = {
  ...boxProperties,
  ...borderProperties,
  ...backgroundProperties,
  ...fontProperties,
  ...textProperties,
  ...generatedProperties,
  ...breakProperties,
  ...columnProperties,
  ...noteProperties,
  ...flexProperties,
  ...tableProperties,
  ...animationProperties,
} as const satisfies Readonly<Record<string, Longhand<unknown>>>;

export type LonghandName = keyof typeof rows;

/** What the row of a longhand computes to. */
export type ComputedValue<Name extends LonghandName> =
  (typeof rows)[Name] extends Longhand<infer T> ? T : never;

/**
 * Computed values by physical longhand: what is inherited, and what ComputedStyle is assembled from. A list in the order
 * of the table, not a record: a hundred values are copied for every style.
 */
export type Values = readonly unknown[];

export const longhands: Readonly<Record<LonghandName, Longhand<unknown>>> = rows;

export const longhandNames = Object.keys(rows) as readonly LonghandName[];

export function isLonghand(name: string): name is LonghandName {
  return Object.hasOwn(rows, name);
}

const slots: ReadonlyMap<string, number> = new Map(longhandNames.map((name, slot) => [name, slot]));

export function slotOf(name: LonghandName): number {
  return slots.get(name) ?? 0;
}

/** The list is filled by the rows alone, so that each slot has the type of its row. */
export function valueOf<Name extends LonghandName>(values: Values, name: Name): ComputedValue<Name> {
  return values[slotOf(name)] as ComputedValue<Name>;
}
