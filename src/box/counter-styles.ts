/** Takes a counter's value and style, returns its text (CSS Counter Styles 3 § 2 and § 3). */
import { counterStyles, type CounterStyle } from "../css/properties/counter-styles.ts";

/** What a style cannot write, and a style that is unknown, is decimal (§ 2.1). */
export function formatCounter(value: number, style: string): string {
  if (style === "none") return "";
  return write(value, findStyle(style)) ?? String(value);
}

/** The marker of a list item: its counter and the suffix. */
export function formatMarker(value: number, style: string): string {
  return style === "none" ? "" : formatCounter(value, style) + findStyle(style).suffix;
}

const decimal: CounterStyle = { system: "numeric", symbols: Array.from("0123456789"), suffix: ".\u00a0" };

function findStyle(name: string): CounterStyle {
  return (Object.hasOwn(counterStyles, name) ? counterStyles[name] : undefined) ?? decimal;
}

function write(value: number, style: CounterStyle): string | null {
  switch (style.system) {
    case "cyclic":
      return style.symbols[0] ?? null;
    case "numeric":
      return writeDigits(value, style.symbols, style.pad ?? 1);
    case "alphabetic":
      return writeLetters(value, style.symbols);
    case "fixed":
      return style.symbols[value - 1] ?? null;
    case "additive": {
      const [least, most] = style.range;
      return value < least || value > most ? null : addUp(value, style.symbols);
    }
  }
}

function writeDigits(value: number, symbols: readonly string[], pad: number): string {
  const written = Array.from(String(Math.abs(value)).padStart(pad, "0"), (digit) => symbols[Number(digit)]);
  return (value < 0 ? "-" : "") + written.join("");
}

function writeLetters(value: number, symbols: readonly string[]): string | null {
  if (value < 1) return null;
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / symbols.length))
    text = (symbols[(rest - 1) % symbols.length] ?? "") + text;
  return text;
}

function addUp(value: number, symbols: readonly (readonly [number, string])[]): string {
  let rest = value;
  let text = "";
  for (const [worth, sign] of symbols) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
