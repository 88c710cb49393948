/** Takes the three boxes of a page's edge, returns how they share it (CSS Page 3 § 5.3.2). */

/** Sizes of the margin box along the edge, pt; `fixed` null for auto. */
export interface EdgeBox {
  readonly fixed: number | null;
  readonly min: number;
  readonly max: number;
}

interface EdgeShare {
  readonly start: number;
  readonly size: number;
}

/** Null where a box is not generated; the places are counted from the start of the edge. */
export function shareEdge(
  boxes: readonly [EdgeBox | null, EdgeBox | null, EdgeBox | null],
  available: number,
): readonly [EdgeShare | null, EdgeShare | null, EdgeShare | null] {
  const [first, middle, last] = boxes;
  if (middle === null) {
    const [a, b] = shareTwo(first ?? nothing, last ?? nothing, available);
    return [first && { start: 0, size: a }, null, last && { start: available - b, size: b }];
  }
  // The middle box is in the middle: what is beside it counts as twice the larger one.
  const sides = doubled(first ?? nothing, last ?? nothing);
  const [size] = shareTwo(middle, sides, available);
  const rest = Math.max(0, (available - size) / 2);
  const side = (box: EdgeBox | null) => box && (box.fixed ?? rest);
  const [a, b] = [side(first), side(last)];
  return [
    a === null ? null : { start: 0, size: a },
    { start: (available - size) / 2, size },
    b === null ? null : { start: available - b, size: b },
  ];
}

const nothing: EdgeBox = { fixed: 0, min: 0, max: 0 };

function doubled(a: EdgeBox, b: EdgeBox): EdgeBox {
  const fixed = a.fixed !== null && b.fixed !== null ? 2 * Math.max(a.fixed, b.fixed) : null;
  return {
    fixed,
    min: 2 * Math.max(a.fixed ?? a.min, b.fixed ?? b.min),
    max: 2 * Math.max(a.fixed ?? a.max, b.fixed ?? b.max),
  };
}

function shareTwo(a: EdgeBox, b: EdgeBox, available: number): readonly [number, number] {
  if (a.fixed !== null) return [a.fixed, b.fixed ?? Math.max(0, available - a.fixed)];
  if (b.fixed !== null) return [Math.max(0, available - b.fixed), b.fixed];
  const share = (x: number, y: number, free: number) => (x + y > 0 ? (free * x) / (x + y) : free / 2);
  const free = available - a.max - b.max;
  if (free >= 0) return [a.max + share(a.max, b.max, free), b.max + share(b.max, a.max, free)];
  const left = available - a.min - b.min;
  const weights = left >= 0 ? ([a.max - a.min, b.max - b.min] as const) : ([a.min, b.min] as const);
  return [a.min + share(weights[0], weights[1], left), b.min + share(weights[1], weights[0], left)];
}
