/** Takes a run of text and its setting, returns nothing; adds its words and spaces to the atoms, shaped and measured. */
import type { ComputedStyle } from "../css/computed-style.ts";
import type { FontFace } from "../fonts/face.ts";
import type { Atom, RunSetting, SpaceAtom, WordAtom } from "./atom.ts";
import { chooseFace, findClusterEnd } from "./choose-face.ts";
import { isLineFeed } from "./opportunities.ts";
import type { Shaping } from "./run-fontkit.ts";
import { shapeWord, type Shape } from "./shape.ts";

/** A character that no font has. */
export interface MissingGlyph {
  readonly codePoint: number;
  /** Offset in the text. */
  readonly at: number;
  readonly setting: RunSetting;
}

/** What has been made of the paragraph so far. */
export interface Collected {
  readonly text: string;
  readonly atoms: Atom[];
  readonly missing: MissingGlyph[];
  /** Width since the last forced break: tab stops are counted from there. */
  column: number;
}

export function pushAtom(collected: Collected, atom: Atom): void {
  collected.atoms.push(atom);
  collected.column = atom.kind === "break" ? 0 : collected.column + atom.width;
}

const isSpace = (unit: string) => unit === " " || unit === "\u00a0" || unit === "\t";

/** Splits a run at its spaces and where its face changes. */
export function addRun(start: number, end: number, setting: RunSetting, collected: Collected): void {
  const { text } = collected;
  const spaces: Record<string, SpaceKind> = {};
  for (let at = start; at < end;) {
    const unit = text.charAt(at);
    if (isLineFeed(unit)) {
      pushAtom(collected, { kind: "break", start: at, end: at + 1, width: 0 });
      at++;
    } else if (isSpace(unit)) {
      const kind = (spaces[unit] ??= findSpace(unit === "\t" ? " " : unit, setting));
      pushAtom(collected, makeSpace(unit, at, setting, kind, collected.column));
      at++;
    } else at = addWord(at, end, setting, collected);
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
    width: tab ? measureTab(stopOf(style.tabSize, width), width, column) : width,
    setting,
    face,
    text,
    shape,
    stretches: !tab,
    hangs: text !== "\u00a0" && !kept,
    hung: false,
    hyphen: false,
    neighbours: null,
  };
}

/** For readers, who see no lines: what a forced break parts would be one word without it (ISO 32000-1 § 14.8.2.5). */
export function makeEndSpace({ end, setting }: WordAtom): SpaceAtom {
  return { ...makeSpace(" ", end, setting, findSpace(" ", setting), 0), hangs: true };
}

/** A tab as wide as it is there: stops are counted from the block's edge, whatever line the tab has come to stand on. */
export function fitTab(atom: SpaceAtom, column: number): SpaceAtom {
  const { setting } = atom;
  const { width } = findSpace(" ", setting);
  return { ...atom, width: measureTab(stopOf(setting.run.style.tabSize, width), width, column) };
}

/** How far tab stops are apart. */
const stopOf = (size: ComputedStyle["tabSize"], space: number) =>
  typeof size === "number" ? size * space : size.pt;

/** CSS Text 3 § 4.2: to the next stop; a tab that would be narrower than half a digit goes to the one after. */
function measureTab(stop: number, width: number, column: number): number {
  return stop > 0 ? Math.ceil((column + width / 2) / stop) * stop - column : 0;
}

/** Up to the next space or the end of the run, in one face; returns where it ends. */
function addWord(start: number, limit: number, setting: RunSetting, collected: Collected): number {
  const { text } = collected;
  let face: FontFace | null = null;
  let at = start;
  const isSmall = setting.capitals?.isSmall(text.slice(start, findClusterEnd(text, start, limit))) ?? false;
  while (at < limit && !isSpace(text.charAt(at)) && !isLineFeed(text.charAt(at))) {
    const end = findClusterEnd(text, at, limit);
    const cluster = text.slice(at, end);
    if ((setting.capitals?.isSmall(cluster) ?? false) !== isSmall) break;
    const chosen = chooseFace(isSmall ? cluster.toUpperCase() : cluster, setting.faces);
    if (chosen === null) collected.missing.push({ codePoint: text.codePointAt(at) ?? 0, at, setting });
    const next: FontFace = chosen ?? face ?? setting.frame.face;
    if (face !== null && next !== face) break;
    face = next;
    at = end;
  }
  const own = isSmall ? (setting.capitals?.setting ?? setting) : setting;
  pushAtom(collected, makeWord(text.slice(start, at), start, face ?? setting.frame.face, own));
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
    neighbours: null,
  };
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function direct(shaping: Shaping, text: string): Shaping {
  return rightToLeft.test(text) ? { ...shaping, direction: "rtl", key: `${shaping.key}<` } : shaping;
}
