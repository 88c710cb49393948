/** Takes a counter's value and style, returns its text (CSS Counter Styles 3 § 2 and § 3). */
import type { AdditiveSymbol, CounterStyle } from "../css/counter-style.ts";
import { counterStyles } from "../css/properties/counter-styles.ts";

/** The name of a style of the program's table, or a style by itself. What is unknown is decimal (§ 2.1). */
export function formatCounter(value: number, style: string | CounterStyle): string {
  if (style === "none") return "";
  return writeWith(findStyle(style), value);
}

/** The marker of a list item: its counter between prefix and suffix. */
export function formatMarker(value: number, style: string | CounterStyle): string {
  if (style === "none") return "";
  const { prefix = "", suffix } = findStyle(style);
  return prefix + formatCounter(value, style) + suffix;
}

const decimal: CounterStyle = { system: "numeric", symbols: Array.from("0123456789"), suffix: ".\u00a0" };

function findStyle(style: string | CounterStyle): CounterStyle {
  if (typeof style === "object") return style;
  return (Object.hasOwn(counterStyles, style) ? counterStyles[style] : undefined) ?? decimal;
}

/** What a style cannot write, its fallback does; the last of them is decimal. */
function writeWith(style: CounterStyle, value: number): string {
  let tried: CounterStyle | undefined = style;
  for (; tried !== undefined; tried = tried.fallback) {
    const text = isInRange(value, tried) ? write(value, tried) : null;
    if (text !== null) return text;
  }
  return String(value);
}

/** § 3.6 */
function isInRange(value: number, { system, ranges }: CounterStyle): boolean {
  if (ranges != null) return ranges.some(([least, most]) => value >= least && value <= most);
  if (system === "alphabetic" || system === "symbolic") return value >= 1;
  return system !== "additive" || value >= 0;
}

/** § 2, steps 3 to 6; null where the system has no signs for the value. */
function write(value: number, style: CounterStyle): string | null {
  const isNegative = value < 0 && style.system !== "cyclic" && style.system !== "fixed";
  const text = writeValue(isNegative ? -value : value, style);
  if (text === null) return null;
  const [before, after] = isNegative ? (style.negative ?? ["-", ""]) : ["", ""];
  return before + padding(before + text + after, style) + text + after;
}

/** No list is so long that more of them would help; § 3.7 and § 3.1.3 let a renderer say so. */
const MOST_SIGNS = 120;

function padding(text: string, { pad }: CounterStyle): string {
  if (pad === undefined) return "";
  const missing = Math.min(pad.length, MOST_SIGNS) - Array.from(graphemes.segment(text)).length;
  return pad.symbol.repeat(Math.max(0, missing));
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

function writeValue(value: number, style: CounterStyle): string | null {
  switch (style.system) {
    case "cyclic":
      return style.symbols.at((value - 1) % style.symbols.length) ?? null;
    case "numeric":
      return writeDigits(value, style.symbols);
    case "alphabetic":
      return writeLetters(value, style.symbols);
    case "symbolic":
      return writeSymbol(value, style.symbols);
    case "fixed": {
      const index = value - (style.first ?? 1);
      return index < 0 ? null : (style.symbols[index] ?? null);
    }
    case "additive":
      return addUp(value, style.symbols);
  }
}

function writeDigits(value: number, symbols: readonly string[]): string | null {
  if (symbols.length < 2) return null;
  let text = "";
  let rest = value;
  do {
    text = (symbols[rest % symbols.length] ?? "") + text;
    rest = Math.floor(rest / symbols.length);
  } while (rest > 0);
  return text;
}

function writeLetters(value: number, symbols: readonly string[]): string | null {
  if (value < 1 || symbols.length < 2) return null;
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / symbols.length))
    text = (symbols[(rest - 1) % symbols.length] ?? "") + text;
  return text;
}

function writeSymbol(value: number, symbols: readonly string[]): string | null {
  const times = Math.ceil(value / symbols.length);
  if (value < 1 || times > MOST_SIGNS) return null;
  return (symbols[(value - 1) % symbols.length] ?? "").repeat(times);
}

/** § 3.1.6 */
function addUp(value: number, symbols: readonly AdditiveSymbol[]): string | null {
  if (value === 0) return symbols.find(([worth]) => worth === 0)?.[1] ?? null;
  let rest = value;
  let text = "";
  let signs = 0;
  for (const [worth, sign] of symbols) {
    if (worth === 0 || worth > rest) continue;
    const times = Math.floor(rest / worth);
    signs += times;
    if (signs > MOST_SIGNS) return null;
    text += sign.repeat(times);
    rest %= worth;
  }
  return rest === 0 ? text : null;
}
