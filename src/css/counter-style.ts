/** A counter style (CSS Counter Styles 3): how a number is written, as the program's table or an `@counter-style` rule says. */
export type CounterStyle = StyleParts &
  (
    | { readonly system: CounterSystem; readonly symbols: readonly string[] }
    /** The symbol of the first value; further ones follow, and nothing behind the last. */
    | { readonly system: "fixed"; readonly symbols: readonly string[]; readonly first?: number }
    /** Signs that add up, the greatest first. */
    | { readonly system: "additive"; readonly symbols: readonly AdditiveSymbol[] }
  );

/** Signs in turn; digits from nought on; letters, of which two follow after the last; one sign, two of it, three. */
export type CounterSystem = "cyclic" | "numeric" | "alphabetic" | "symbolic";

export type AdditiveSymbol = readonly [value: number, sign: string];

interface StyleParts {
  /** Behind the number in a list's marker, and before it. */
  readonly suffix: string;
  readonly prefix?: string;
  /** Before and after a negative number. */
  readonly negative?: readonly [before: string, after: string];
  /** Signs at least, those of `negative` counted. */
  readonly pad?: { readonly length: number; readonly symbol: string };
  /** Values that it can write, both ends included; null or absent: all that its system can. */
  readonly ranges?: readonly (readonly [least: number, most: number])[] | null;
  /** Writes the others; absent: decimal. */
  readonly fallback?: CounterStyle;
}
