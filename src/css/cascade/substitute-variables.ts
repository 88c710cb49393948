/** Takes text with `var()`, returns it with the values of custom properties in their places (CSS Variables 1 § 3). */

export type Substitution =
  | { readonly text: string }
  /** `missing`: the custom property that has no value. */
  | { readonly missing: string };

/**
 * Substitution that stops at every reference and goes on with its value, null for none: whoever resolves chains of
 * custom properties keeps the open ones in a list, where calls within calls would run out of stack.
 */
export type StepwiseSubstitution = Generator<string, Substitution, string | null>;

/** A few doublings would make any length (§ 3.3): beyond this a value counts as invalid. */
const LONGEST_VALUE = 1 << 16;
const DEEPEST_FALLBACK = 32;

export function substituteVariables(text: string, valueOf: (name: string) => string | null): Substitution {
  const steps = substituteStepwise(text);
  let step = steps.next();
  while (step.done !== true) step = steps.next(valueOf(step.value));
  return step.value;
}

export function* substituteStepwise(text: string, depth = 0): StepwiseSubstitution {
  let result = "";
  let at = 0;
  for (const call of findCalls(text, "var")) {
    const { name, fallback } = readArguments(text.slice(call.inside, call.end));
    let inserted = yield name;
    if (inserted === null) {
      if (fallback === null || depth > DEEPEST_FALLBACK) return { missing: name };
      const other = yield* substituteStepwise(fallback, depth + 1);
      if ("missing" in other) return other;
      inserted = other.text;
    }
    // Comments keep the tokens on either side from growing together.
    result += `${text.slice(at, call.start)}${separator(result, text, call.start, at)}${inserted.trim()}`;
    at = Math.min(call.end + 1, text.length);
    if (/[\w-]/.test(text.charAt(at)) || text.charAt(at) === "%") result += "/**/";
    if (result.length > LONGEST_VALUE) return { missing: name };
  }
  return { text: result + text.slice(at) };
}

function separator(result: string, text: string, start: number, at: number): string {
  const before = start > at ? text.charAt(start - 1) : result.slice(-1);
  return /[\w-]/.test(before) ? "/**/" : "";
}

export interface Call {
  /** Of the `v`, of the first character inside, and of the closing parenthesis. */
  readonly start: number;
  readonly inside: number;
  readonly end: number;
}

/** The outermost calls, strings and comments skipped. */
export function findCalls(text: string, name: "var" | "attr"): readonly Call[] {
  const calls: Call[] = [];
  const pattern =
    /"(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?|\/\*[^]*?(?:\*\/|$)|(?<![\w-])(?:var|attr)\(|url\(\s*[^"'\s][^)]*\)|\\[^]/gi;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0].toLowerCase() !== `${name}(`) continue;
    const inside = match.index + match[0].length;
    const end = closingParenthesis(text, inside);
    calls.push({ start: match.index, inside, end });
    pattern.lastIndex = end + 1;
  }
  return calls;
}

/** Index of the parenthesis that closes, or the text's end. */
export function closingParenthesis(text: string, from: number): number {
  let depth = 1;
  const pattern = /"(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?|\/\*[^]*?(?:\*\/|$)|\\[^]|[()]/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === "(") depth++;
    else if (match[0] === ")" && --depth === 0) return match.index;
  }
  return text.length;
}

function readArguments(inside: string): { name: string; fallback: string | null } {
  const comma = inside.indexOf(",");
  if (comma < 0) return { name: inside.trim(), fallback: null };
  return { name: inside.slice(0, comma).trim(), fallback: inside.slice(comma + 1) };
}
