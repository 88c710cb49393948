/** Takes the custom properties declared on an element, returns all that it has, `var()` in them resolved (CSS Variables 1). */
import type { CustomDeclaration } from "../sheets/declaration.ts";
import { hasVariable } from "../sheets/parse-block.ts";
import type { StyleProblems } from "./style-problems.ts";
import { substituteVariables } from "./substitute-variables.ts";

export type CustomProperties = ReadonlyMap<string, string>;

export const noCustomProperties: CustomProperties = new Map();

/** `declared` in the order of the cascade. The parent's map itself comes back where nothing is declared. */
export function resolveCustomProperties(
  declared: readonly CustomDeclaration[],
  parent: CustomProperties,
  problems: StyleProblems,
): CustomProperties {
  if (declared.length === 0) return parent;
  const winners = new Map(declared.map((declaration) => [declaration.name, declaration]));
  const resolved = new Map(parent);
  // Custom properties are inherited: all keywords but `initial` come to the parent's value.
  for (const [name, { wide }] of winners)
    if (wide !== null) {
      winners.delete(name);
      if (wide === "initial") resolved.delete(name);
    }
  for (const name of winners.keys()) resolved.delete(name);
  resolveAll(winners, resolved, problems);
  return resolved;
}

function resolveAll(
  winners: ReadonlyMap<string, CustomDeclaration>,
  resolved: Map<string, string>,
  problems: StyleProblems,
): void {
  const open: string[] = [];
  const done = new Set<string>();
  const inCycle = new Set<string>();
  const resolve = (name: string): string | null => {
    const declaration = winners.get(name);
    if (declaration === undefined || done.has(name)) return resolved.get(name) ?? null;
    const at = open.indexOf(name);
    if (at >= 0) {
      for (const member of open.slice(at)) inCycle.add(member);
      return null;
    }
    open.push(name);
    const { text } = declaration;
    const result = hasVariable(text) ? substituteVariables(text, resolve) : { text };
    open.pop();
    done.add(name);
    if (inCycle.has(name)) problems.cycle(declaration);
    else if ("text" in result) resolved.set(name, result.text);
    else problems.undefinedVariable(declaration, result.missing, winners.keys());
    return resolved.get(name) ?? null;
  };
  for (const name of winners.keys()) resolve(name);
}
