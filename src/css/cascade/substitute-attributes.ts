/** Takes text with `attr()`, returns it with the values of an element's attributes in their places (CSS Values 5 § 7.7). */
import { lexer } from "css-tree";
import { parseValue } from "../sheets/parse-block.ts";
import { absoluteUnits, angleUnits, relativeUnits } from "../values/units.ts";
import { findCalls, type Substitution } from "./substitute-variables.ts";

type Attribute = (name: string) => string | null;

/** `missing`: the attribute that has no value of its type, where no fallback is given. */
export function substituteAttributes(text: string, attribute: Attribute, depth = 0): Substitution {
  let result = "";
  let at = 0;
  for (const call of findCalls(text, "attr")) {
    const { name, type, fallback } = readArguments(text.slice(call.inside, call.end));
    let value = write(attribute(name.toLowerCase()), type);
    if (value === null) {
      if (fallback === null || depth > DEEPEST_FALLBACK) return { missing: name };
      const other = substituteAttributes(fallback, attribute, depth + 1);
      if ("missing" in other) return other;
      value = other.text;
    }
    // Comments keep the tokens on either side from growing together.
    result += `${text.slice(at, call.start)}/**/${value}/**/`;
    at = Math.min(call.end + 1, text.length);
  }
  return { text: result + text.slice(at) };
}

const DEEPEST_FALLBACK = 32;

function readArguments(inside: string): { name: string; type: string; fallback: string | null } {
  const [, first = "", fallback] = /^([^,(]*(?:\([^)]*\))?[^,]*)(?:,([^]*))?$/.exec(inside) ?? [];
  const [, name = "", type = ""] = /^\s*([^\s(]+)\s*([^]*?)\s*$/.exec(first) ?? [];
  return { name, type, fallback: fallback ?? null };
}

const NUMBER = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?)\s*$/i;
/** Types of the earlier draft that are now written `type(<…>)`. */
const plainTypes = new Set([
  "color",
  "integer",
  "length",
  "percentage",
  "angle",
  "time",
  "length-percentage",
]);

/** An attribute as CSS; null for one that is not there or is not of its type. */
function write(value: string | null, type: string): string | null {
  const lower = type.toLowerCase();
  if (lower === "" || lower === "string" || lower === "raw-string") return quote(value ?? "");
  if (value === null) return null;
  if (lower === "number" || lower === "%" || isUnit(lower)) {
    const number = NUMBER.exec(value)?.[1];
    return number === undefined ? null : `${number}${lower === "number" ? "" : lower}`;
  }
  const syntax = plainTypes.has(lower) ? `<${lower}>` : (/^type\(\s*([^]*?)\s*\)$/i.exec(type)?.[1] ?? null);
  return syntax === null ? null : fitting(value, syntax);
}

function isUnit(name: string): boolean {
  return absoluteUnits.has(name) || relativeUnits.has(name) || angleUnits.has(name);
}

/** What comes from a page's text names no file (§ 7.7.2). */
function fitting(value: string, syntax: string): string | null {
  const nodes = parseValue(value);
  if (
    nodes === null ||
    nodes.length === 0 ||
    /url|src\s*\(|image/i.test(syntax) ||
    /\b(?:url|src|image-set|attr|var)\(/i.test(value)
  )
    return null;
  if (syntax === "*") return value;
  if (!SYNTAX.test(syntax)) return null;
  return lexer.match(syntax, value).error === null ? value : null;
}

/** `<length> | <color> | auto`, each with `+` or `#` (CSS Properties and Values 1 § 5). */
const SYNTAX = /^(?:<[a-z-]+>|[a-z-]+)[+#]?(?:\s*\|\s*(?:<[a-z-]+>|[a-z-]+)[+#]?)*$/i;

function quote(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
