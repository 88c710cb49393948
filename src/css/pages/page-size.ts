/** Takes the value of `size`, returns the page's width and height in pt (CSS Page 3 § 7.1). */
import { identifierOf } from "../values/keywords.ts";
import { length } from "../values/length.ts";
import { NEUTRAL_CONTEXT, type Value } from "../values/value.ts";
import type { PageSize } from "../sheets/sheet.ts";

const MM = 72 / 25.4;

/** Width and height in pt, upright. */
export const pageSizes: Readonly<Record<string, readonly [number, number]>> = {
  a0: [841 * MM, 1189 * MM],
  a1: [594 * MM, 841 * MM],
  a2: [420 * MM, 594 * MM],
  a3: [297 * MM, 420 * MM],
  a4: [210 * MM, 297 * MM],
  a5: [148 * MM, 210 * MM],
  a6: [105 * MM, 148 * MM],
  b4: [250 * MM, 353 * MM],
  b5: [176 * MM, 250 * MM],
  "jis-b4": [257 * MM, 364 * MM],
  "jis-b5": [182 * MM, 257 * MM],
  letter: [612, 792],
  legal: [612, 1008],
  ledger: [792, 1224],
};

const positive = length({ min: 0 });
/** Relative units are of the initial font size: a page has no element. */
const context = { ...NEUTRAL_CONTEXT, fontSize: 12, rootFontSize: 12 };

/** Gives null for an invalid value. */
export function readPageSize(value: Value, important: boolean): PageSize | null {
  const lengths: number[] = [];
  let named: readonly [number, number] | null = null;
  let orientation: PageSize["orientation"] = null;
  for (const node of value.nodes) {
    const name = identifierOf(node)?.toLowerCase() ?? "";
    const size = positive({ ...value, nodes: [node] });
    if (size !== null) lengths.push(size(context));
    else if ((name === "portrait" || name === "landscape") && orientation === null) orientation = name;
    else if (Object.hasOwn(pageSizes, name) && named === null) named = pageSizes[name] ?? null;
    else if (name !== "auto" || value.nodes.length > 1) return null;
  }
  if (lengths.length > 2 || (lengths.length > 0 && (named !== null || orientation !== null))) return null;
  if (lengths.some((side) => side <= 0) || value.nodes.length === 0) return null;
  const [width = named?.[0] ?? null, height = lengths[0] ?? named?.[1] ?? null] = lengths;
  return { width, height, orientation, important };
}
