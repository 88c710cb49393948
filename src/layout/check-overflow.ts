/** Takes the fragment of a page, reports what sticks out of the page area at its foot, and images that had to be made smaller. */
import type { Box } from "../box/box-tree.ts";
import { nameBox, sayOnce, type LayoutContext } from "./context.ts";
import type { Fragment } from "./fragment.ts";

/** Less than this nobody sees. */
const visible = 0.05;

export function checkOverflow(fragment: Fragment, room: number, context: LayoutContext): void {
  check(fragment, 0, room, context);
}

function check(fragment: Fragment, y: number, room: number, context: LayoutContext): void {
  switch (fragment.kind) {
    case "lines":
      for (const line of fragment.lines) sayIf(fragment.box, y + line.y + line.line.height - room, context);
      for (const atomic of fragment.atomics.values()) check(atomic, -Infinity, room, context);
      return;
    case "image":
      sayIf(fragment.box, y + fragment.height - room, context);
      if (fragment.shrunk) sayShrunk(fragment.box, context);
      return;
    case "block":
      // What is clipped reaches no further than its box.
      if (fragment.box.style.overflow === "hidden") return;
      for (const child of fragment.children) check(child.fragment, y + child.y, room, context);
      return;
    case "group":
      for (const child of fragment.children) check(child.fragment, y + child.y, room, context);
      return;
    case "band":
      for (const cell of fragment.cells) check(cell.fragment, y + cell.y, room, context);
      return;
    case "repeat":
      check(fragment.fragment, y, room, context);
  }
}

function sayIf(box: Box, over: number, context: LayoutContext): void {
  if (over <= visible) return;
  sayOnce(context, "DEP-LAYOUT-OVERFLOW", box.place, {
    message: `\`${nameBox(box)}\` reaches ${over.toFixed(1)} pt beyond the foot of the page area and cannot be split there`,
    hint: "make it smaller, or the margins of `@page`",
  });
}

function sayShrunk(box: Box, context: LayoutContext): void {
  sayOnce(context, "DEP-LAYOUT-IMAGE-SHRUNK", box.place, {
    message: `\`${nameBox(box)}\` is higher than the page has room and was made smaller`,
    hint: "give it a `max-height`",
  });
}
