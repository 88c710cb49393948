/** Takes clean text with its parts, returns atoms: words by style and face, spaces, boxes; shaped and measured. */
import type { ComputedStyle } from "../css/computed-style.ts";
import { resolveLength } from "../css/styled-document.ts";
import type { FontFace, FontLibrary } from "../fonts/face.ts";
import type { Atom, RunSetting, SpaceAtom, WordAtom } from "./atom.ts";
import { chooseFace, findClusterEnd } from "./choose-face.ts";
import type { Source } from "./clean.ts";
import type { Part } from "./gather.ts";
import { isLineFeed } from "./opportunities.ts";
import { findFaces, makeSetting, placeFrame } from "./setting.ts";
import type { Shaping } from "./run-fontkit.ts";
import { shapeWord, type Shape } from "./shape.ts";
import { alignVertically, type InlineFrame } from "./vertical-align.ts";

/** A character that no font has. */
export interface MissingGlyph {
  readonly codePoint: number;
  /** Offset in the text. */
  readonly at: number;
  readonly setting: RunSetting;
}

export interface Itemised {
  readonly atoms: readonly Atom[];
  readonly missing: readonly MissingGlyph[];
}

export interface ItemiseContext {
  readonly fonts: FontLibrary;
  readonly language: string;
  /** The paragraph itself: what its inlines are aligned to. */
  readonly root: InlineFrame;
}

interface State {
  readonly text: string;
  readonly context: ItemiseContext;
  readonly atoms: Atom[];
  readonly missing: MissingGlyph[];
  readonly frames: InlineFrame[];
  /** Width since the last forced break: tab stops are counted from there. */
  column: number;
}

export function itemise(source: Source, context: ItemiseContext): Itemised {
  const state: State = {
    text: source.text,
    context,
    atoms: [],
    missing: [],
    frames: [context.root],
    column: 0,
  };
  for (const part of source.parts) addPart(part, state);
  return { atoms: state.atoms, missing: state.missing };
}

function addPart(part: Part, state: State): void {
  const parent = state.frames.at(-1) ?? state.context.root;
  const place = { start: part.start, end: part.end };
  switch (part.kind) {
    case "run": {
      const setting = makeSetting(part.run, parent, state.context);
      if (setting !== null) addRun(part.start, part.end, setting, state);
      return;
    }
    case "break":
      push(state, { kind: "break", ...place, width: 0 });
      return;
    case "atomic": {
      const { box, size } = part;
      const above = size.baseline ?? size.height;
      const extent = { above, below: size.height - above };
      const frame = alignVertically(box.style, extent, parent);
      push(state, { kind: "atomic", ...place, box, size, frame, extent, width: size.width });
      return;
    }
    case "open": {
      const { style } = part.inline;
      const [face] = findFaces(style, state.context.language, state.context.fonts);
      const frame = face === undefined ? { ...parent, style } : placeFrame(style, face, parent);
      state.frames.push(frame);
      push(state, {
        kind: "open",
        ...place,
        inline: part.inline,
        frame,
        width: measureSide(style, "inlineStart"),
      });
      return;
    }
    case "close": {
      const frame = state.frames.length > 1 ? (state.frames.pop() ?? parent) : parent;
      const width = measureSide(part.inline.style, "inlineEnd");
      push(state, { kind: "close", ...place, inline: part.inline, frame, width });
    }
  }
}

/** Margin, border and padding at one end of an inline box. Percentages have no base before the paragraph has its width. */
function measureSide(style: ComputedStyle, side: "inlineStart" | "inlineEnd"): number {
  const margin = style.margin[side];
  return (
    (margin === "auto" ? 0 : resolveLength(margin, 0)) +
    style.border[side].width +
    resolveLength(style.padding[side], 0)
  );
}

function push(state: State, atom: Atom): void {
  state.atoms.push(atom);
  state.column = atom.kind === "break" ? 0 : state.column + atom.width;
}

const isSpace = (unit: string) => unit === " " || unit === "\u00a0" || unit === "\t";

function addRun(start: number, end: number, setting: RunSetting, state: State): void {
  const { text } = state;
  const spaces: Record<string, SpaceKind> = {};
  for (let at = start; at < end;) {
    const unit = text.charAt(at);
    if (isLineFeed(unit)) {
      push(state, { kind: "break", start: at, end: at + 1, width: 0 });
      at++;
    } else if (isSpace(unit)) {
      const kind = (spaces[unit] ??= findSpace(unit === "\t" ? " " : unit, setting));
      push(state, makeSpace(unit, at, setting, kind, state.column));
      at++;
    } else at = addWord(at, end, setting, state);
  }
}

/** The spaces of a run differ only in where they are. */
interface SpaceKind {
  readonly face: FontFace;
  readonly shape: Shape;
  readonly width: number;
}

function findSpace(text: string, setting: RunSetting): SpaceKind {
  const face = chooseFace(text, setting.faces) ?? setting.frame.face;
  const shape = shapeWord(face, text, setting.shaping);
  return {
    face,
    shape,
    width: (shape.width * setting.size) / 1000 + setting.letterSpacing + setting.wordSpacing,
  };
}

function makeSpace(
  text: string,
  start: number,
  setting: RunSetting,
  { face, shape, width }: SpaceKind,
  column: number,
): SpaceAtom {
  const { style } = setting.run;
  const tab = text === "\t";
  const kept = style.whiteSpace === "pre" || style.whiteSpace === "break-spaces";
  return {
    kind: "space",
    start,
    end: start + 1,
    width: tab ? measureTab(style.tabSize * width, width, column) : width,
    setting,
    face,
    text,
    shape,
    stretches: !tab,
    hangs: text !== "\u00a0" && !kept,
    hung: false,
    hyphen: false,
  };
}

/** CSS Text 3 § 4.2: to the next stop; a tab that would be narrower than half a digit goes to the one after. */
function measureTab(stop: number, width: number, column: number): number {
  return stop > 0 ? Math.ceil((column + width / 2) / stop) * stop - column : 0;
}

/** Up to the next space or the end of the run, in one face; returns where it ends. */
function addWord(start: number, limit: number, setting: RunSetting, state: State): number {
  const { text } = state;
  let face: FontFace | null = null;
  let at = start;
  while (at < limit && !isSpace(text.charAt(at)) && !isLineFeed(text.charAt(at))) {
    const end = findClusterEnd(text, at, limit);
    const chosen = chooseFace(text.slice(at, end), setting.faces);
    if (chosen === null) state.missing.push({ codePoint: text.codePointAt(at) ?? 0, at, setting });
    const next: FontFace = chosen ?? face ?? setting.frame.face;
    if (face !== null && next !== face) break;
    face = next;
    at = end;
  }
  push(state, makeWord(text.slice(start, at), start, face ?? setting.frame.face, setting));
  return at;
}

function makeWord(text: string, start: number, face: FontFace, setting: RunSetting): WordAtom {
  const shaping = direct(setting.shaping, text);
  const directed = shaping === setting.shaping ? setting : { ...setting, shaping };
  const shape = shapeWord(face, text, shaping);
  const width = (shape.width * setting.size) / 1000 + shape.clusters * setting.letterSpacing;
  return {
    kind: "word",
    start,
    end: start + text.length,
    width,
    setting: directed,
    face,
    text,
    shape,
    stretches: false,
    hangs: false,
    hung: false,
    hyphen: false,
  };
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function direct(shaping: Shaping, text: string): Shaping {
  return rightToLeft.test(text) ? { ...shaping, direction: "rtl", key: `${shaping.key}<` } : shaping;
}
