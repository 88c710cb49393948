/** Takes footnotes and the height that they may have, returns the area at the page's foot, and what goes on on the next page. */
import type { BlockBox, Box, ParagraphBox } from "../../box/box-tree.ts";
import { layoutArtifact } from "../../box/structure.ts";
import type { ComputedStyle } from "../../css/computed-style.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges, specifiedSize } from "../flow/edges.ts";
import { childrenOf, type Fragment, type Placed } from "../flow/fragment.ts";
import { intrinsic } from "../flow/intrinsic.ts";
import { layoutBox } from "../flow/layout-box.ts";
import { laxities, plainSpace } from "../flow/space.ts";
import type { Token } from "../flow/token.ts";
import type { Rectangle } from "../rectangle.ts";
import { joinNotes } from "./join-notes.ts";

/** Notes that wait: the first of them goes on at the token. */
export interface PendingNotes {
  readonly notes: readonly Box[];
  readonly token: Token | null;
}

export const noNotes: PendingNotes = { notes: [], token: null };

export interface NoteArea {
  readonly fragment: Fragment;
  /** Of its border box, from the area of the page. */
  readonly x: number;
  /** Margins included. */
  readonly height: number;
  readonly marginTop: number;
  /** How much of the height is the margin below the last note, which the page's end may take (CSS Break 3 § 5.2). */
  readonly lastMargin: number;
  readonly pending: PendingNotes;
}

/** What the notes stand on: the page's area, and the style of `@footnote` there. */
export interface NoteSheet {
  readonly area: Rectangle;
  readonly style: ComputedStyle;
}

/** As much of a page as notes that go on may take while the text goes on. */
const share = 0.8;

/** More than any page shows: those that wait are not laid out again on each page before theirs. */
const mostNotes = 500;

/** Whether notes may be cut by the page's end: never, where the rules for lines allow it, or anywhere. */
export type NoteCut = "never" | "kept" | "anywhere";

/** How many of the laxities are tried: widows and orphans are given up by the third. */
const cuts: Readonly<Record<NoteCut, number>> = { never: 1, kept: 3, anywhere: laxities.length };

/** Null where not even a line of the notes has room. `cut` says whether the last may go on on the next page. */
export function layNoteArea(
  { notes, token }: PendingNotes,
  sheet: NoteSheet,
  room: number,
  cut: NoteCut,
  context: LayoutContext,
): NoteArea | null {
  if (notes.length === 0 || (cut === "never" && notes.length > mostNotes)) return null;
  const { margin } = resolveEdges(sheet.style, sheet.area.width);
  const outside = margin.top + margin.bottom;
  const box = makeArea(notes.slice(0, mostNotes), sheet, context);
  const start: Token | null =
    token === null ? null : { kind: "stack", index: 0, child: token, forced: false, consumed: 0 };
  const space = { ...plainSpace(sheet.area.width, sheet.area.height), first: true };
  for (const laxity of laxities.slice(0, cuts[cut])) {
    const laid = layoutBox(box, { ...space, room: room - outside, laxity }, start, context);
    if (laid === null || (laid.token !== null && cut === "never")) continue;
    const height = laid.fragment.height + outside;
    if (height > room + 0.01 && laxity < 4) continue;
    const pending = pendingOf(box, laid.token, notes.slice(mostNotes));
    const { fragment } = laid;
    return {
      fragment,
      x: margin.left,
      height,
      marginTop: margin.top,
      lastMargin: lastMargin(fragment, sheet),
      pending,
    };
  }
  return null;
}

function lastMargin(fragment: Fragment, { area, style }: NoteSheet): number {
  const last = childrenOf(fragment).at(-1);
  if (last === undefined || !fragment.closes) return 0;
  const { inner } = resolveEdges(style, area.width);
  return Math.max(0, fragment.height - inner.bottom - last.y - last.fragment.height);
}

/** Height that the notes of a page may have. */
export function mostHeight({ area, style }: NoteSheet): number {
  const { inner, margin } = resolveEdges(style, area.width);
  const across = inner.top + inner.bottom;
  const most = specifiedSize(style.maxBlockSize, area.height, style.boxSizing, across);
  return most === null ? area.height : Math.min(area.height, most + margin.top + margin.bottom);
}

/** Height that notes of the pages before may have where text stands above them. */
export function mostCarried(sheet: NoteSheet): number {
  return Math.min(mostHeight(sheet), sheet.area.height * share);
}

/** Height of an area without notes: its margins, border and padding. */
export function edgesHeight({ area, style }: NoteSheet): number {
  const { inner, margin } = resolveEdges(style, area.width);
  return margin.top + inner.top + inner.bottom + margin.bottom;
}

/** Each page has a rule of its own above its notes, whether they begin or go on there. */
function makeArea(notes: readonly Box[], { area, style }: NoteSheet, context: LayoutContext): BlockBox {
  const { place } = notes[0] ?? { place: { file: "", span: null } };
  const fitsLine = (note: ParagraphBox) => intrinsic(note, context).max <= area.width / 2;
  return {
    kind: "block",
    style: { ...style, display: "flow-root", maxBlockSize: "none", boxDecorationBreak: "clone" },
    tag: layoutArtifact,
    anchor: null,
    place,
    strings: [],
    outline: null,
    name: "@footnote",
    children: joinNotes(notes, fitsLine),
    marker: null,
  };
}

function pendingOf(box: BlockBox, token: Token | null, later: readonly Box[]): PendingNotes {
  if (token?.kind !== "stack") return later.length === 0 ? noNotes : { notes: later, token: null };
  return { notes: [...box.children.slice(token.index), ...later], token: token.child };
}

/** Where on the sheet the notes stand: at the foot of the page's area. */
export function placeNotes(area: Rectangle, { x, height, marginTop, fragment }: NoteArea): Placed {
  return { x: area.x + x, y: area.y + area.height - height + marginTop, fragment };
}
