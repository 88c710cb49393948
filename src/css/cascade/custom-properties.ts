/** Takes the custom properties declared on an element, returns all that it has, `var()` in them resolved (CSS Variables 1). */
import type { CustomDeclaration } from "../sheets/declaration.ts";
import type { StyleProblems } from "./style-problems.ts";
import { substituteStepwise, type StepwiseSubstitution, type Substitution } from "./substitute-variables.ts";

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

/** A custom property whose references are being looked up. */
interface Open {
  readonly declaration: CustomDeclaration;
  readonly steps: StepwiseSubstitution;
  /** Least index in the list of open ones that a reference from here came back to. */
  returnsTo: number;
}

/** Depth first, with a list in the place of calls: chains may be longer than any stack. */
function resolveAll(
  winners: ReadonlyMap<string, CustomDeclaration>,
  resolved: Map<string, string>,
  problems: StyleProblems,
): void {
  const done = new Set<string>();
  const open: Open[] = [];
  const depths = new Map<string, number>();
  const push = (declaration: CustomDeclaration): void => {
    depths.set(declaration.name, open.length);
    open.push({ declaration, steps: substituteStepwise(declaration.text), returnsTo: Infinity });
  };
  const close = ({ declaration, returnsTo }: Open, result: Substitution): void => {
    open.pop();
    depths.delete(declaration.name);
    done.add(declaration.name);
    const isInCycle = returnsTo <= open.length;
    const around = open.at(-1);
    if (around !== undefined && isInCycle) around.returnsTo = Math.min(around.returnsTo, returnsTo);
    if (isInCycle) problems.cycle(declaration);
    else if ("text" in result) resolved.set(declaration.name, result.text);
    // What is declared and has no value has been reported itself; what has one has made this too long.
    else if (!winners.has(result.missing) || resolved.has(result.missing))
      problems.undefinedVariable(declaration, result.missing, winners.keys());
  };
  for (const declaration of winners.values()) {
    if (done.has(declaration.name)) continue;
    push(declaration);
    let value: string | null = null;
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const step = top.steps.next(value);
      value = null;
      if (step.done === true) {
        close(top, step.value);
        value = resolved.get(top.declaration.name) ?? null;
        continue;
      }
      const target = done.has(step.value) ? undefined : winners.get(step.value);
      const depth = depths.get(step.value);
      if (target === undefined) value = resolved.get(step.value) ?? null;
      else if (depth === undefined) push(target);
      else top.returnsTo = Math.min(top.returnsTo, depth);
    }
  }
}
