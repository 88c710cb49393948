/** What was asked for wrongly: no fault of any document, and so no diagnostic. */
import { nearest } from "./diagnostics/nearest.ts";

export interface UsageProblem {
  readonly message: string;
  readonly hint: string;
}

/** A name that is none of the known ones, and which was probably meant. */
export function unknownName(kind: string, name: string, known: readonly string[]): UsageProblem {
  const near = nearest(name, known);
  const listed = known.map((each) => `\`${each}\``).join(", ");
  const hint =
    near !== null
      ? `did you mean \`${near}\`?`
      : known.length === 0
        ? `there is no ${kind} yet`
        : `known: ${listed}`;
  return { message: `unknown ${kind} \`${name}\``, hint };
}
