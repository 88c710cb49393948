/** Takes a number, returns it as PDF writes it (ISO 32000-1 § 7.3.3): no exponent, thousandths at most. */

export function formatNumber(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) throw new Error(`${value} is no place on a page`);
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? "0" : String(rounded);
}

export function formatNumbers(...values: readonly number[]): string {
  return values.map(formatNumber).join(" ");
}
