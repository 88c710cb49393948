/** The pieces that a paragraph is broken into and measured by, in logical order. Lengths in pt. */
import type { AtomicSize, Box, InlineBoundary, InlineTextRun, OutOfFlow } from "../box/box-tree.ts";
import type { FontFace } from "../fonts/face.ts";
import type { Shaping } from "./run-fontkit.ts";
import type { Shape } from "./shape.ts";
import type { Neighbours } from "./shape-within.ts";
import type { Extent, InlineFrame } from "./vertical-align.ts";

/** All that is the same for the text of one run. */
export interface RunSetting {
  readonly run: InlineTextRun;
  readonly faces: readonly FontFace[];
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly shaping: Shaping;
  readonly frame: InlineFrame;
  readonly extent: Extent;
  /** Of a script that its face does not have: over the baseline, pt. It does not move the line. */
  readonly raise: number;
  /** Small capitals that its face does not have; null: none are wanted, or it has them. */
  readonly capitals: Capitals | null;
  /** Cut anywhere rather than stick out: overflow-wrap, word-break. */
  readonly cutsAnywhere: "no" | "break-word" | "anywhere";
}

/** Upper-case letters made smaller. */
export interface Capitals {
  readonly isSmall: (cluster: string) => boolean;
  /** For what is small. */
  readonly setting: RunSetting;
}

interface AtomBase {
  /** Offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

interface TextAtom extends AtomBase {
  readonly setting: RunSetting;
  readonly face: FontFace;
  readonly text: string;
  readonly shape: Shape;
  /** Takes up the difference when a line is justified. */
  readonly stretches: boolean;
  /** Vanishes at the end of a line. */
  readonly hangs: boolean;
  /** Is at the end of its line, and has vanished. */
  readonly hung: boolean;
  /** The last glyph is a hyphen that is not in the text. */
  readonly hyphen: boolean;
  /** Letters of other boxes that a word is shaped with. */
  readonly neighbours: Neighbours | null;
}

/** Text of one face without spaces; opportunities may be within it. */
export interface WordAtom extends TextAtom {
  readonly kind: "word";
}

/** U+0020, U+00A0 or a tab. */
export interface SpaceAtom extends TextAtom {
  readonly kind: "space";
}

export interface BreakAtom extends AtomBase {
  readonly kind: "break";
}

export interface AtomicAtom extends AtomBase {
  readonly kind: "atomic";
  readonly box: Box;
  readonly size: AtomicSize;
  readonly frame: Pick<InlineFrame, "rise" | "edge">;
  readonly extent: Extent;
}

/** Start or end of an inline box; `width`: its margin, border and padding there. */
interface BoundaryBase extends AtomBase {
  readonly inline: InlineBoundary;
  readonly frame: InlineFrame;
}

interface OpenAtom extends BoundaryBase {
  readonly kind: "open";
}

interface CloseAtom extends BoundaryBase {
  readonly kind: "close";
}

export type BoundaryAtom = OpenAtom | CloseAtom;

/** Takes the room that is left on its line; `width`: of its pattern once. */
export interface LeaderAtom extends AtomBase {
  readonly kind: "leader";
  readonly setting: RunSetting;
  readonly face: FontFace;
  readonly shape: Shape;
}

/** Stays with what stands before it. */
export interface MarkAtom extends AtomBase {
  readonly kind: "mark";
  readonly mark: OutOfFlow;
}

export type Atom = WordAtom | SpaceAtom | BreakAtom | AtomicAtom | BoundaryAtom | LeaderAtom | MarkAtom;
