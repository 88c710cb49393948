/** Takes labels that want to stand at given heights, returns where they stand one below the other, as near as there is room. */

export interface Wanted {
  /** Of its middle. */
  readonly at: number;
  readonly height: number;
}

/** Middles, in the order given. All of them must fit between `top` and `bottom`. */
export function spreadLabels(labels: readonly Wanted[], top: number, bottom: number): readonly number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const placed = order.map(({ at, height, index }) => ({ middle: at, height, index }));
  let edge = top;
  for (const label of placed) {
    label.middle = Math.max(label.middle, edge + label.height / 2);
    edge = label.middle + label.height / 2;
  }
  edge = bottom;
  for (const label of placed.toReversed()) {
    label.middle = Math.min(label.middle, edge - label.height / 2);
    edge = label.middle - label.height / 2;
  }
  const middles = new Array<number>(labels.length).fill(0);
  for (const { middle, index } of placed) middles[index] = middle;
  return middles;
} // prettier-ignore
