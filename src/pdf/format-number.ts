/** Takes a number, returns it as PDF writes it (ISO 32000-1 § 7.3.3): no exponent, thousandths at most. */

export function formatNumber(value: number): string {
  return format(value, 1000);
}

/** Ten-millionths: for what must stand where something else would have left it. */
export function formatFinely(value: number): string {
  return format(value, 10_000_000);
}

function format(value: number, parts: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) throw new Error(`${value} is no place on a page`);
  const rounded = Math.round(value * parts) / parts;
  // Smaller ones would have an exponent.
  return Math.abs(rounded) < 1e-6 ? "0" : String(rounded);
}

export function formatNumbers(...values: readonly number[]): string {
  return values.map(formatNumber).join(" ");
}
