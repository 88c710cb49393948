/** Holds short words to what follows them: `M. Dupont`, `p. 12`, `n° 5`. */
import { editRun, rulesAt, type Galley } from "./galley.ts";
import type { Binding } from "./bindings.ts";

export function editBindings(galley: Galley): void {
  for (const binding of new Set(galley.rules.flatMap((rules) => rules.bindings))) {
    for (const match of galley.text.matchAll(patternOf(binding))) {
      const end = match.index + match[0].length;
      const start = end - (match[1]?.length ?? 0);
      if (rulesAt(galley, start).bindings.includes(binding)) editRun(galley, start, end, binding.space);
    }
  }
}

function patternOf({ before, next }: Binding): RegExp {
  return new RegExp(`${before}([ \\t\\n\\r\\f]+)(?=${next})`, "gu");
}
