/**
 * Computed values of one box (CSS Cascade 4, § 4.4). Lengths in pt (1px = 0.75pt). Physical sides are mapped to logical
 * ones by the element's direction; the block direction is always top to bottom.
 */
import type { CounterStyle } from "./counter-style.ts";

/** A percentage plus a length, as `calc(50% - 3pt)`: of what, the property's definition says. */
export interface Percentage {
  readonly percent: number;
  readonly plus: number;
}

export type LengthPercentage = number | Percentage;

export interface Sides<T> {
  readonly blockStart: T;
  readonly inlineEnd: T;
  readonly blockEnd: T;
  readonly inlineStart: T;
}

export interface Corners<T> {
  readonly startStart: T;
  readonly startEnd: T;
  readonly endEnd: T;
  readonly endStart: T;
}

/** A corner that is part of an ellipse: percentages are of the box's width, and of its height (CSS Backgrounds 3 § 5.1). */
export interface Ellipse {
  readonly across: LengthPercentage;
  readonly down: LengthPercentage;
}

/** sRGB, 0 to 255, alpha 0 to 1. */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

export type BorderStyle =
  | "none" | "hidden" | "solid" | "dashed" | "dotted" | "double" | "groove" | "ridge" | "inset" | "outset"; // prettier-ignore

export interface BorderSide {
  /** pt; 0 where the style is none or hidden. */
  readonly width: number;
  readonly style: BorderStyle;
  readonly color: Color;
}

export type Display =
  | "block" | "inline" | "inline-block" | "list-item" | "flex" | "inline-flex" | "none" | "contents" | "flow-root"
  | "table" | "inline-table" | "table-row-group" | "table-header-group" | "table-footer-group" | "table-row"
  | "table-cell" | "table-caption" | "table-column" | "table-column-group"; // prettier-ignore

/** `avoid` means both of pages and columns (CSS Fragmentation 3 § 3.1). */
export type BreakBetween =
  | "auto" | "avoid" | "avoid-page" | "avoid-column" | "page" | "left" | "right" | "recto" | "verso" | "column"; // prettier-ignore
export type BreakInside = "auto" | "avoid" | "avoid-page" | "avoid-column";

/** A place in a box: percentages are of the room that is left (CSS Backgrounds 3 § 3.6); x counts from the left, y from the top. */
export interface Position {
  readonly x: LengthPercentage;
  readonly y: LengthPercentage;
}

export interface GradientStop {
  readonly color: Color;
  /** Along the gradient's line; null: halfway between its neighbours. */
  readonly at: LengthPercentage | null;
}

/** CSS Images 3 § 3. `angle` in degrees, 0 upwards, clockwise; `toward` names the side or corner that it ends at. */
export type Gradient =
  | { readonly type: "linear"; readonly direction: GradientDirection; readonly stops: readonly GradientStop[]; readonly repeating: boolean }
  | { readonly type: "radial"; readonly shape: "circle" | "ellipse"; readonly size: RadialSize; readonly center: Position; readonly stops: readonly GradientStop[]; readonly repeating: boolean }; // prettier-ignore

export type GradientDirection =
  | { readonly angle: number }
  | { readonly toward: { readonly x: "left" | "right" | null; readonly y: "top" | "bottom" | null } };

export type RadialSize =
  | "closest-side" | "farthest-side" | "closest-corner" | "farthest-corner"
  | readonly [width: LengthPercentage, height: LengthPercentage]; // prettier-ignore

export type BoxArea = "border-box" | "padding-box" | "content-box";
export type BackgroundRepeat = "repeat" | "space" | "round" | "no-repeat";

/** One image behind a box (CSS Backgrounds 3 § 3). `url` is resolved: a path below the root, or an address. */
export interface BackgroundLayer {
  readonly image: { readonly url: string } | Gradient;
  readonly position: Position;
  readonly size: "cover" | "contain" | readonly [width: LengthPercentage | "auto", height: LengthPercentage | "auto"];
  /** Across and down. */
  readonly repeat: readonly [BackgroundRepeat, BackgroundRepeat];
  readonly origin: BoxArea;
  readonly clip: BoxArea;
} // prettier-ignore

/** Which of the values that a page's elements gave (CSS GCPM 3 § 1.2). */
export type PageChoice = "first" | "start" | "last" | "first-except";

/** Generated content (CSS Content 3): strings are resolved, the rest waits for the page. */
export type ContentPart =
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "counter"; readonly name: string; readonly style: string | CounterStyle }
  | { readonly type: "counters"; readonly name: string; readonly separator: string; readonly style: string | CounterStyle }
  | { readonly type: "named-string"; readonly name: string; readonly which: PageChoice }
  | { readonly type: "element-content"; readonly which: "text" | "before" | "after" | "first-letter" | "marker" }
  | { readonly type: "quote"; readonly which: "open" | "close" | "no-open" | "no-close" }
  | { readonly type: "image"; readonly url: string }
  /** Of the element that `url` (`#id`) leads to (CSS GCPM 3 § 5, CSS Content 3 § 2.6). */
  | { readonly type: "target-counter"; readonly url: string; readonly name: string; readonly style: string | CounterStyle }
  | { readonly type: "target-counters"; readonly url: string; readonly name: string; readonly separator: string; readonly style: string | CounterStyle }
  | { readonly type: "target-text"; readonly url: string; readonly which: "content" | "before" | "after" | "first-letter" }
  /** Repeated to fill the line. */
  | { readonly type: "leader"; readonly pattern: string }
  /** Read out instead of all parts before it, which it ends (CSS Content 3 § 1.2); nothing where it is empty. */
  | { readonly type: "alternative"; readonly parts: readonly ContentPart[] }
  /** A running element (`position: running(name)`), in margin boxes. */
  | { readonly type: "element"; readonly name: string; readonly which: PageChoice }; // prettier-ignore

export interface CounterChange {
  readonly name: string;
  readonly value: number;
}

export interface StringSet {
  readonly name: string;
  readonly parts: readonly ContentPart[];
}

export interface TextDecoration {
  readonly underline: boolean;
  readonly lineThrough: boolean;
  readonly overline: boolean;
  readonly style: "solid" | "double" | "dotted" | "dashed" | "wavy";
  readonly color: Color;
  /** pt; null: from the font. */
  readonly thickness: number | null;
}

/** Stands at the head or foot of a page (CSS Page Floats 3 § 3): always, or only where there is no room for it in the flow. */
export type PageFloat = "block-start" | "block-end" | "block-start unless-fit" | "block-end unless-fit";

export interface ComputedStyle {
  readonly display: Display;
  readonly position: "static" | "relative" | "absolute" | "fixed" | "running";
  /** Name of `position: running(name)` (CSS GCPM 3 § 1.3); null for any other position. */
  readonly running: string | null;
  readonly float: "none" | "inline-start" | "inline-end" | "footnote" | PageFloat;
  readonly footnotePolicy: "auto" | "line" | "block";
  readonly footnoteDisplay: "block" | "inline" | "compact";
  readonly clear: "none" | "inline-start" | "inline-end" | "both";
  readonly visibility: "visible" | "hidden" | "collapse";
  readonly direction: "ltr" | "rtl";
  readonly inset: Sides<LengthPercentage | "auto">;
  readonly zIndex: number | "auto";

  readonly boxSizing: "content-box" | "border-box";
  readonly inlineSize: LengthPercentage | "auto";
  readonly blockSize: LengthPercentage | "auto";
  readonly minInlineSize: LengthPercentage | "auto";
  readonly minBlockSize: LengthPercentage | "auto";
  readonly maxInlineSize: LengthPercentage | "none";
  readonly maxBlockSize: LengthPercentage | "none";
  readonly margin: Sides<LengthPercentage | "auto">;
  readonly padding: Sides<LengthPercentage>;
  readonly border: Sides<BorderSide>;
  /** One value is the radius both across and down. */
  readonly borderRadius: Corners<LengthPercentage | Ellipse>;
  readonly backgroundColor: Color;
  /** Area that the colour fills. */
  readonly backgroundClip: BoxArea;
  /** Layers that have an image, the topmost first. */
  readonly backgroundLayers: readonly BackgroundLayer[];
  readonly overflow: "visible" | "hidden";
  readonly opacity: number;
  readonly objectFit: "fill" | "contain" | "cover" | "none" | "scale-down";
  readonly objectPosition: Position;

  readonly color: Color;
  /** Family names in order; generic ones in lower case: serif, sans-serif, monospace. */
  readonly fontFamily: readonly string[];
  /** pt */
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: "normal" | "italic" | "oblique";
  /** OpenType features from font-feature-settings and font-variant-*, by tag: 1 on, 0 off. */
  readonly fontFeatures: Readonly<Record<string, number>>;
  /** What `fontFeatures` asks for in `subs`, `sups`, `smcp` and so on: for fonts that lack the feature. */
  readonly fontPosition: "normal" | "sub" | "super";
  readonly fontCaps:
    | "normal" | "small-caps" | "all-small-caps" | "petite-caps" | "all-petite-caps" | "unicase" | "titling-caps"; // prettier-ignore
  /** pt; null for `normal`: from the first font's metrics. */
  readonly lineHeight: number | null;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly textAlign: "start" | "end" | "center" | "justify";
  /** What cells of a column are aligned on (CSS Text 4 § 7.1.1, `text-align: "."`); null for none. */
  readonly textAlignCharacter: string | null;
  readonly textAlignLast: "auto" | "start" | "end" | "center" | "justify";
  readonly textIndent: LengthPercentage;
  /** `hanging` indents all other lines instead, `each-line` those after forced breaks too (CSS Text 3 § 8.1). */
  readonly textIndentLines: "first" | "each" | "not-first" | "not-each";
  readonly textTransform: "none" | "uppercase" | "lowercase" | "capitalize";
  readonly textDecoration: TextDecoration;
  /** pt below the baseline; null: from the font. */
  readonly textUnderlineOffset: number | null;
  readonly textWrap: "wrap" | "nowrap" | "balance" | "pretty" | "stable";
  readonly whiteSpace: "normal" | "nowrap" | "pre" | "pre-wrap" | "pre-line" | "break-spaces";
  readonly overflowWrap: "normal" | "anywhere" | "break-word";
  readonly wordBreak: "normal" | "break-all" | "keep-all" | "break-word";
  readonly hyphens: "none" | "manual" | "auto";
  /** null for auto: the language's own. */
  readonly hyphenateCharacter: string | null;
  /** Letters at least in the word, before and after the hyphen; null for auto. */
  readonly hyphenateLimitChars: readonly [number | null, number | null, number | null];
  /** Where no hyphen stands before what ends; `always`: before a paragraph's last line too. */
  readonly hyphenateLimitLast: "none" | "always" | "column" | "page";
  /** Consecutive hyphenated lines at most; null for no limit. */
  readonly hyphenateLimitLines: number | null;
  /** Unfilled space that is tolerated before hyphenating. */
  readonly hyphenateLimitZone: LengthPercentage;
  readonly hangingPunctuation: readonly ("first" | "last" | "force-end" | "allow-end")[];
  /** In widths of a space, or pt. */
  readonly tabSize: number | { readonly pt: number };
  readonly verticalAlign:
    | "baseline" | "sub" | "super" | "top" | "middle" | "bottom" | "text-top" | "text-bottom" | LengthPercentage; // prettier-ignore

  readonly listStyleType: string | { readonly string: string } | CounterStyle;
  readonly listStylePosition: "inside" | "outside";
  /** Takes the place of the marker's text where it can be opened. */
  readonly listStyleImage: string | null;
  /** null for `normal` and `none`: `normal` gives no pseudo-element a box, and a marker its list-style. */
  readonly content: readonly ContentPart[] | null;
  readonly quotes: "auto" | "none" | readonly (readonly [string, string])[];
  readonly counterReset: readonly CounterChange[];
  readonly counterIncrement: readonly CounterChange[];
  readonly counterSet: readonly CounterChange[];
  readonly stringSet: readonly StringSet[];
  /** null: no bookmark. */
  readonly bookmarkLevel: number | null;
  readonly bookmarkLabel: readonly ContentPart[];
  readonly bookmarkState: "open" | "closed";

  readonly breakBefore: BreakBetween;
  readonly breakAfter: BreakBetween;
  readonly breakInside: BreakInside;
  readonly widows: number;
  readonly orphans: number;
  /** Name of the page type (`page`), or auto. */
  readonly page: string;
  readonly boxDecorationBreak: "slice" | "clone";

  readonly columnCount: number | "auto";
  /** pt */
  readonly columnWidth: number | "auto";
  readonly columnFill: "balance" | "balance-all" | "auto";
  readonly columnSpan: "none" | "all";
  readonly columnRule: BorderSide;

  readonly flexDirection: "row" | "row-reverse" | "column" | "column-reverse";
  readonly flexWrap: "nowrap" | "wrap" | "wrap-reverse";
  readonly flexGrow: number;
  readonly flexShrink: number;
  readonly flexBasis: LengthPercentage | "auto" | "content";
  readonly order: number;
  readonly justifyContent:
    | "start" | "end" | "center" | "space-between" | "space-around" | "space-evenly" | "normal"; // prettier-ignore
  /** Of the lines of a box that wraps; `normal` stretches them. */
  readonly alignContent:
    "normal" | "start" | "end" | "center" | "space-between" | "space-around" | "space-evenly";
  readonly alignItems: "start" | "end" | "center" | "baseline" | "stretch";
  readonly alignSelf: "auto" | "start" | "end" | "center" | "baseline" | "stretch";
  readonly rowGap: LengthPercentage;
  /** `normal` is 1em between the columns of a box, else 0 (CSS Multi-column 1 § 4). */
  readonly columnGap: LengthPercentage;

  readonly borderCollapse: "separate" | "collapse";
  readonly borderSpacing: readonly [number, number];
  readonly captionSide: "top" | "bottom";
  readonly tableLayout: "auto" | "fixed";
  readonly emptyCells: "show" | "hide";
}
