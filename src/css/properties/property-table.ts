/** What sheets may write, as rows to read: the reference page is made from them, and messages name them. */
import { longhands, longhandNames, isLonghand } from "./longhands.ts";
import { aliases, logicalNames } from "./names.ts";
import { shorthands } from "./shorthands.ts";
import { neutralValues, screenOnly } from "./without-effect.ts";

export interface PropertyRow {
  readonly name: string;
  readonly inherited: boolean;
  /** Empty for shorthands. */
  readonly initial: string;
  /** Supported values; of a shorthand: the longhands that it sets. */
  readonly values: string;
  /** What to know beside the values; empty where there is nothing. */
  readonly support: string;
}

/** Properties that the lexer does not know, and are not supported: those of later drafts, and descriptors of pages. */
export const pagedProperties: ReadonlySet<string> = new Set([
  "text-spacing-trim",
  "text-autospace",
  "text-combine-upright",
  "font-variant-emoji",
  "line-clamp",
  "margin-break",
  "bleed",
  "marks",
  "page-orientation",
  "size",
]);

/** All rows, by name in order of code units. */
export const propertyTable: readonly PropertyRow[] = [
  ...longhandRows(),
  ...logicalRows(),
  ...shorthandRows(),
].sort((a, b) => (a.name < b.name ? -1 : 1));

function longhandRows(): PropertyRow[] {
  return longhandNames.map((name) => {
    const { inherited, initial, values, support = "" } = longhands[name];
    return { name, inherited, initial, values, support };
  });
}

function logicalRows(): PropertyRow[] {
  return [...logicalNames].map(([name, { ltr, rtl }]) => {
    const { inherited, initial, values } = longhands[ltr];
    const support =
      ltr === rtl ? `\`${ltr}\`` : `\`${ltr}\`, or \`${rtl}\` where the text runs from right to left`;
    return { name, inherited, initial, values, support };
  });
}

function shorthandRows(): PropertyRow[] {
  const rows = Object.entries(shorthands).map(([name, { longhands: set }]) => {
    const supported = set.filter((longhand) => isLonghand(longhand) || logicalNames.has(longhand));
    const values =
      name === "all" ? "initial | inherit | unset | revert | revert-layer" : supported.join(", ");
    return { name, inherited: false, initial: "", values, support: "shorthand" };
  });
  const others = [...aliases].map(([name, target]) => {
    return { name, inherited: false, initial: "", values: target, support: `another name of \`${target}\`` };
  });
  return [...rows, ...others];
}

/** Names to suggest for a misspelt one. */
export function knownNames(): readonly string[] {
  return [...propertyTable.map((row) => row.name), ...neutralValues.keys(), ...screenOnly];
}

/** The values of a property for a hint; null for shorthands and unknown names. */
export function valuesOf(name: string): string | null {
  const target = aliases.get(name) ?? name;
  const longhand = logicalNames.get(target)?.ltr ?? target;
  return isLonghand(longhand) ? longhands[longhand].values : null;
}
