/** Takes a number, returns it as a language writes it, all its digits kept, with the sign for minus in print. */
export function formatNumber(number: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
    .formatToParts(number)
    .map(({ type, value }) => (type === "minusSign" ? value.replace("-", "\u2212") : value))
    .join("");
}

export function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}
