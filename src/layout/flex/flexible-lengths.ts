/** Takes flexible items and the room along their lines, returns the lines and the items' lengths (CSS Flexbox 1 § 9.3, § 9.7). */
import type { Box } from "../../box/box-tree.ts";
import { clamp } from "../flow/edges.ts";
import { tiny } from "../flow/space.ts";

/** Lengths along the line, of border boxes. */
export interface Flexible {
  readonly box: Box;
  readonly base: number;
  readonly least: number;
  readonly most: number | null;
  /** Both margins together; border and padding together. */
  readonly margins: number;
  readonly inner: number;
}

/** With its margins, before it grows or shrinks. */
export function hypothetical(item: Flexible): number {
  return clamp(item.base, item.least, item.most) + item.margins;
}

export function breakLines<T extends Flexible>(items: readonly T[], room: number, gap: number, wraps: boolean): readonly (readonly T[])[] {
  if (!wraps) return items.length === 0 ? [] : [items];
  const lines: T[][] = [];
  let line: T[] = [];
  let used = 0;
  for (const item of items) {
    const long = hypothetical(item);
    if (line.length > 0 && used + gap + long > room + tiny) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? gap : 0) + long;
    line.push(item);
  }
  if (line.length > 0) lines.push(line);
  return lines;
} // prettier-ignore

export function lengthOfLine(line: readonly Flexible[], gap: number): number {
  return line.reduce((sum, item) => sum + hypothetical(item), gap * Math.max(0, line.length - 1));
}

/** Items that hit a limit are frozen, the others share what is left. */
export function resolveLengths(line: readonly Flexible[], length: number, gap: number): readonly number[] {
  const room = length - gap * (line.length - 1);
  const growing = lengthOfLine(line, 0) < room;
  const frozen = new Map<Flexible, number>();
  for (const item of line) {
    const { flexGrow, flexShrink } = item.box.style;
    const target = clamp(item.base, item.least, item.most);
    const stiff = growing ? flexGrow === 0 || item.base > target : flexShrink === 0 || item.base < target;
    if (stiff) frozen.set(item, target);
  }
  while (frozen.size < line.length) freezeSome(line, room, growing, frozen);
  return line.map((item) => frozen.get(item) ?? item.base);
}

function freezeSome(line: readonly Flexible[], room: number, growing: boolean, frozen: Map<Flexible, number>): void {
  const loose = line.filter((item) => !frozen.has(item));
  const taken = line.reduce((sum, item) => sum + item.margins + (frozen.get(item) ?? item.base), 0);
  const weightOf = ({ box, base, inner }: Flexible) =>
    growing ? box.style.flexGrow : box.style.flexShrink * Math.max(0, base - inner);
  const weights = loose.reduce((sum, item) => sum + weightOf(item), 0);
  const factors = loose.reduce((sum, { box }) => sum + (growing ? box.style.flexGrow : box.style.flexShrink), 0);
  // Factors that sum up to less than 1 take only that part of what is left.
  const free = (room - taken) * Math.min(1, factors);
  const sized = loose.map((item) => {
    const wanted = item.base + (weights > 0 ? (free * weightOf(item)) / weights : 0);
    return { item, wanted, size: clamp(Math.max(0, wanted), item.least, item.most) };
  });
  const violation = sized.reduce((sum, { wanted, size }) => sum + size - wanted, 0);
  for (const { item, wanted, size } of sized) {
    const hit = violation > tiny ? size > wanted : violation < -tiny ? size < wanted : true;
    if (hit) frozen.set(item, size);
  }
  // Rounding may leave no one to freeze: then all stay as they are.
  if (!sized.some(({ item }) => frozen.has(item))) for (const { item, size } of sized) frozen.set(item, size);
} // prettier-ignore
