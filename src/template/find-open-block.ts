/** Takes the source of a template that ends too early, returns the innermost block that is not closed, or null where there is none. */
export interface OpenBlock {
  /** As in `{{#each …}}`. */
  readonly name: string;
  readonly offset: number;
}

/** A comment, the opening of a block, or its end; `else` and `^` open nothing. */
const TAG =
  /\{\{!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{~?#(?:>|\*)?\s*(?<open>[^\s}|]+)|\{\{~?\/\s*[^\s}~]+/gu;

export function findOpenBlock(source: string): OpenBlock | null {
  const open: OpenBlock[] = [];
  for (const { 0: tag, index, groups } of source.matchAll(TAG)) {
    const name = groups?.["open"];
    if (name !== undefined) open.push({ name, offset: index });
    else if (/^\{\{~?\//u.test(tag)) open.pop();
  }
  return open.at(-1) ?? null;
}
