/** What is handed down while boxes are laid out. */
import type {
  BlockBox,
  Box,
  ImageBox,
  ImageResource,
  InlineItem,
  MarkerBox,
  PageCounterItem,
  ParagraphBox,
} from "../../box/box-tree.ts";
import type { Place, Related, Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { FontLibrary } from "../../fonts/face.ts";
import type { Line, Paragraph } from "../../text/line.ts";
import type { ParagraphContent, TextContext } from "../../text/set-paragraph.ts";
import type { KnownNotes } from "../notes/collect-notes.ts";
import type { ColumnFlow } from "../columns/column-flow.ts";
import type { BreakFacts } from "./break-facts.ts";
import type { Fragment } from "./fragment.ts";
import type { Intrinsic } from "./intrinsic.ts";
import type { TableGrid } from "../tables/table-grid.ts";
import type { Token } from "./token.ts";

export type SetParagraph = (content: ParagraphContent, context: TextContext) => Paragraph;

export interface LayoutContext {
  readonly fonts: FontLibrary;
  readonly sink: Sink;
  readonly setParagraph: SetParagraph;
  readonly language: string;
  readonly facts: Map<Box, BreakFacts>;
  /** Height that no image may go beyond: the area of the first page. */
  readonly imageLimit: number;
  /** Width of that area: the base of percentages where content is measured. */
  readonly pageWidth: number;
  /**
   * What stands for a counter of pages in a paragraph: its text, as the pages were counted last time, or a box that holds it.
   * `page`: the number of the page that it stands on, where it stands on several.
   */
  readonly pageCounter: (item: PageCounterItem, page?: number) => InlineItem;
  /** Printed numbers of the pages, as they were counted last time. */
  readonly numbers: readonly number[];
  /** Absent where the page is not known, or does not matter. */
  readonly page?: PageAtHand;
  /** Opens an image behind a box; null where it cannot be (then reported). */
  readonly openImage?: (url: string) => ImageResource | null;
  readonly memory: Memory;
}

interface PageAtHand {
  /** As printed. */
  readonly number: number;
  /** What lays out the boxes on it that stand on other pages too. */
  readonly contexts: Map<Box, LayoutContext>;
}

/** Answers that are kept for one document, by box. */
export interface Memory {
  readonly wholes: WeakMap<Box, Map<string, Fragment>>;
  readonly paragraphs: WeakMap<ParagraphBox, Map<string, SetText>>;
  readonly lines: WeakMap<ParagraphBox, Map<string, readonly Line[]>>;
  readonly markers: WeakMap<MarkerBox, Line | null>;
  readonly intrinsics: WeakMap<Box, Intrinsic>;
  readonly grids: WeakMap<Box, TableGrid>;
  /** Whether a forced break is to come, by box, or by the token that it goes on from. */
  readonly forced: WeakMap<Box | Token, boolean>;
  /** The same where no page ends. */
  readonly forcedInColumns: WeakMap<Box | Token, boolean>;
  /** The content of boxes with columns, as their columns hold it. */
  readonly columns: WeakMap<BlockBox, ColumnFlow>;
  /** Whether boxes hold floats. */
  readonly floats: WeakMap<Box, boolean>;
  /** Whether any of a box's children are out of the flow. */
  readonly outs: WeakMap<readonly Box[], boolean>;
  /** Boxes with heights of their own as they would be without. */
  readonly unsized: WeakMap<Box, Box>;
  /** Paragraphs that are split like blocks. */
  readonly talls: WeakMap<ParagraphBox, BlockBox>;
  /** Limits of images in lines that turned out to be too high for a page. */
  readonly imageLimits: WeakMap<ImageBox, ImageLimit>;
  /** Footnotes called in what is laid out. */
  readonly notes: KnownNotes;
  readonly said: Set<string>;
}

export interface ImageLimit {
  /** Of the border box, at most. */
  readonly height: number;
  /** Of the margin box, at least. */
  readonly width: number;
}

export interface SetText {
  readonly paragraph: Paragraph;
  readonly atomics: ReadonlyMap<Box, Fragment>;
}

export function createMemory(): Memory {
  return {
    wholes: new WeakMap(),
    paragraphs: new WeakMap(),
    lines: new WeakMap(),
    markers: new WeakMap(),
    intrinsics: new WeakMap(),
    grids: new WeakMap(),
    forced: new WeakMap(),
    forcedInColumns: new WeakMap(),
    columns: new WeakMap(),
    floats: new WeakMap(),
    outs: new WeakMap(),
    unsized: new WeakMap(),
    talls: new WeakMap(),
    imageLimits: new WeakMap(),
    notes: new WeakMap(),
    said: new Set(),
  };
}

/** Reports what trials would otherwise say again and again. */
export function sayOnce(
  { memory, sink }: LayoutContext,
  code: DiagnosticCode,
  place: Place,
  said: { readonly message: string; readonly hint: string; readonly related?: readonly Related[] },
): void {
  const key = `${code}\n${place.file}\n${place.span?.start.offset ?? ""}\n${said.message}`;
  if (memory.said.has(key)) return;
  memory.said.add(key);
  report(sink, code, place, said);
}

export function nameBox(box: Box): string {
  return box.name ?? box.kind;
}

/** A length for messages: a tenth of a point is the least that anybody sees. */
export function formatLength(length: number): string {
  return `${Math.round(length * 10) / 10} pt`;
}
