/** Takes a counter's value and style, returns its text (CSS Counter Styles 3 § 6). */

interface CounterStyle {
  readonly format: (value: number) => string | null;
  readonly suffix: string;
}

const bullet = (sign: string): CounterStyle => ({ format: () => sign, suffix: "\u00a0" });
const numbered = (format: (value: number) => string | null): CounterStyle => ({ format, suffix: ".\u00a0" });

const latin = "abcdefghijklmnopqrstuvwxyz";
const greek = "αβγδεζηθικλμνξοπρστυφχψω";

const styles: Readonly<Record<string, CounterStyle>> = {
  none: { format: () => "", suffix: "" },
  disc: bullet("•"),
  circle: bullet("◦"),
  square: bullet("▪"),
  decimal: numbered(String),
  "decimal-leading-zero": numbered(
    (value) => (value < 0 ? "-" : "") + String(Math.abs(value)).padStart(2, "0"),
  ),
  "lower-alpha": numbered((value) => alphabetic(value, latin)),
  "lower-latin": numbered((value) => alphabetic(value, latin)),
  "upper-alpha": numbered((value) => alphabetic(value, latin.toUpperCase())),
  "upper-latin": numbered((value) => alphabetic(value, latin.toUpperCase())),
  "lower-greek": numbered((value) => alphabetic(value, greek)),
  "lower-roman": numbered((value) => roman(value)?.toLowerCase() ?? null),
  "upper-roman": numbered(roman),
};

/** An unknown style counts in decimal, as § 2.1 has it. */
function findStyle(name: string): CounterStyle {
  const found = Object.hasOwn(styles, name) ? styles[name] : undefined;
  return found ?? numbered(String);
}

export function formatCounter(value: number, style: string): string {
  return findStyle(style).format(value) ?? String(value);
}

/** The marker of a list item: its counter and the suffix, whose space keeps its width at the end of a line. */
export function formatMarker(value: number, style: string): string {
  const text = formatCounter(value, style);
  return text === "" ? "" : text + findStyle(style).suffix;
}

function alphabetic(value: number, letters: string): string | null {
  if (value < 1) return null;
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / letters.length)) {
    text = letters.charAt((rest - 1) % letters.length) + text;
  }
  return text;
}

const romanSigns = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"],
  [5, "V"], [4, "IV"], [1, "I"],
] as const; // prettier-ignore

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null;
  let rest = value;
  let text = "";
  for (const [worth, sign] of romanSigns) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
