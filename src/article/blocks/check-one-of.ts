/** Reports a block of which not exactly one of two parts is there. */
import { complain, type Reading } from "../reading.ts";

export function checkOneOf<F extends string>(
  block: { readonly id: string; readonly type: string } & { readonly [field in F]?: unknown },
  parts: readonly [F, F],
  reading: Reading,
): void {
  const [first, second] = parts;
  const given = parts.filter((part) => hasValue(block[part]));
  // What was taken out because it is wrong has been reported, and is not missing.
  const isWrong = given.length === 0 && parts.some((part) => reading.locator.isGiven(block, part));
  if (given.length === 1 || isWrong) return;
  const which = `\`${first}\` and \`${second}\``;
  complain(
    reading,
    "DEP-ARTICLE-BLOCK-SHAPE",
    given.length === 0 ? reading.locator.startOf(block) : reading.locator.keyOf(block, second),
    `${block.type} \`${block.id}\` has ${given.length === 0 ? "neither" : "both"} ${which.replace("and", given.length === 0 ? "nor" : "and")}`,
    `${given.length === 0 ? "give it" : "keep"} one of ${which}`,
  );
}

export function hasValue(value: unknown): boolean {
  return value !== null && value !== undefined;
}
