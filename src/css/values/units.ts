/** Units of length (CSS Values 4 § 6), in pt or as a share of what the context tells. */
import type { ComputeContext } from "./value.ts";

const PT_PER_INCH = 72;

export const absoluteUnits: ReadonlyMap<string, number> = new Map([
  ["pt", 1],
  ["px", 0.75],
  ["in", PT_PER_INCH],
  ["pc", 12],
  ["cm", PT_PER_INCH / 2.54],
  ["mm", PT_PER_INCH / 25.4],
  ["q", PT_PER_INCH / 101.6],
]);

/** `ex` and `ch` are half an em where no font has been measured, as § 6.1.1 asks. */
export const relativeUnits: ReadonlyMap<string, (context: ComputeContext) => number> = new Map([
  ["em", (context) => context.fontSize],
  ["rem", (context) => context.rootFontSize],
  ["ex", (context) => context.fontSize / 2],
  ["ch", (context) => context.fontSize / 2],
  ["ic", (context) => context.fontSize],
  ["vw", (context) => context.viewport.width / 100],
  ["vi", (context) => context.viewport.width / 100],
  ["vh", (context) => context.viewport.height / 100],
  ["vb", (context) => context.viewport.height / 100],
  ["vmin", (context) => Math.min(context.viewport.width, context.viewport.height) / 100],
  ["vmax", (context) => Math.max(context.viewport.width, context.viewport.height) / 100],
] satisfies [string, (context: ComputeContext) => number][]);

export const angleUnits: ReadonlyMap<string, number> = new Map([
  ["deg", 1],
  ["grad", 0.9],
  ["rad", 180 / Math.PI],
  ["turn", 360],
]);
