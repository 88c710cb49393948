/** Takes a text, returns it without what typography normalises: two texts that differ only by that have one fold. */
/** Quotation marks and apostrophes of all languages: which one is printed is the locale's choice, single or double. */
const quotes = /["“”„‟'‘’‚‛«»‹›「」『』]/gu;

/** For comparing and hashing: quotation marks, apostrophes, spaces beside marks, kinds of spaces, `..`, the ellipsis, the minus. */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .replace(quotes, "'")
    .replace(/\s+/gu, " ")
    .replace(/…/gu, "...")
    .replace(/−/gu, "-")
    .replace(/(?<!\.)\.\.(?!\.)/gu, ".")
    .replace(/ (?=[;:!?%'])/gu, "")
    .replace(/(?<=') /gu, "")
    .trim();
}
