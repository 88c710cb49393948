/** Takes a box's frame, space and token, returns the space of what is stacked in it, whose margins stay inside (CSS 2.2 § 8.3.1). */
import type { Frame } from "./frame.ts";
import type { Space } from "./space.ts";
import type { StackSpace } from "./stack.ts";
import type { StackToken } from "./token.ts";

export function closedSpace(
  { top, bottom, cloned }: Pick<Frame, "top" | "bottom" | "cloned">,
  { room, laxity, first }: Space,
  token: StackToken | null,
): StackSpace {
  return {
    start: startOf(token),
    top,
    bottom,
    cloned,
    opensUp: false,
    opensDown: false,
    room,
    laxity,
    first,
  };
}

/** The first item on this page. */
function startOf(token: StackToken | null): StackSpace["start"] {
  if (token === null) return { index: 0, token: null, keepMargin: true };
  return { index: token.index, token: token.child, keepMargin: token.forced };
}
