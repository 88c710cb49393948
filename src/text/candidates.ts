/** Takes atoms and opportunities, returns the candidates for line ends as numbers: all that a breaker needs to know. */
import { findDrawn } from "./aliases.ts";
import type { Atom, WordAtom } from "./atom.ts";
import type { Source } from "./clean.ts";
import { hangAtEnd, hangAtStart, nothingHangs } from "./hanging.ts";
import { breaks } from "./opportunities.ts";
import { measureBefore, measureHead, shapeWord } from "./shape.ts";
import { extendsCluster, findClusterEnd } from "./choose-face.ts";

/** How much is asked of the text for a break there. */
export const levels = {
  normal: 0,
  /** A hyphen with two letters on one side. */
  poor: 1,
  /** A hyphen in a name or in the paragraph's last word; without a hyphen to be drawn: after the one that joins two names. */
  spare: 2,
  /** Within the name of a site: where a line sticks out otherwise, whatever hole that leaves. */
  host: 3,
  /** A cut between any two letters: overflow-wrap. */
  emergency: 4,
} as const;

/**
 * One place where a line may end and the next begin. Natural width of a line from a to b: b.endWidth - a.startWidth +
 * b.hyphenWidth. Widths are counted from the paragraph's beginning, pt.
 */
export interface BreakCandidate {
  /** The next line begins with this atom ... */
  readonly atom: number;
  /** ... at this offset within it; 0: with the whole of it. */
  readonly offset: number;
  /** Characters from the paragraph's beginning to here. */
  readonly characters: number;
  readonly endWidth: number;
  readonly startWidth: number;
  /** Width of the mark that hangs outside the line here: the widths leave it out. At the first candidate, of the one that begins it. */
  readonly hang: number;
  /** Width of the mark that hangs if the line is too long otherwise: the widths count it. */
  readonly mayHang: number;
  /** Width of what is drawn only if the line ends here. */
  readonly hyphenWidth: number;
  /** Sum of the widths of spaces that stretch, counted as the widths are. */
  readonly endSpaces: number;
  readonly startSpaces: number;
  readonly hyphenated: boolean;
  readonly forced: boolean;
  readonly level: number;
  /** Whether a clause ends here: after a colon, a semicolon or a dash. */
  readonly clause: boolean;
}

/** What `hyphenate-character` names, if the face has it. */
export function hyphenOf({ face, setting }: Pick<WordAtom, "face" | "setting">): string {
  const own = setting.run.style.hyphenateCharacter;
  const isDrawn = (character: string) => findDrawn(face, character.codePointAt(0) ?? 0) !== null;
  if (own !== null && Array.from(own).every(isDrawn)) return own;
  return face.has(0x2010) ? "\u2010" : "-";
}

interface Sums {
  width: number;
  spaces: number;
  /** Of the spaces at the end, which vanish there. */
  trailingWidth: number;
  trailingSpaces: number;
  /** After the last letter. */
  letterSpacing: number;
  lastWord: WordAtom | null;
  /** The word whose end is the line's, but for spaces that vanish. */
  edge: WordAtom | null;
}

/** The first candidate is the paragraph's beginning, the last its end. Emergency cuts are many: only on request. */
export function findCandidates(
  atoms: readonly Atom[],
  source: Source,
  emergency: boolean,
): readonly BreakCandidate[] {
  const hang = hangAtStart(atoms);
  const candidates: BreakCandidate[] = [{ ...start, startWidth: hang, hang }];
  const sums: Sums = { ...nothing };
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index];
    if (atom === undefined) break;
    if (atom.kind === "word") addWithin(atom, index, source, emergency, sums, candidates);
    count(atom, sums);
    if (atom.kind === "open" || atom.kind === "close" || atom.kind === "mark") continue;
    // What closes here or is marked stays on the line, what opens goes to the next; so does a mark after a forced break.
    while (staysOn(atoms[index + 1], atom)) {
      index++;
      countBoundary(atoms[index], sums);
    }
    const kind = atom.kind === "break" ? breaks.forced : (source.breaks[atom.end] ?? breaks.none);
    if (emergency && kind === breaks.none && cutsBehind(atom, atoms, index))
      candidates.push({ ...makeBetween(index + 1, atom.end, kind, sums, false), level: levels.emergency });
    if (kind !== breaks.none && (index < atoms.length - 1 || kind === breaks.forced))
      candidates.push(makeBetween(index + 1, atom.end, kind, sums, index + 1 >= atoms.length));
  }
  if (candidates.at(-1)?.atom !== atoms.length || candidates.length === 1)
    candidates.push(makeBetween(atoms.length, source.text.length, breaks.forced, sums, true));
  return candidates;
}

/** Whether the word goes on in another style or face, and may be cut where it does. */
function cutsBehind(atom: Atom, atoms: readonly Atom[], index: number): boolean {
  if (atom.kind !== "word" || atom.setting.cutsAnywhere === "no") return false;
  let next = index + 1;
  while (atoms[next]?.kind === "open") next++;
  const tail = atoms[next];
  return tail?.kind === "word" && !extendsCluster(tail.text.codePointAt(0) ?? 0);
}

function staysOn(next: Atom | undefined, { kind }: Atom): boolean {
  return next?.kind === "close" || (next?.kind === "mark" && kind !== "break");
}

const nothing: Sums = {
  width: 0,
  spaces: 0,
  trailingWidth: 0,
  trailingSpaces: 0,
  letterSpacing: 0,
  lastWord: null,
  edge: null,
};

const start: BreakCandidate = {
  atom: 0,
  offset: 0,
  characters: 0,
  endWidth: 0,
  startWidth: 0,
  hang: 0,
  mayHang: 0,
  hyphenWidth: 0,
  endSpaces: 0,
  startSpaces: 0,
  hyphenated: false,
  forced: true,
  level: levels.normal,
  clause: false,
};

function countBoundary(atom: Atom | undefined, sums: Sums): void {
  const width = atom?.width ?? 0;
  sums.width += width;
  // Padding and border keep a mark within them.
  if (width !== 0) sums.edge = null;
}

function count(atom: Atom, sums: Sums): void {
  if (atom.kind === "open" || atom.kind === "close") {
    countBoundary(atom, sums);
    return;
  }
  sums.width += atom.width;
  if (atom.kind === "space") {
    if (atom.stretches) sums.spaces += atom.width;
    sums.trailingWidth = atom.hangs ? sums.trailingWidth + atom.width : 0;
    sums.trailingSpaces = atom.hangs ? sums.trailingSpaces + (atom.stretches ? atom.width : 0) : 0;
    if (atom.hangs) return;
    sums.letterSpacing = atom.setting.letterSpacing;
    sums.edge = null;
  } else if (atom.kind === "word" || atom.kind === "atomic" || atom.kind === "leader") {
    sums.trailingWidth = 0;
    sums.trailingSpaces = 0;
    sums.letterSpacing = atom.kind === "word" ? atom.setting.letterSpacing : 0;
    sums.lastWord = sums.edge = atom.kind === "word" ? atom : null;
  }
}

const hyphenKinds: ReadonlySet<number> = new Set([
  breaks.soft,
  breaks.hyphen,
  breaks.poorHyphen,
  breaks.spareHyphen,
]);

function levelOf(kind: number): number {
  if (kind === breaks.host) return levels.host;
  if (kind === breaks.spareHyphen || kind === breaks.spare) return levels.spare;
  return kind === breaks.poorHyphen ? levels.poor : levels.normal;
}

const clauseEnds: ReadonlySet<string> = new Set([":", ";", "–", "—"]);

function makeBetween(
  atom: number,
  characters: number,
  kind: number,
  sums: Sums,
  isLast: boolean,
): BreakCandidate {
  const hyphenated = hyphenKinds.has(kind) && sums.lastWord !== null;
  const { edge } = sums;
  const hangs = hyphenated || edge === null ? nothingHangs : hangAtEnd(edge, edge.text.length, isLast);
  return {
    atom,
    offset: 0,
    characters,
    endWidth: sums.width - sums.trailingWidth - (hyphenated ? 0 : sums.letterSpacing) - hangs.always,
    startWidth: sums.width,
    hang: hangs.always,
    mayHang: hangs.ifNeeded,
    hyphenWidth:
      hyphenated && sums.lastWord !== null ? measureHyphen(sums.lastWord, sums.lastWord.text.length) : 0,
    endSpaces: sums.spaces - sums.trailingSpaces,
    startSpaces: sums.spaces,
    hyphenated,
    forced: kind === breaks.forced,
    level: levelOf(kind),
    clause: clauseEnds.has(sums.lastWord?.text.at(-1) ?? ""),
  };
}

/** Kerned to the letter before it. */
function measureHyphen({ face, text, setting }: WordAtom, offset: number): number {
  const hyphen = hyphenOf({ face, setting });
  // Of the spaces between letters, the last one goes at a line's end.
  const spacing = (countClusters(hyphen, hyphen.length) - 1) * setting.letterSpacing;
  if (hyphen === "") return spacing;
  const before = text.slice(Math.max(0, offset - 1), offset);
  // Half of a pair says nothing about kerning.
  const letter = /[\ud800-\udfff\p{M}]/u.test(before) ? "" : before;
  const width = (word: string) => shapeWord(face, word, setting.shaping).width;
  return ((width(letter + hyphen) - (letter === "" ? 0 : width(letter))) * setting.size) / 1000 + spacing;
}

function addWithin(
  atom: WordAtom,
  index: number,
  { breaks: found }: Source,
  emergency: boolean,
  sums: Sums,
  candidates: BreakCandidate[],
): void {
  const { setting, text } = atom;
  const cuts = emergency && setting.cutsAnywhere !== "no";
  let clusterEnd = cuts ? findClusterEnd(text, 0, text.length) : text.length;
  let clusters = 0;
  for (let offset = 1; offset < text.length; offset++) {
    const atCut = offset === clusterEnd;
    if (atCut) {
      clusterEnd = findClusterEnd(text, offset, text.length);
      clusters++;
    }
    const kind = found[atom.start + offset] ?? breaks.none;
    if (kind === breaks.none && !atCut) continue;
    const em = setting.size / 1000;
    const head = measureHead(atom, offset, setting.shaping) * em;
    const before = measureBefore(atom, offset, setting.shaping) * em;
    const { letterSpacing } = setting;
    const spaced = letterSpacing === 0 ? 0 : letterSpacing * (cuts ? clusters : countClusters(text, offset));
    const hyphenated = hyphenKinds.has(kind);
    const hangs = hyphenated ? nothingHangs : hangAtEnd(atom, offset, false);
    candidates.push({
      atom: index,
      offset,
      characters: atom.start + offset,
      endWidth: sums.width + head + spaced - (hyphenated ? 0 : letterSpacing) - hangs.always,
      startWidth: sums.width + before + spaced,
      hang: hangs.always,
      mayHang: hangs.ifNeeded,
      hyphenWidth: hyphenated ? measureHyphen(atom, offset) : 0,
      endSpaces: sums.spaces,
      startSpaces: sums.spaces,
      hyphenated,
      forced: false,
      level: kind === breaks.none ? levels.emergency : levelOf(kind),
      clause: false,
    });
  }
}

function countClusters(text: string, limit: number): number {
  let clusters = 0;
  for (let at = 0; at < limit; at = findClusterEnd(text, at, text.length)) clusters++;
  return clusters;
}
