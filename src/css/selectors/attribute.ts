/** Takes an attribute selector, returns its test (Selectors 4 § 6). */
import { ident, type AttributeSelector } from "css-tree";
import type { Test } from "./selector.ts";

const operators: Readonly<Record<string, (actual: string, wanted: string) => boolean>> = {
  "=": (actual, wanted) => actual === wanted,
  "~=": (actual, wanted) => wanted !== "" && actual.split(/[ \t\n\f\r]+/).includes(wanted),
  "|=": (actual, wanted) => actual === wanted || actual.startsWith(`${wanted}-`),
  "^=": (actual, wanted) => wanted !== "" && actual.startsWith(wanted),
  "$=": (actual, wanted) => wanted !== "" && actual.endsWith(wanted),
  "*=": (actual, wanted) => wanted !== "" && actual.includes(wanted),
};

/** Gives null where the comparison or its flag is unknown. */
export function compileAttribute(node: AttributeSelector): Test | null {
  const written = ident.decode(node.name.name.replace(/^(?:\*|[^|]*)\|/, ""));
  const lower = written.toLowerCase();
  const read = (attributes: Readonly<Record<string, string>>): string | undefined =>
    Object.hasOwn(attributes, lower)
      ? attributes[lower]
      : Object.hasOwn(attributes, written)
        ? attributes[written]
        : undefined;
  if (node.matcher === null) return (ref) => read(ref.node.attributes) !== undefined;
  const compare = Object.hasOwn(operators, node.matcher) ? operators[node.matcher] : undefined;
  const flag = node.flags?.toLowerCase() ?? "";
  if (compare === undefined || node.value === null || !["", "i", "s"].includes(flag)) return null;
  const wanted = node.value.type === "String" ? node.value.value : ident.decode(node.value.name);
  if (flag !== "i") return (ref) => holds(compare, read(ref.node.attributes), wanted);
  const folded = wanted.toLowerCase();
  return (ref) => holds(compare, read(ref.node.attributes)?.toLowerCase(), folded);
}

function holds(
  compare: (actual: string, wanted: string) => boolean,
  actual: string | undefined,
  wanted: string,
): boolean {
  return actual !== undefined && compare(actual, wanted);
}
