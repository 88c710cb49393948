/** Takes computed values by physical longhand, returns the style of a box with logical sides and used colours. */
import type { ComputedStyle, Corners, Sides } from "../computed-style.ts";
import { valueOf, type ComputedValue, type LonghandName, type Values } from "../properties/longhands.ts";
import { supportedLength } from "../values/quantity.ts";
import { adjustDisplay } from "./adjust-display.ts";
import { assembleBackground } from "./assemble-background.ts";
import {
  assembleBorder,
  assembleDecoration,
  capsOf,
  mergeFeatures,
  positionOf,
  usedColor,
} from "./assemble-parts.ts";

/** What a style depends on beside its own values. */
export interface StyleSurroundings {
  /** null for the root, for a page and its margin boxes. */
  readonly parent: ComputedStyle | null;
  readonly isRoot: boolean;
}

/** One literal: an object of this size that is put together from parts is slow to make and to read. */
// prettier-ignore
export function assembleStyle(values: Values, surroundings: StyleSurroundings): ComputedStyle {
  const v = <Name extends LonghandName>(name: Name): ComputedValue<Name> => valueOf(values, name);
  const d = v("direction");
  const content = v("content");
  const align = v("text-align");
  const background = assembleBackground(values);
  const adjusted = adjustDisplay(values, surroundings);
  return {
    display: adjusted.display, position: adjusted.position, float: adjusted.float,
    running: adjusted.running, footnotePolicy: v("footnote-policy"), footnoteDisplay: v("footnote-display"), zIndex: v("z-index"),
    clear: inlineSide(d, v("clear")), visibility: v("visibility"), direction: d,
    inset: logical(d, v("top"), v("right"), v("bottom"), v("left")),
    boxSizing: v("box-sizing"), inlineSize: v("width"), blockSize: v("height"),
    minInlineSize: v("min-width"), minBlockSize: v("min-height"), maxInlineSize: v("max-width"), maxBlockSize: v("max-height"),
    margin: logical(d, v("margin-top"), v("margin-right"), v("margin-bottom"), v("margin-left")),
    padding: logical(d, v("padding-top"), v("padding-right"), v("padding-bottom"), v("padding-left")),
    border: logical(d, assembleBorder(values, "border-top"), assembleBorder(values, "border-right"), assembleBorder(values, "border-bottom"), assembleBorder(values, "border-left")),
    borderRadius: logicalCorners(d, v("border-top-left-radius"), v("border-top-right-radius"), v("border-bottom-right-radius"), v("border-bottom-left-radius")),
    backgroundColor: usedColor(v("background-color"), values),
    backgroundClip: background.backgroundClip, backgroundLayers: background.backgroundLayers,
    overflow: v("overflow-x") === "hidden" || v("overflow-y") === "hidden" ? "hidden" : "visible",
    opacity: v("opacity"), objectFit: v("object-fit"), objectPosition: v("object-position"), color: v("color"),
    fontFamily: v("font-family"), fontSize: v("font-size"), fontWeight: v("font-weight"), fontStyle: v("font-style"),
    fontPosition: positionOf(values), fontCaps: capsOf(values), fontFeatures: mergeFeatures(values), lineHeight: lineHeightOf(values),
    letterSpacing: v("letter-spacing"), wordSpacing: v("word-spacing"), textAlign: side(d, typeof align === "string" ? align : align.align),
    textAlignCharacter: typeof align === "string" ? null : align.character,
    textAlignLast: side(d, v("text-align-last")), textIndent: v("text-indent").size, textIndentLines: v("text-indent").lines, textTransform: v("text-transform"),
    textDecoration: assembleDecoration(values, adjusted, surroundings.parent), textUnderlineOffset: v("text-underline-offset"), textWrap: v("text-wrap"),
    whiteSpace: v("white-space"), overflowWrap: v("overflow-wrap"), wordBreak: v("word-break"), hyphens: v("hyphens"), hyphenateCharacter: v("hyphenate-character"),
    hyphenateLimitChars: v("hyphenate-limit-chars"), hyphenateLimitLast: v("hyphenate-limit-last"), hyphenateLimitLines: v("hyphenate-limit-lines"),
    hyphenateLimitZone: v("hyphenate-limit-zone"), hangingPunctuation: v("hanging-punctuation"), tabSize: v("tab-size"), verticalAlign: v("vertical-align"),
    listStyleType: v("list-style-type"), listStylePosition: v("list-style-position"), listStyleImage: v("list-style-image"),
    content: content === "normal" || content === "none" ? null : content, quotes: v("quotes"),
    counterReset: v("counter-reset"), counterIncrement: incrementsOf(values, adjusted.float),
    counterSet: v("counter-set"), stringSet: v("string-set"),
    bookmarkLevel: v("bookmark-level"), bookmarkLabel: v("bookmark-label"), bookmarkState: v("bookmark-state"),
    breakBefore: v("break-before"), breakAfter: v("break-after"), breakInside: v("break-inside"),
    widows: v("widows"), orphans: v("orphans"), page: v("page"), boxDecorationBreak: v("box-decoration-break"),
    columnCount: v("column-count"), columnWidth: v("column-width"), columnFill: v("column-fill"), columnSpan: v("column-span"),
    columnRule: assembleBorder(values, "column-rule"),
    flexDirection: v("flex-direction"), flexWrap: v("flex-wrap"), flexGrow: v("flex-grow"), flexShrink: v("flex-shrink"),
    flexBasis: v("flex-basis"), order: v("order"), justifyContent: side(d, v("justify-content")),
    alignContent: v("align-content"), alignItems: v("align-items"), alignSelf: v("align-self"), rowGap: v("row-gap"), columnGap: columnGapOf(values),
    borderCollapse: v("border-collapse"), borderSpacing: v("border-spacing"), captionSide: v("caption-side"),
    tableLayout: v("table-layout"), emptyCells: v("empty-cells"),
  };
}

type Direction = ComputedStyle["direction"];

/** A factor is of the element's own size (CSS Inline 3 § 4.2). */
function lineHeightOf(values: Values): number | null {
  const height = valueOf(values, "line-height");
  return height !== null && typeof height === "object"
    ? supportedLength(height.factor * valueOf(values, "font-size"))
    : height;
}

/** Each footnote counts, unless its style says what the counter does (CSS GCPM 3 § 2.4). */
function incrementsOf(values: Values, float: ComputedStyle["float"]): ComputedStyle["counterIncrement"] {
  const increments = valueOf(values, "counter-increment");
  if (float !== "footnote") return increments;
  const changes = [...increments, ...valueOf(values, "counter-set"), ...valueOf(values, "counter-reset")];
  return changes.some(({ name }) => name === "footnote")
    ? increments
    : [...increments, { name: "footnote", value: 1 }];
}

/** CSS Multi-column 1 § 4: `normal` is 1em between columns, and 0 elsewhere. */
function columnGapOf(values: Values): ComputedStyle["columnGap"] {
  const gap = valueOf(values, "column-gap");
  if (gap !== "normal") return gap;
  const hasColumns = valueOf(values, "column-count") !== "auto" || valueOf(values, "column-width") !== "auto";
  return hasColumns ? valueOf(values, "font-size") : 0;
}

/** Right and left in the direction of the text. */
function logical<T>(direction: Direction, top: T, right: T, bottom: T, left: T): Sides<T> {
  const [inlineStart, inlineEnd] = direction === "ltr" ? [left, right] : [right, left];
  return { blockStart: top, inlineEnd, blockEnd: bottom, inlineStart };
}

function logicalCorners<T>(
  direction: Direction,
  topLeft: T,
  topRight: T,
  bottomRight: T,
  bottomLeft: T,
): Corners<T> {
  return direction === "ltr"
    ? { startStart: topLeft, startEnd: topRight, endEnd: bottomRight, endStart: bottomLeft }
    : { startStart: topRight, startEnd: topLeft, endEnd: bottomLeft, endStart: bottomRight };
}

/** Left and right as start and end; other keywords stay. */
function side<const T extends string>(
  direction: Direction,
  value: T,
): Exclude<T, "left" | "right"> | "start" | "end" {
  if (value === "left") return direction === "ltr" ? "start" : "end";
  if (value === "right") return direction === "ltr" ? "end" : "start";
  return value as Exclude<T, "left" | "right">;
}

function inlineSide<const T extends string>(
  direction: Direction,
  value: T,
): Exclude<T, "left" | "right"> | "inline-start" | "inline-end" {
  if (value !== "left" && value !== "right") return value as Exclude<T, "left" | "right">;
  return side(direction, value) === "start" ? "inline-start" : "inline-end";
}
