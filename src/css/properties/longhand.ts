/** One row of the property table. */
import type { ValueParser } from "../values/value.ts";

export interface Longhand<T> {
  readonly inherited: boolean;
  /** In CSS: parsed by the row itself. */
  readonly initial: string;
  /** What is supported, in the notation of CSS Values 4 § 2; docs/css.md prints it. */
  readonly values: string;
  /** What a user should know beyond the values. */
  readonly support?: string;
  readonly parse: ValueParser<T>;
}

/** A row of a property that children take over. */
export function inherited<T>(
  initial: string,
  values: string,
  parse: ValueParser<T>,
  support?: string,
): Longhand<T> {
  return { inherited: true, initial, values, parse, ...(support === undefined ? {} : { support }) };
}

export function own<T>(
  initial: string,
  values: string,
  parse: ValueParser<T>,
  support?: string,
): Longhand<T> {
  return { inherited: false, initial, values, parse, ...(support === undefined ? {} : { support }) };
}
