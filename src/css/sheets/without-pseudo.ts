/** Takes the declarations of a rule and its selectors, returns what is wrong where a property of elements is given to a pseudo-element. */
import type { CssNodePlain } from "css-tree";
import type { CompiledSelector } from "../selectors/selector.ts";
import { textOf, type Source } from "./parse-block.ts";
import { spanOf, type Problem } from "./problem.ts";

/** Properties that do not apply to pseudo-elements, and what reaches the effect. */
const elementsOnly: ReadonlyMap<string, (pseudo: string) => string> = new Map([
  // CSS GCPM 3 § 1.1.1: all elements, but not pseudo-elements.
  ["string-set", (pseudo) => (pseudo === "before" || pseudo === "after" ? `set it on the element itself: \`content(${pseudo})\` is the text of its \`::${pseudo}\`` : "set it on the element itself")],
]); // prettier-ignore

const nothing: ReadonlySet<string> = new Set(["none", "initial", "unset", "revert", "revert-layer"]);

export function checkPseudo(
  nodes: readonly CssNodePlain[],
  selectors: readonly CompiledSelector[],
  source: Source,
): readonly Problem[] {
  const pseudo = selectors.find((selector) => selector.pseudo !== "")?.pseudo;
  if (pseudo === undefined) return [];
  return nodes.flatMap((node): readonly Problem[] => {
    if (node.type !== "Declaration") return [];
    const name = node.property.toLowerCase();
    const advise = elementsOnly.get(name);
    if (advise === undefined || nothing.has(textOf(node.value, source).trim().toLowerCase())) return [];
    const message = `\`${name}\` has no effect on \`::${pseudo}\`: it is a property of elements`;
    return [{ code: "DEP-CSS-UNSUPPORTED-PROPERTY", message, hint: advise(pseudo), span: spanOf(node.loc), printOnly: true }];
  });
} // prettier-ignore
