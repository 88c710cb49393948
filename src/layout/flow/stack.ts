/**
 * Takes things that follow one another down the page, returns them placed as far as the page goes, and where to go on.
 * One engine for block flow, flex lines and table rows: it keeps the rules for breaks between siblings, and goes back over
 * those already placed until a break keeps all rules in force (CSS Break 3 § 4.4).
 */
import type { Between, Forced } from "./break-facts.ts";
import type { Fragment } from "./fragment.ts";
import { collapsed, join, noStrut, type Margins, type Strut } from "./margins.ts";
import { tiny, type Laxity } from "./space.ts";
import type { FloatState } from "../floats/float-flow.ts";
import type { CalledFloat, PageFloats } from "../page-floats/called-float.ts";
import type { FloatRest, Token } from "./token.ts";

/** What a box has become on this page. `token` null: it ends here. Null instead of it all: not even a part can stand here. */
export interface Laid {
  readonly fragment: Fragment;
  readonly token: Token | null;
  /** What the break ends that was asked for by the page's author; false for others. */
  readonly forced: Forced | false;
  /** Floats in it that go on on the next page. */
  readonly rests?: readonly FloatRest[];
  /** Boxes in it that have left the flow for the head or foot of a page. */
  readonly called?: readonly CalledFloat[];
}

/** An item as it stands in its stack. */
export interface LaidItem extends Laid {
  /** Where it stands instead of where it would. */
  readonly at?: { readonly x: number; readonly y: number };
  /** The floats around what follows it. */
  readonly floats?: FloatState;
  /** It has left the flow for the head or foot of a page. */
  readonly leaves?: true;
}

export interface StackSource {
  readonly count: number;
  /** The break point before item `index`. */
  readonly between: (index: number) => Between;
  /** Space before item `index` that never collapses: gaps, border spacing. */
  readonly gap: (index: number) => number;
  /** Margins that collapse. */
  readonly margins: (index: number) => Margins;
  readonly lay: (
    index: number,
    room: number,
    token: Token | null,
    first: boolean,
    at: StackPlace,
  ) => LaidItem | null;
  /** Whether an item takes no place among the others: floats. */
  readonly isOut?: (index: number) => boolean;
  /** How far down an item stands that clears floats; null where it cannot on this page. */
  readonly clear?: (index: number, y: number, floats: FloatState) => number | null;
}

export interface StackPlace {
  readonly y: number;
  readonly floats: FloatState | null;
  /** Boxes before have left the flow for the next page. */
  readonly waits: boolean;
}

export interface StackSpace {
  readonly start: { readonly index: number; readonly token: Token | null; readonly keepMargin: boolean };
  /** Edge above the first item, and what must still fit below the last. */
  readonly top: number;
  readonly bottom: number;
  readonly cloned: number;
  /** The first item's margin becomes the parent's; the last one's. */
  readonly opensUp: boolean;
  readonly opensDown: boolean;
  readonly room: number;
  readonly laxity: Laxity;
  readonly first: boolean;
  /** Floats that the stack begins beside. */
  readonly floats?: FloatState | null;
  /** Floats that go on from the page before stand on this one. */
  readonly begun?: boolean;
  readonly pageFloats?: PageFloats | null;
}

interface StackEntry {
  readonly index: number;
  readonly token: Token | null;
  readonly y: number;
  readonly laid: LaidItem;
  readonly before: Mark;
  /** Floats keep it from the margins above. */
  readonly cleared: boolean;
}

/** How far the stack has come. */
interface Mark {
  /** End of the last item, margin left out. */
  readonly y: number;
  /** Margins that wait for the next item. */
  readonly pending: Strut;
  /** Margin that goes to the parent. */
  readonly start: Strut;
  /** Only margins so far. */
  readonly leading: boolean;
  /** Something of a height stands on this page. */
  readonly inked: boolean;
  readonly floats: FloatState | null;
  readonly waits: boolean;
}

export interface Stacked {
  readonly entries: readonly StackEntry[];
  readonly end: Mark;
  /** Number of items. */
  readonly count: number;
  /** Where to go on; null when all is placed. */
  readonly next: {
    readonly index: number;
    readonly token: Token | null;
    readonly forced: Forced | false;
  } | null;
}

export function stack(source: StackSource, space: StackSpace): Stacked | null {
  const entries: StackEntry[] = [];
  const { count } = source;
  let mark: Mark = {
    y: space.top,
    pending: noStrut,
    start: noStrut,
    leading: space.opensUp,
    inked: space.begun ?? false,
    floats: space.floats ?? null,
    waits: space.pageFloats?.waits ?? false,
  };
  for (let index = space.start.index; index < count; index++) {
    const resumed = index === space.start.index;
    const forced = space.room === Infinity ? false : forcedBefore(source, index, resumed);
    if (forced !== false) return { count, entries, end: mark, next: { index, token: null, forced } };
    const token = resumed ? space.start.token : null;
    const entry = placeItem(source, space, index, token, mark);
    if (entry === null) return retreat(source, space, entries, mark, index);
    entries.push(entry);
    mark = advance(source, space, entry, mark);
    if (entry.laid.token !== null) {
      return {
        count,
        entries,
        end: mark,
        next: { index, token: entry.laid.token, forced: entry.laid.forced },
      };
    }
  }
  const whole: Stacked = { count, entries, end: mark, next: null };
  if (mark.y + space.bottom <= space.room + tiny) return whole;
  const cut = retreat(source, space, entries, mark, count);
  return cut === null && space.laxity === 4 && space.first ? whole : cut;
}

/** Even a first item does not stand in a column that it spans; the other breaks before it are its parent's. */
function forcedBefore(source: StackSource, index: number, resumed: boolean): Forced | false {
  const between = source.between(index);
  return between.kind === "forced" && (!resumed || between.by === "span") ? between.by : false;
}

/** Margins of item `index` as they count here: none at the top of a page after a break nobody asked for (§ 5.2). */
function marginsAt(source: StackSource, { start }: StackSpace, index: number, token: Token | null): Margins {
  const margins = source.margins(index);
  if (token !== null) return { ...margins, start: noStrut, through: false };
  return index === start.index && !start.keepMargin ? { ...margins, start: noStrut } : margins;
}

function placeItem(
  source: StackSource,
  space: StackSpace,
  index: number,
  token: Token | null,
  mark: Mark,
): StackEntry | null {
  const { floats, waits } = mark;
  const first = space.first && !mark.inked;
  if (source.isOut?.(index) === true) {
    const y = mark.y + (mark.leading ? 0 : collapsed(mark.pending));
    const laid = source.lay(index, space.room - y, token, first, { y, floats, waits });
    return laid === null ? null : { index, token, y, laid, before: mark, cleared: false };
  }
  const margins = marginsAt(source, space, index, token);
  const above = join(mark.pending, margins.start);
  const gap = index === space.start.index ? 0 : source.gap(index);
  const hypothetical = mark.y + gap + (mark.leading ? 0 : collapsed(above));
  const y = floats === null ? hypothetical : (source.clear?.(index, hypothetical, floats) ?? null);
  if (y === null) return null;
  const room = margins.through && token === null ? Infinity : space.room - y - space.cloned;
  const laid = source.lay(index, room, token, first, { y, floats, waits });
  if (laid === null) return null;
  return { index, token, y: laid.at?.y ?? y, laid, before: mark, cleared: y > hypothetical };
}

function advance(source: StackSource, space: StackSpace, entry: StackEntry, mark: Mark): Mark {
  const { index, token, y, laid, cleared } = entry;
  const inked = mark.inked || laid.fragment.reach > tiny;
  const floats = laid.floats ?? mark.floats;
  const waits =
    mark.waits || (laid.called ?? []).some(({ box }) => space.pageFloats?.shown.has(box) !== true);
  if (laid.leaves === true) return { ...mark, waits };
  if (source.isOut?.(index) === true) return { ...mark, inked, floats };
  const margins = marginsAt(source, space, index, token);
  const above = join(mark.pending, margins.start);
  if (margins.through && !cleared) {
    const pending = join(above, margins.end);
    return {
      ...mark,
      pending,
      start: mark.leading ? join(mark.start, pending) : mark.start,
      inked,
      floats,
      waits,
    };
  }
  return {
    y: y + laid.fragment.height,
    pending: margins.end,
    start: mark.leading ? join(mark.start, above) : mark.start,
    leading: false,
    inked,
    floats,
    waits,
  };
}

/**
 * Looks for a break at or before item `from`, the latest first: before an item where its neighbours allow it, or inside the
 * item before. Null: none; the whole stack must begin on the next page, or rules must be dropped.
 */
function retreat(
  source: StackSource,
  space: StackSpace,
  entries: readonly StackEntry[],
  end: Mark,
  from: number,
): Stacked | null {
  const { count } = source;
  let mark = end;
  for (let index = from; ; index--) {
    const kept = entries.slice(0, index - space.start.index);
    if (index === space.start.index && space.begun === true) {
      return { count, entries: [], end: mark, next: { index, token: space.start.token, forced: false } };
    }
    if (index < count && mark.inked && mayPartAt(source, kept, index, space.laxity)) {
      return { count, entries: kept, end: mark, next: { index, token: null, forced: false } };
    }
    const last = kept.at(-1);
    if (last === undefined) return null;
    // At the very last the edge below the last item may go to the next page alone.
    if (index === count && space.laxity === 4 && mark.inked) {
      return { count, entries: kept, end: mark, next: { index, token: null, forced: false } };
    }
    const shorter = cutShort(source, space, last);
    if (shorter !== null) return { ...shorter, count, entries: [...kept.slice(0, -1), shorter.entry] };
    mark = last.before;
  }
}

/** What has left the flow parts nothing: what is before it must not want what is behind it either. */
function mayPartAt(source: StackSource, kept: readonly StackEntry[], index: number, laxity: Laxity): boolean {
  if (!mayPart(source.between(index), laxity)) return false;
  for (let at = kept.length - 1; kept[at]?.laid.leaves === true; at--) {
    if (!mayPart(source.between(kept[at]?.index ?? 0), laxity)) return false;
  }
  return true;
}

function mayPart(between: Between, laxity: Laxity): boolean {
  return between.kind !== "avoid" || laxity >= 2;
}

/** Lays an item again so that it does not end on this page. */
function cutShort(source: StackSource, space: StackSpace, entry: StackEntry) {
  const { index, token, y, before } = entry;
  if (source.isOut?.(index) === true) return null;
  const room = Math.min(entry.laid.fragment.height, space.room - y - space.cloned) - 2 * tiny;
  if (room <= 0) return null;
  const laid = source.lay(index, room, token, false, { y, floats: before.floats, waits: before.waits });
  if (laid?.token == null) return null;
  const cut: StackEntry = { ...entry, laid, y: laid.at?.y ?? y };
  const end = advance(source, space, cut, before);
  return { entry: cut, end, next: { index, token: laid.token, forced: laid.forced } };
}
