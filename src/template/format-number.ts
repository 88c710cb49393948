/** Takes a number, returns it as a language writes it, all its digits kept, with the sign for minus in print; `places`: decimals at least. */
export function formatNumber(number: number, language: string, places = 0): string {
  const least = Math.min(Math.max(0, Math.trunc(places)), 20);
  return new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: 20 })
    .formatToParts(number)
    .map(({ type, value }) => (type === "minusSign" ? value.replace("-", "\u2212") : value))
    .join("");
}

export function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}
