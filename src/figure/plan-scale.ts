/** Takes the values of an axis, returns where it begins and ends and its round numbers (Heckbert, Nice numbers for graph labels). */

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly ticks: readonly number[];
  /** 0 at the beginning, 1 at the end. */
  readonly share: (value: number) => number;
}

const roundSteps = [1, 2, 2.5, 5, 10];

/** `fromZero`: lengths and areas mean nothing where they do not begin at zero. */
export function planScale(values: readonly number[], fromZero: boolean, wanted = 5): Scale {
  const [least, most] = rangeOf(values, fromZero);
  const step = roundStep((most - least) / wanted);
  const from = Math.floor(least / step + 1e-9) * step;
  const to = Math.max(Math.ceil(most / step - 1e-9) * step, from + step);
  const count = Math.round((to - from) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => clean(from + index * step));
  return { from, to, step, ticks, share: (value) => (value - from) / (to - from) };
}

/** From the least to the most, zero included: for what has its numbers beside it, and no axis. */
export function planExact(values: readonly number[]): Scale {
  const [from, most] = rangeOf(values, true);
  const to = most > from ? most : from + 1;
  return { from, to, step: to - from, ticks: [], share: (value) => (value - from) / (to - from) };
}

/** Numbers without the noise of sums of decimals. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

function rangeOf(values: readonly number[], fromZero: boolean): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  if (values.length === 0) return [0, 1];
  // A line that stays far above zero is read by its changes.
  if (fromZero || (least > 0 && least < most * 0.4)) least = Math.min(0, least);
  if (fromZero || (most < 0 && most > least * 0.4)) most = Math.max(0, most);
  if (most > least) return [least, most];
  return least === 0 ? [0, 1] : least > 0 ? [0, least] : [least, 0];
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = roundSteps.find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return clean(factor * power);
}
