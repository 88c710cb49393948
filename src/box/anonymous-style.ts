/** Takes the style of a box, returns that of an anonymous box in it: inherited properties kept, all others initial (CSS 2.2 § 9.2.1.1). */
import type { BorderSide, ComputedStyle, Display, Sides } from "../css/computed-style.ts";

const known = new WeakMap<ComputedStyle, Map<Display, ComputedStyle>>();

export function anonymousStyle(parent: ComputedStyle, display: Display): ComputedStyle {
  const byDisplay = known.get(parent) ?? new Map<Display, ComputedStyle>();
  known.set(parent, byDisplay);
  const found = byDisplay.get(display);
  if (found !== undefined) return found;
  const made: ComputedStyle = { ...parent, ...initialValues(parent), display };
  byDisplay.set(display, made);
  return made;
}

function all<T>(value: T): Sides<T> {
  return { blockStart: value, inlineEnd: value, blockEnd: value, inlineStart: value };
}

function initialValues(parent: ComputedStyle) {
  const border: BorderSide = { width: 0, style: "none", color: parent.color };
  return {
    ...initialBoxValues(border),
    verticalAlign: "baseline",
    content: null,
    counterReset: [],
    counterIncrement: [],
    counterSet: [],
    stringSet: [],
    bookmarkLevel: null,
    bookmarkLabel: [{ type: "element-content", which: "text" }],
    bookmarkState: "open",
    breakBefore: "auto",
    breakAfter: "auto",
    breakInside: "auto",
    page: "auto",
    boxDecorationBreak: "slice",
    columnCount: "auto",
    columnWidth: "auto",
    columnFill: "balance",
    columnSpan: "none",
    columnRule: border,
    flexDirection: "row",
    flexWrap: "nowrap",
    flexGrow: 0,
    flexShrink: 1,
    flexBasis: "auto",
    order: 0,
    justifyContent: "normal",
    alignItems: "stretch",
    alignSelf: "auto",
    rowGap: 0,
    columnGap: 0,
    tableLayout: "auto",
  } as const satisfies Partial<ComputedStyle>;
}

function initialBoxValues(border: BorderSide) {
  return {
    position: "static",
    running: null,
    float: "none",
    footnotePolicy: "auto",
    footnoteDisplay: "block",
    zIndex: "auto",
    clear: "none",
    inset: all("auto" as const),
    boxSizing: "content-box",
    inlineSize: "auto",
    blockSize: "auto",
    minInlineSize: "auto",
    minBlockSize: "auto",
    maxInlineSize: "none",
    maxBlockSize: "none",
    margin: all(0),
    padding: all(0),
    border: all(border),
    borderRadius: { startStart: 0, startEnd: 0, endEnd: 0, endStart: 0 },
    backgroundColor: { r: 0, g: 0, b: 0, a: 0 },
    backgroundClip: "border-box",
    backgroundLayers: [],
    overflow: "visible",
    opacity: 1,
    objectFit: "fill",
    objectPosition: { x: { percent: 50, plus: 0 }, y: { percent: 50, plus: 0 } },
  } as const satisfies Partial<ComputedStyle>;
}

/** Turns an inline-level box into the block-level one of its kind (CSS Display 3 § 2.7). */
const blockified: Partial<Readonly<Record<Display, Display>>> = {
  inline: "block",
  "inline-block": "flow-root",
  "inline-flex": "flex",
  "inline-table": "table",
};

export function blockify(display: Display): Display {
  return blockified[display] ?? display;
}
