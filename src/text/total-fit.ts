/**
 * Takes candidates and line widths, returns the candidates chosen: of all ways to break the paragraph, the one whose lines are
 * most even together (Knuth and Plass, Breaking Paragraphs into Lines, 1981).
 */
import { levels, type BreakCandidate } from "./candidates.ts";
import type { Breaker, BreakOptions } from "./first-fit.ts";
import { maxShrink, slack } from "./fit.ts";

/** A way to end a line here; each leads back to how it came about. */
interface Node {
  readonly at: number;
  readonly line: number;
  /** 0 tight, 1 normal, 2 loose, 3 very loose. */
  readonly fitness: number;
  /** Lines in a row that end in a hyphen. */
  readonly hyphens: number;
  readonly cost: number;
  readonly before: Node | null;
  /** Widest line without a hyphen that was seen to fit from here, pt. */
  plain: number;
}

/** A space may double before it is called loose; a third less is as tight as it gets. */
const stretch = 0.5;
/** Where nothing is justified: share of the line that may stay empty before it is called loose. */
const raggedStretch = 0.12;
/** A line that stays emptier is a hole, which is avoided wherever another breaking exists; what it costs grows by its size. */
const hole = { from: 0.15, cost: 1000, growth: 20_000 } as const;
/**
 * A word alone on the last line of a ragged paragraph: better in company where that tears no hole into the line before. With few
 * letters it looks lost, and some hole is the lesser evil.
 */
const lonely = { cost: 600, shortest: 8, short: 1500, perLetter: 500, narrow: 35 } as const;

/**
 * What a break costs beside the looseness of its line, whose square is counted in hundreds: Knuth and Plass square once more, which
 * spares the worst line at the expense of all others.
 */
const costs = {
  /** A line of one word has no space to stretch: it can be no worse than this. */
  loosest: 1e6,
  hyphen: 20,
  raggedHyphen: 120,
  poor: 70,
  spare: 300,
  /** A name is torn at its own hyphen only where a line would be very loose otherwise; a word between any letters never. */
  spareBreak: 1500,
  raggedSpareBreak: 5000,
  /** The names of sites: dearer than all the lines of a paragraph at their loosest, cheaper than one that sticks out. */
  hostBreak: 1e8,
  emergency: 1e9,
  secondHyphen: 20,
  beyondLimit: 1e6,
  neighbours: 5,
  lastHyphen: 40,
  tooLong: 1e11,
} as const;
/**
 * A last line shorter than this share of its room looks lost: what one of no length costs, less by the square of what it has. Ragged
 * lines give it a word without showing it; where they are justified, each word given makes others loose.
 */
const runt = { shortest: 0.25, justified: 900, ragged: 2000 } as const;
/** Where lines are justified no room stays empty: what might have is what a hyphen costs more. */
const zoneCost = 4000;

export const totalFit: Breaker = (candidates, options) => {
  const start: Node = { at: 0, line: 0, fitness: 1, hyphens: 0, cost: 0, before: null, plain: 0 };
  const sameFrom = findSameWidths(candidates, options);
  let active: Node[] = [start];
  for (let at = 1; at < candidates.length; at++) {
    const end = candidates[at];
    if (end === undefined) break;
    const best = new Map<number, Node>();
    const kept: Node[] = [];
    const ending: Ending = { at, end, best, sameFrom };
    for (const node of active) if (tryLine(node, ending, candidates, options) && !end.forced) kept.push(node);
    // Nothing leads on: a line must stick out, and what begins last does so least. A word too wide stands alone.
    if (kept.length === 0 && best.size === 0) {
      const least = active.reduce((a, b) => (b.at > a.at || (b.at === a.at && b.cost < a.cost) ? b : a));
      best.set(0, extend(least, at, end, 1, least.cost + costs.tooLong));
    }
    active = kept;
    for (const node of best.values()) active.push(node);
  }
  return trace(active.reduce((a, b) => (b.cost < a.cost ? b : a)));
};

function extend(node: Node, at: number, end: BreakCandidate, fitness: number, cost: number): Node {
  const hyphens = end.hyphenated ? node.hyphens + 1 : 0;
  return { at, line: node.line + 1, fitness, hyphens, cost, before: node, plain: 0 };
}

/** Where lines may end, and the ways found so far to end them there. */
interface Ending {
  readonly at: number;
  readonly end: BreakCandidate;
  readonly best: Map<number, Node>;
  readonly sameFrom: number;
}

/** Adds the way over a node, if lines may end so; returns whether a longer line from there may fit still. */
function tryLine(
  node: Node,
  ending: Ending,
  candidates: readonly BreakCandidate[],
  options: BreakOptions,
): boolean {
  const { end } = ending;
  const start = candidates[node.at];
  if (start === undefined) return false;
  const room = options.width(node.line);
  const spaces = end.endSpaces - start.startSpaces;
  const give = Math.max(slack, options.justified && !end.forced ? maxShrink * spaces : 0);
  const bare = end.endWidth - start.startWidth - end.mayHang;
  if (bare > room + give) return false;
  const whole = bare + end.hyphenWidth + end.mayHang;
  // What may hang does so where it has no room.
  const natural = whole > room + slack ? whole - end.mayHang : whole;
  if (natural > room + give) return true;
  if (!end.hyphenated && end.level !== levels.emergency) node.plain = Math.max(node.plain, natural);
  else if (!options.justified && node.plain > 0 && room - node.plain <= options.zone(room)) return true;
  const ratio = ratioOf(room - natural, spaces, room, end, options);
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  const cost =
    costOf(node, end, ratio, room, options) +
    fitnessCost(node, fitness, options) +
    (end.forced && node.before !== null ? runtCost(natural, room, start, end, options.justified) : 0);
  keepBest(node, fitness, node.cost + cost, ending);
  return true;
}

/** How far a line is stretched (above 0) or pressed (below), 1 being as far as is good. */
function ratioOf(
  free: number,
  spaces: number,
  room: number,
  end: BreakCandidate,
  { justified }: BreakOptions,
): number {
  if (end.forced) return 0;
  if (!justified) return free / (raggedStretch * room);
  if (free >= 0) return free / Math.max(slack, stretch * spaces);
  return free / Math.max(slack, maxShrink * spaces);
}

function costOf(node: Node, end: BreakCandidate, ratio: number, room: number, options: BreakOptions): number {
  const looseness = Math.min(costs.loosest, 100 * ratio ** 2) + (options.justified ? 0 : holeCost(ratio));
  if (!end.hyphenated) {
    return looseness + cutCost(end, options) + (end.forced && node.hyphens > 0 ? costs.lastHyphen : 0);
  }
  const { hyphenLimit } = options;
  const isTooMany = hyphenLimit !== null && node.hyphens >= hyphenLimit;
  const row = node.hyphens === 0 ? 0 : costs.secondHyphen;
  return looseness + hyphenCost(end, room, options) + row + (isTooMany ? costs.beyondLimit : 0);
}

function cutCost({ level }: BreakCandidate, { justified }: BreakOptions): number {
  if (level === levels.emergency) return costs.emergency;
  if (level === levels.host) return costs.hostBreak;
  if (level !== levels.spare) return 0;
  return justified ? costs.spareBreak : costs.raggedSpareBreak;
}

function hyphenCost({ level }: BreakCandidate, room: number, { justified, zone }: BreakOptions): number {
  const any = justified ? costs.hyphen + (zone(room) / room) * zoneCost : costs.raggedHyphen;
  if (level === levels.spare) return any + costs.spare;
  return level === levels.poor ? any + costs.poor : any;
}

/** A tight line beside a loose one shows. */
function fitnessCost(node: Node, fitness: number, { justified }: BreakOptions): number {
  return justified && node.before !== null && Math.abs(node.fitness - fitness) > 1 ? costs.neighbours : 0;
}

function holeCost(ratio: number): number {
  const over = ratio * raggedStretch - hole.from;
  return over <= 0 ? 0 : hole.cost + hole.growth * over;
}

function runtCost(
  natural: number,
  room: number,
  start: BreakCandidate,
  end: BreakCandidate,
  justified: boolean,
): number {
  const missingShare = Math.max(0, 1 - natural / (runt.shortest * room));
  const short = (justified ? runt.justified : runt.ragged) * missingShare ** 2;
  return justified ? short : short + lonelyCost(room, start, end);
}

function lonelyCost(room: number, start: BreakCandidate, end: BreakCandidate): number {
  // With the sign that ends it.
  const letters = end.characters - start.characters - 1;
  const missing = lonely.shortest - letters;
  const isAlone = end.endSpaces === start.startSpaces;
  if (missing > 0) return (isAlone ? lonely.short : 0) + lonely.perLetter * missing;
  const isNarrow = room < (end.endWidth / end.characters) * lonely.narrow;
  return isAlone && !isNarrow ? lonely.cost : 0;
}

/** Ways that go on alike are one: only the cheapest is kept. */
function keepBest(node: Node, fitness: number, cost: number, { at, end, best, sameFrom }: Ending): void {
  const line = Math.min(node.line + 1, sameFrom);
  const hyphens = end.hyphenated ? node.hyphens + 1 : 0;
  const key = (line * 4 + fitness) * 8 + Math.min(7, hyphens);
  const other = best.get(key);
  if (other === undefined || cost < other.cost) best.set(key, extend(node, at, end, fitness, cost));
}

/** The line from which all are as wide: from there on it does not matter which line it is. */
function findSameWidths(candidates: readonly BreakCandidate[], { width }: BreakOptions): number {
  const last = candidates.at(-1);
  const narrowest = Math.max(1, Math.min(width(0), width(1)));
  const most = Math.min(candidates.length, Math.ceil(((last?.endWidth ?? 0) / narrowest) * 1.5) + 4);
  let from = most;
  while (from > 0 && width(from - 1) === width(most)) from--;
  return from;
}

function trace(end: Node): readonly number[] {
  const chosen: number[] = [];
  for (let node: Node | null = end; node !== null && node.at > 0; node = node.before) chosen.push(node.at);
  return chosen.reverse();
}
