/** Takes candidates, room and the tabs of a text, returns the candidates chosen: where a line begins says how wide each tab on it is, so lines are filled one by one. */
import { fitTab } from "./add-run.ts";
import type { Atom, SpaceAtom } from "./atom.ts";
import type { BreakCandidate } from "./candidates.ts";
import { chooseEnd, type BreakOptions } from "./first-fit.ts";
import { fitsRoom } from "./fit.ts";

/** A tab, and what is before it in its paragraph, pt. */
interface Tab {
  readonly atom: SpaceAtom;
  readonly index: number;
  readonly before: number;
  /** Of that, spaces that stretch. */
  readonly spaces: number;
}

export function findTabs(atoms: readonly Atom[]): readonly Tab[] {
  const tabs: Tab[] = [];
  let before = 0;
  let spaces = 0;
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind === "space" && atom.text === "\t") tabs.push({ atom, index, before, spaces });
    before += atom.width;
    if (atom.kind === "space" && atom.stretches) spaces += atom.width;
  }
  return tabs;
}

/** `indent`: where line `index` begins, from the block's edge. */
export function breakAtTabs(
  tabs: readonly Tab[],
  indent: (index: number) => number,
  candidates: readonly BreakCandidate[],
  options: BreakOptions,
): { readonly breaks: readonly number[]; readonly fit: boolean } {
  const breaks: number[] = [];
  let fit = true;
  let hyphens = 0;
  let next = 0;
  for (let from = 0; from < candidates.length - 1;) {
    const line = breaks.length;
    const width = options.width(line);
    while ((tabs[next]?.index ?? Infinity) < (candidates[from]?.atom ?? 0)) next++;
    const shown = measureLine({ tabs, next, indent: indent(line) }, candidates, from, width, options);
    const chosen = chooseEnd({ candidates: shown, from: 0, hyphens, width, options });
    const [start, end] = [shown[0], shown[chosen]];
    if (start === undefined || end === undefined) break;
    fit &&= fitsRoom(start, end, width, options);
    hyphens = end.hyphenated ? hyphens + 1 : 0;
    from += chosen;
    breaks.push(from);
  }
  return { breaks, fit };
}

interface LineTabs {
  readonly tabs: readonly Tab[];
  /** The first one that is not before the line. */
  readonly next: number;
  readonly indent: number;
}

/** The candidates as far as one line can reach, as they are on a line that begins with the first of them. */
function measureLine(
  { tabs, next, indent }: LineTabs,
  candidates: readonly BreakCandidate[],
  from: number,
  width: number,
  options: BreakOptions,
): readonly BreakCandidate[] {
  const start = candidates[from];
  if (start === undefined) return [];
  const shown = [start];
  const edge = start.startWidth - (start.atom === 0 && start.offset === 0 ? start.hang : 0);
  let wider = 0;
  let spacesFrom = start.startSpaces;
  for (let index = from + 1; index < candidates.length; index++) {
    const end = candidates[index];
    if (end === undefined) break;
    // A tab at the line's end vanishes with the other spaces there.
    for (let tab = tabs[next]; tab !== undefined && isWithin(tab, end); tab = tabs[++next]) {
      wider += fitTab(tab.atom, indent + tab.before + wider - edge).width - tab.atom.width;
      spacesFrom = tab.spaces;
    }
    const endSpaces = start.startSpaces + Math.max(0, end.endSpaces - spacesFrom);
    const measured = { ...end, endWidth: end.endWidth + wider, endSpaces };
    shown.push(measured);
    if (end.forced || !fitsRoom(start, { ...measured, hyphenWidth: 0 }, width, options)) break;
  }
  return shown;
}

const isWithin = ({ index, before, atom }: Tab, end: BreakCandidate) =>
  index < end.atom && before + atom.width / 2 < end.endWidth;
