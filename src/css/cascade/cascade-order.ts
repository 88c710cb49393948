/** Takes the blocks that apply to an element, returns their declarations, the weakest first (CSS Cascade 5 § 6.1). */
import type { DeclarationBlock } from "../sheets/declaration.ts";
import type { Origin, RankedRule } from "../sheets/flatten-sheets.ts";
import type { Cascaded } from "./cascade.ts";

export interface AppliedBlocks {
  /** In order of rank. */
  readonly rules: readonly RankedRule[];
  /** What attributes of HTML say: under all author rules (§ 6.2). */
  readonly hints: DeclarationBlock | null;
  /** The `style` attribute: over all author rules of its importance. */
  readonly inline: DeclarationBlock | null;
}

const BELOW_ALL_LAYERS = -1;
const ABOVE_ALL_LAYERS = Number.MAX_SAFE_INTEGER;

export function orderCascade({ rules, hints, inline }: AppliedBlocks): readonly Cascaded[] {
  const ordered: Cascaded[] = [];
  const add = (block: DeclarationBlock | null, important: boolean, origin: Origin, layer: number): void => {
    if (block === null || (important && !block.hasImportant)) return;
    for (const declaration of block.declarations)
      if (declaration.important === important) ordered.push({ declaration, origin, layer });
  };
  const split = rules.findIndex((rule) => rule.origin === "author");
  const firstAuthor = split < 0 ? rules.length : split;
  for (const rule of rules.slice(0, firstAuthor)) add(rule.block, false, rule.origin, rule.layer);
  add(hints, false, "author", BELOW_ALL_LAYERS);
  for (const rule of rules.slice(firstAuthor)) add(rule.block, false, rule.origin, rule.layer);
  add(inline, false, "author", ABOVE_ALL_LAYERS);
  const important = rules.filter((rule) => rule.block.hasImportant);
  if (important.length > 0) important.sort((a, b) => a.importantRank - b.importantRank);
  for (const rule of important) if (rule.origin === "author") add(rule.block, true, rule.origin, rule.layer);
  add(inline, true, "author", ABOVE_ALL_LAYERS);
  for (const rule of important) if (rule.origin !== "author") add(rule.block, true, rule.origin, rule.layer);
  return ordered;
}
