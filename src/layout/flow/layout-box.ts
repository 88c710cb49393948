/**
 * Takes a box, a space and a break token, returns the fragment that stands there and where the box goes on; null when not even a
 * part of it can stand there under the rules in force. What fits whole is laid out once and kept.
 */
import type { Box } from "../../box/box-tree.ts";
import { layoutColumns } from "../columns/layout-columns.ts";
import { isMulticol } from "../columns/multicol.ts";
import { holdsFloats, isRoot } from "../floats/float-facts.ts";
import { floatsKey } from "../floats/float-flow.ts";
import { isolates, layoutBlock } from "./block-flow.ts";
import { isAvoided, type BreakFacts } from "./break-facts.ts";
import type { LayoutContext } from "./context.ts";
import { layoutFlex } from "../flex/flex.ts";
import type { Fragment } from "./fragment.ts";
import { layoutImage } from "./image.ts";
import { layoutParagraph } from "../lines/inline-flow.ts";
import { beyondAll, endless, tiny, type Space } from "./space.ts";
import type { Laid } from "./stack.ts";
import type { PageFloats } from "../page-floats/called-float.ts";
import { mayFloat } from "../page-floats/page-float-facts.ts";
import { layoutTable } from "../tables/table.ts";
import type { Token } from "./token.ts";

export function layoutBox(box: Box, space: Space, token: Token | null, context: LayoutContext): Laid | null {
  if (token !== null) return format(box, space, token, context);
  const whole = layoutWhole(box, space, context);
  const facts = context.facts.get(box);
  const forced = facts !== undefined && (facts.forcedInside || facts.spansInside);
  const fits = whole.reach <= space.room + tiny && fitsFloats(box, whole, space, context);
  const asks = space.pageFloats !== null && asksForPage(facts, space.pageFloats);
  if (space.room === Infinity || (fits && !forced && !asks && facts?.fillsInside !== true))
    return { fragment: whole, token: null, forced: false };
  // What is taller than a page is cut wherever it begins: pushing it on would only leave a hole.
  const avoids = space.laxity < 1 && isAvoided(box.style.breakInside, space.ends);
  if (avoids && !fits && !forced && whole.height <= space.pageRoom) return null;
  return format(box, space, null, context);
}

/** The box without any break. */
export function layoutWhole(box: Box, space: Space, context: LayoutContext): Fragment {
  const known = context.memory.wholes.get(box) ?? new Map<string, Fragment>();
  context.memory.wholes.set(box, known);
  const beside = space.floats === null || isolates(box, space) || isRoot(box) ? "" : floatsKey(space.floats);
  const key = `${space.width} ${space.fixedWidth ?? ""} ${space.height ?? ""} ${space.fixedHeight ?? ""}${beside}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const laid = format(box, endless(space), null, context);
  if (laid === null) throw new Error(`a ${box.kind} cannot be laid out without an end`);
  known.set(key, laid.fragment);
  return laid.fragment;
}

/** Whether a box inside goes to the head or foot of a page though all fits. */
function asksForPage(facts: BreakFacts | undefined, { waits }: PageFloats): boolean {
  const inside = facts?.pageFloatsInside ?? "none";
  return inside === "always" || (waits && inside !== "none");
}

/** Floats end where the page does; and none goes before those that wait for the next. */
function fitsFloats(box: Box, { added = [] }: Fragment, { floats }: Space, context: LayoutContext): boolean {
  if (floats === null) return true;
  if (floats.rests.length > 0 && holdsFloats(box, context)) return false;
  return added.every(({ bottom }) => bottom <= floats.foot + tiny);
}

/** Whether a break is still asked for in what is left of a box. */
export function breaksByForce(box: Box, space: Space, token: Token | null, context: LayoutContext): boolean {
  if (context.facts.get(box)?.forcedInside !== true) return false;
  // Remembered: boxes in boxes would ask again and again, each for all inside.
  const key = token ?? box;
  const asked = space.ends === "boxed-column" ? context.memory.forcedInColumns : context.memory.forced;
  const known = asked.get(key);
  if (known !== undefined) return known;
  const forced = (layoutBox(box, { ...space, room: beyondAll }, token, context)?.forced ?? false) !== false;
  asked.set(key, forced);
  return forced;
}

function format(box: Box, given: Space, token: Token | null, context: LayoutContext): Laid | null {
  const space = given.pageFloats === null || mayFloat(box) ? given : { ...given, pageFloats: null };
  switch (box.kind) {
    case "block":
      return isMulticol(box)
        ? layoutColumns(box, space, token, context)
        : layoutBlock(box, space, token, context);
    case "paragraph":
      return layoutParagraph(box, space, token, context);
    case "flex":
      return layoutFlex(box, space, token, context);
    case "table":
      return layoutTable(box, space, token, context);
    case "image":
      return layoutImage(box, space, context);
  }
}
