/** Takes a value that a property does not take and the notation of those that it takes, returns what to write instead, or null. */
import { nearest } from "../../diagnostics/nearest.ts";
import { colorNames } from "../values/color-names.ts";

/** Words of a value's notation that stand for themselves: neither types nor functions. */
const PLAIN_WORDS = /(?<![<\w-])[a-z][a-z-]+(?![\w(-])/g;

const NUMBERS = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:\s+[+-]?(?:\d+\.?\d*|\.\d+))*$/;

export function suggestValue(
  text: string,
  notation: string | null,
  isValid: (value: string) => boolean,
): string | null {
  const value = text.trim();
  // The commonest slip of all: only zero is a length without a unit (CSS Values 4 § 6).
  if (NUMBERS.test(value)) {
    const lengths = value.replace(/\S+/g, (number) => (Number(number) === 0 ? number : `${number}pt`));
    return isValid(lengths) ? `give each length its unit, as in \`${lengths}\`` : null;
  }
  if (notation === null) return null;
  const takesColor = notation.includes("<color>");
  if (takesColor && /^#[\da-f]*$/i.test(value)) return "after `#` write 3, 4, 6 or 8 hexadecimal digits";
  const words = notation.match(PLAIN_WORDS) ?? [];
  const near = nearest(value, takesColor ? [...words, ...colorNames.keys()] : words);
  return near === null ? null : `did you mean \`${near}\`?`;
}
