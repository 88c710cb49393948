/** Takes the @counter-style rules that hold, returns the styles by name: what they extend and fall back to is looked up. */
import type { CounterStyle } from "../counter-style.ts";
import { counterStyles } from "../properties/counter-styles.ts";
import type { CounterStyleRule } from "./parse-counter-style.ts";

export type CounterStyles = ReadonlyMap<string, CounterStyle>;

/** Styles that build on one another in longer chains are as those that build on themselves. */
const LONGEST_CHAIN = 64;

/** `rules` in the order of the cascade: the last of a name counts. */
export function resolveCounterStyles(rules: readonly CounterStyleRule[]): CounterStyles {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const resolved = new Map<string, CounterStyle>();
  const open = new Set<string>();
  /** Undefined for what is unknown or depends on itself: that is decimal (§ 3.1.7, § 3.8). */
  const find = (name: string): CounterStyle | undefined => {
    const known = resolved.get(name);
    if (known !== undefined) return known;
    const rule = byName.get(name);
    if (rule === undefined) return predefined(name);
    if (open.has(name) || open.size > LONGEST_CHAIN) return undefined;
    open.add(name);
    const style = resolve(rule, find);
    open.delete(name);
    resolved.set(name, style);
    return style;
  };
  for (const name of byName.keys()) find(name);
  return resolved;
}

function predefined(name: string): CounterStyle | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(counterStyles, lower) ? counterStyles[lower] : undefined;
}

const decimal: CounterStyle = { system: "numeric", symbols: Array.from("0123456789"), suffix: ".\u00a0" };

function resolve(rule: CounterStyleRule, find: (name: string) => CounterStyle | undefined): CounterStyle {
  const base: CounterStyle = rule.system === "extends" ? (find(rule.extends ?? "") ?? decimal) : system(rule);
  const { negative, prefix, suffix, pad, ranges, fallback } = rule;
  const parts = {
    ...(negative === undefined ? {} : { negative }),
    ...(prefix === undefined ? {} : { prefix }),
    // A space at the end of a line has no width.
    ...(suffix === undefined ? {} : { suffix: suffix.replace(/ $/, "\u00a0") }),
    ...(pad === undefined ? {} : { pad }),
    ...(ranges === undefined ? {} : { ranges }),
  };
  const other = fallback === undefined ? undefined : find(fallback);
  return { ...base, ...parts, ...(other === undefined ? {} : { fallback: other }) };
}

function system({ system: name, symbols = [], additive = [], first = 1 }: CounterStyleRule): CounterStyle {
  const suffix = ".\u00a0";
  if (name === "additive") return { system: name, symbols: additive, suffix };
  if (name === "fixed") return { system: name, symbols, first, suffix };
  return { system: name === "extends" ? "symbolic" : name, symbols, suffix };
}
