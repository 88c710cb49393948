/** Other names of longhands: logical ones (CSS Logical 1), and those of earlier drafts. */
import type { LonghandName } from "./longhands.ts";

/** A logical name stands for a physical one by direction; the block direction is always top to bottom. */
export interface LogicalName {
  readonly ltr: LonghandName;
  readonly rtl: LonghandName;
}

const sides = {
  "block-start": ["top", "top"],
  "block-end": ["bottom", "bottom"],
  "inline-start": ["left", "right"],
  "inline-end": ["right", "left"],
} as const;

function* logicalSides(): Generator<readonly [string, LogicalName]> {
  for (const [logical, [ltr, rtl]] of Object.entries(sides)) {
    yield [`margin-${logical}`, { ltr: `margin-${ltr}`, rtl: `margin-${rtl}` }];
    yield [`padding-${logical}`, { ltr: `padding-${ltr}`, rtl: `padding-${rtl}` }];
    yield [`inset-${logical}`, { ltr, rtl }];
    for (const part of ["width", "style", "color"] as const)
      yield [`border-${logical}-${part}`, { ltr: `border-${ltr}-${part}`, rtl: `border-${rtl}-${part}` }];
  }
}

function same(name: LonghandName): LogicalName {
  return { ltr: name, rtl: name };
}

export const logicalNames: ReadonlyMap<string, LogicalName> = new Map<string, LogicalName>([
  ...logicalSides(),
  ["inline-size", same("width")],
  ["block-size", same("height")],
  ["min-inline-size", same("min-width")],
  ["min-block-size", same("min-height")],
  ["max-inline-size", same("max-width")],
  ["max-block-size", same("max-height")],
  ["overflow-inline", same("overflow-x")],
  ["overflow-block", same("overflow-y")],
  ["border-start-start-radius", { ltr: "border-top-left-radius", rtl: "border-top-right-radius" }],
  ["border-start-end-radius", { ltr: "border-top-right-radius", rtl: "border-top-left-radius" }],
  ["border-end-start-radius", { ltr: "border-bottom-left-radius", rtl: "border-bottom-right-radius" }],
  ["border-end-end-radius", { ltr: "border-bottom-right-radius", rtl: "border-bottom-left-radius" }],
]);

/** Written so in older sheets, and the same thing (CSS Fragmentation 3 § 3.4, CSS Text 3 § 5.5, CSS Align 3 § 8). */
export const aliases: ReadonlyMap<string, string> = new Map([
  ["page-break-before", "break-before"],
  ["page-break-after", "break-after"],
  ["page-break-inside", "break-inside"],
  ["word-wrap", "overflow-wrap"],
  ["grid-gap", "gap"],
  ["grid-row-gap", "row-gap"],
  ["grid-column-gap", "column-gap"],
  ["text-wrap-style", "text-wrap"],
  ["text-wrap-mode", "text-wrap"],
]);
