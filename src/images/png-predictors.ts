/** What a byte of a PNG row is lessened by, by the row's filter (PNG 3rd edition § 9.2; PDF takes it over, ISO 32000-1 § 7.4.4.4). */

/** From the bytes before it, above it, and above the one before it. */
type Predict = (left: number, above: number, corner: number) => number;

export const pngPredictors: readonly Predict[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

export function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
