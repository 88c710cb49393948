/**
 * Takes the fragment of a page, reports what sticks out of the page area at its foot, tables that are too wide, and images that
 * had to be made smaller.
 */
import type { Box } from "../../box/box-tree.ts";
import type { BrokenPage } from "./break-pages.ts";
import { formatLength, nameBox, sayOnce, type LayoutContext } from "../flow/context.ts";
import { partsOf, type Placed, type TooWide } from "../flow/fragment.ts";
import { firstWords } from "./first-words.ts";

/** Less than this nobody sees. */
const visible = 0.05;

/** `placed` is where it stands on the sheet. */
export function checkOverflow(placed: Placed, { area, style }: BrokenPage, context: LayoutContext): void {
  check(placed, {
    width: style.width,
    height: style.height,
    foot: area.y + area.height,
    said: false,
    context,
  });
}

interface Limits {
  /** Of the sheet. */
  readonly width: number;
  readonly height: number;
  /** Lower end of the page area; of the sheet, for boxes out of the flow. */
  readonly foot: number;
  /** The table around is known to be too wide. */
  readonly said: boolean;
  readonly context: LayoutContext;
}

function check({ x, y, fragment }: Placed, around: Limits): void {
  const { foot, context } = around;
  const limits = fragment.tooWide === undefined ? around : { ...around, said: true };
  if (fragment.tooWide !== undefined) sayWide(fragment.tooWide, context);
  const into = (children: readonly Placed[]) => {
    for (const child of children) check({ ...child, x: x + child.x, y: y + child.y }, limits);
  };
  const clips = "box" in fragment && fragment.box?.style.overflow === "hidden";
  for (const one of clips ? [] : (fragment.positioned ?? [])) {
    check({ ...one, x: x + one.x, y: y + one.y }, { ...limits, foot: around.height });
  }
  switch (fragment.kind) {
    case "lines":
      for (const line of fragment.lines) sayIf(fragment.box, y + line.y + line.line.height - foot, context);
      into(fragment.floats ?? []);
      for (const atomic of fragment.atomics.values()) check({ x, y: -Infinity, fragment: atomic }, limits);
      return;
    case "image":
      sayIf(fragment.box, y + fragment.height - foot, context);
      if (fragment.shrunk) sayShrunk(fragment.box, context);
      return;
    case "block":
      if (fragment.box.kind === "table") sayOff(fragment.box, x, x + fragment.width, limits);
      // What is clipped reaches no further than its box.
      if (fragment.box.style.overflow !== "hidden") into(partsOf(fragment));
      return;
    case "group":
    case "columns":
      into(fragment.children);
      return;
    case "band":
      into(fragment.cells);
      return;
    case "repeat":
      into([{ x: 0, y: 0, fragment: fragment.fragment }]);
  }
}

function sayIf(box: Box, over: number, context: LayoutContext): void {
  if (over <= visible) return;
  sayOnce(context, "DEP-LAYOUT-OVERFLOW", box.place, {
    message: `\`${nameBox(box)}\` reaches ${formatLength(over)} beyond the foot of the page area and cannot be split there`,
    hint: "make it smaller, or the margins of `@page`",
  });
}

const narrower =
  "take a smaller font, fewer columns, words that may break (`hyphens: auto`), or a page type with `size: landscape`";

function sayWide({ box, width, room }: TooWide, context: LayoutContext): void {
  sayOnce(context, "DEP-LAYOUT-TABLE-WIDE", box.place, {
    message: `\`${nameBox(box)}\` needs at least ${formatLength(width)}, but has ${formatLength(room)}`,
    hint: narrower,
    ...firstWords(box),
  });
}

/** A table that has its width from others, beside it or around it, may end beyond the paper all the same. */
function sayOff(box: Box, left: number, right: number, { width, said, context }: Limits): void {
  const over = Math.max(-left, right - width);
  if (said || over <= visible) return;
  sayOnce(context, "DEP-LAYOUT-TABLE-WIDE", box.place, {
    message: `\`${nameBox(box)}\` reaches ${formatLength(over)} beyond the edge of the sheet`,
    hint: narrower,
    ...firstWords(box),
  });
}

function sayShrunk(box: Box, context: LayoutContext): void {
  sayOnce(context, "DEP-LAYOUT-IMAGE-SHRUNK", box.place, {
    message: `\`${nameBox(box)}\` is higher than the page has room and was made smaller`,
    hint: "give it a `max-height`",
  });
}
