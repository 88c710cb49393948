/** Takes the winning declarations of a box, returns those of the frames that paper finds its animations in (CSS Animations 1). */
import type { ComputedValue, LonghandName } from "../properties/longhands.ts";
import type { Declaration } from "../sheets/declaration.ts";
import type { AllKeyframes } from "../sheets/parse-keyframes.ts";
import { NEUTRAL_CONTEXT } from "../values/value.ts";
import type { Winners } from "./cascade.ts";

export function animatedDeclarations(winners: Winners, keyframes: AllKeyframes): readonly Declaration[] {
  const names = listOf(winners, "animation-name") ?? [];
  const counts = listOf(winners, "animation-iteration-count") ?? [1];
  const directions = listOf(winners, "animation-direction") ?? ["normal"];
  const fills = listOf(winners, "animation-fill-mode") ?? ["none"];
  return names.flatMap((name, index) => {
    const frames = keyframes.get(name);
    if (frames === undefined) return [];
    const count = counts[index % counts.length] ?? 1;
    const direction = directions[index % directions.length] ?? "normal";
    if (count === Infinity) return visible(direction.endsWith("reverse") ? frames.last : frames.first);
    const fill = fills[index % fills.length] ?? "none";
    if (fill !== "forwards" && fill !== "both") return [];
    return endsAtLast(direction, count) ? frames.last : frames.first;
  });
}

/** § 4.5 */
function endsAtLast(direction: string, count: number): boolean {
  const isReversed = direction.endsWith("reverse");
  const turns = direction.startsWith("alternate") && Math.ceil(count) % 2 === 0;
  return isReversed === turns;
}

/** The first frame of what fades in and out for ever would print nothing. */
const hiding: ReadonlySet<LonghandName> = new Set(["opacity", "visibility", "display"] as const);

function visible(declarations: readonly Declaration[]): readonly Declaration[] {
  return declarations.filter(
    (declaration) => declaration.kind !== "longhand" || !hiding.has(declaration.ltr),
  );
}

/** null where nothing is declared, or a keyword of all properties, which comes to the initial value here. */
function listOf<Name extends LonghandName>(winners: Winners, name: Name): ComputedValue<Name> | null {
  const value = winners.get(name);
  return typeof value === "function" ? (value(NEUTRAL_CONTEXT) as ComputedValue<Name>) : null;
}
