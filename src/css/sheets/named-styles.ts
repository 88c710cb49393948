/** Counter styles that declarations name: whether there are such styles shows when all rules are known. */
import type { CssNodePlain } from "css-tree";
import type { Span } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { counterStyles as predefined } from "../properties/counter-styles.ts";
import { identifierOf } from "../values/keywords.ts";
import type { CounterStyles } from "./resolve-counter-styles.ts";
import type { Problem } from "./problem.ts";

export interface NamedStyle {
  readonly name: string;
  readonly property: string;
  readonly span: Span;
}

const properties = new Set(["list-style", "list-style-type"]);
/** Words of the shorthand that are not styles, and those that every property takes. */
const others = new Set([
  "none",
  "inside",
  "outside",
  "initial",
  "inherit",
  "unset",
  "revert",
  "revert-layer",
]);

/** Names that are not predefined. */
export function namedStyles(
  property: string,
  nodes: readonly CssNodePlain[],
  span: Span,
): readonly NamedStyle[] {
  if (!properties.has(property)) return [];
  return nodes.flatMap((node) => {
    const name = identifierOf(node);
    const lower = name?.toLowerCase() ?? "";
    return name === null || others.has(lower) || Object.hasOwn(predefined, lower)
      ? []
      : [{ name, property, span }];
  });
}

/** null where a rule defines it. */
export function unknownStyle({ name, property, span }: NamedStyle, defined: CounterStyles): Problem | null {
  if (defined.has(name)) return null;
  const near = nearest(name, [...defined.keys(), ...Object.keys(predefined)]);
  const message = `there is no counter style \`${name}\`, so \`${property}\` is decimal here`;
  const hint = near === null ? "define it with `@counter-style`" : `did you mean \`${near}\`?`;
  return { code: "DEP-CSS-INVALID-VALUE", message, hint, span, printOnly: false };
}
