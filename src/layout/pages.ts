/** Pages as lists of placed items: all that pdf/ needs to paint. pt, origin at the page's top left, y downward. */
import type { ImageResource, LinkTarget, StructureNode, Tag } from "../box/box-tree.ts";
import type { Color } from "../css/computed-style.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { FaceQuery, FontFace } from "../fonts/face.ts";
import type { GlyphPiece } from "../text/line.ts";

/** One line of text: everything that shares a baseline. */
export interface TextItem {
  readonly kind: "text";
  /** Left edge that the pieces' x counts from. */
  readonly x: number;
  readonly baseline: number;
  /** Line box, for links and for judging overlaps. */
  readonly top: number;
  readonly height: number;
  /** Each piece's tag is its run's, unless `artifact` overrides all of them (running heads, repeated table heads). */
  readonly pieces: readonly GlyphPiece[];
  readonly artifact: Tag | null;
}

export type PathCommand =
  | { readonly op: "move" | "line"; readonly x: number; readonly y: number }
  | { readonly op: "curve"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly x: number; readonly y: number }
  | { readonly op: "close" }; // prettier-ignore

export interface PathItem {
  readonly kind: "path";
  readonly commands: readonly PathCommand[];
  readonly fill: Color | null;
  readonly stroke: {
    readonly color: Color;
    readonly width: number;
    readonly dash: readonly number[];
    readonly cap?: "round";
  } | null;
  readonly tag: Tag;
}

/** The common case of a path: backgrounds, rules, borders. */
export interface RectangleItem {
  readonly kind: "rectangle";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Color;
  readonly tag: Tag;
}

export interface ImageItem {
  readonly kind: "image";
  /** Where the image is named, for diagnostics. */
  readonly place?: Place;
  readonly image: ImageResource;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of images of pixels; 1 where nothing is said. */
  readonly opacity?: number;
  readonly tag: Tag;
  /** See `InlineTextRun`. */
  readonly order?: number;
  /** The link that it is in. */
  readonly link?: LinkTarget | null;
}

export interface PlacedStop {
  /** 0 at the start, 1 at the end; no two are the same. */
  readonly at: number;
  readonly color: Color;
}

/** `flatten`: height of the outer ellipse by its width. */
export type GradientShape =
  | { readonly type: "linear"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  | { readonly type: "radial"; readonly x: number; readonly y: number; readonly inner: number; readonly outer: number; readonly flatten: number }; // prettier-ignore

/** A rectangle filled with colours that pass into one another; before the first stop and after the last theirs go on. */
export interface GradientItem {
  readonly kind: "gradient";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shape: GradientShape;
  readonly stops: readonly PlacedStop[];
  readonly tag: Tag;
}

/** Everything until the matching `clip-end` is clipped to the rectangle, or to the path. */
export interface ClipItem {
  readonly kind: "clip";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly path?: readonly PathCommand[];
}

export interface ClipEndItem {
  readonly kind: "clip-end";
}

export type PageItem =
  TextItem | PathItem | RectangleItem | GradientItem | ImageItem | ClipItem | ClipEndItem;

/** A link's area on one line. */
export interface LinkArea {
  readonly link: LinkTarget;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Page number as printed. */
  readonly label: string;
  /** The number and the counter style that make the label; absent where it is no number. */
  readonly numbering?: { readonly value: number; readonly style: string };
  readonly items: readonly PageItem[];
  readonly links: readonly LinkArea[];
}

export interface Destination {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export interface OutlineEntry {
  readonly level: number;
  readonly title: string;
  readonly destination: Destination;
  /** Whether what is below it shows at first; it does where nothing is said. */
  readonly open?: boolean;
}

export interface Pages {
  readonly pages: readonly Page[];
  readonly anchors: ReadonlyMap<string, Destination>;
  readonly outline: readonly OutlineEntry[];
  readonly structure: StructureNode;
  readonly title: string | null;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Of what is wrong with the whole. */
  readonly place?: Place;
  readonly metadata: Readonly<Record<string, string>>;
  /** Face of text in pictures where the pages have no text that it could take after. */
  readonly findFace?: (query: Pick<FaceQuery, "weight" | "style">) => FontFace | undefined;
  /** Faces of families that pictures name, those that every text may fall back on behind them. */
  readonly findFaces?: (query: Pick<FaceQuery, "families" | "weight" | "style">) => readonly FontFace[];
}
