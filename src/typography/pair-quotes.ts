/** Finds which quotation marks of a block belong together, in whatever language or keyboard they were written. */
import { isDigit, isLetter, isOpener, isSpace, isWord } from "./characters.ts";
import { kindAt, unitAt, type Galley } from "./galley.ts";

export type QuoteRole = "open" | "close";

type Family =
  | "q"
  | "straight"
  | "double"
  | "low-double"
  | "single"
  | "low-single"
  | "guillemet"
  | "angle"
  | "corner"
  | "white-corner";

const explicitOpeners: Readonly<Record<string, Family>> = {
  "“": "double", "„": "low-double", "‟": "double", "‘": "single", "‚": "low-single",
  "«": "guillemet", "‹": "angle", "「": "corner", "『": "white-corner",
}; // prettier-ignore

/** Which families a mark may close; U+201C and U+2018 open in English and close in German. */
const closes: Readonly<Record<string, readonly Family[]>> = {
  '"': ["straight"], "”": ["double", "low-double"], "“": ["low-double"], "’": ["single", "low-single"], "'": ["single", "low-single"],
  "‘": ["low-single"], "»": ["guillemet"], "›": ["angle"], "」": ["corner"], "』": ["white-corner"],
}; // prettier-ignore

/** English words that begin with an apostrophe, and decades. */
const elided = /^'(?:tis|twas|twere|em|til|till|cause|n|round|bout|\d{2}s?)(?![\p{L}\p{N}])/iu;
/** Nesting beyond this is not searched for a partner, so that hostile text costs no more than other text. */
const deepest = 12;

interface Open {
  readonly at: number;
  readonly family: Family;
  /** Written as a mark that can be nothing else: it may not stand alone inside another pair. */
  readonly explicit: boolean;
  /** A closing mark that may as well be a plural possessive's apostrophe (journalists’): used if no other comes. */
  weakClose: number | null;
}

/** Takes a galley, returns the role of each quotation mark in balanced pairs, and of each piece that is one, by place. */
export function pairQuotes(galley: Galley): Map<number, QuoteRole> {
  const roles = new Map<number, QuoteRole>();
  const stack: Open[] = [];
  for (const { index: at } of galley.text.matchAll(/["“”„‟'‘’‚«»‹›「」『』\ufdd0\ufdd1]/gu)) {
    const kind = kindAt(galley, at);
    if (kind === "open-quote") {
      roles.set(at, "open");
      stack.push({ at, family: "q", explicit: false, weakClose: null });
    } else if (kind === "close-quote") {
      roles.set(at, "close");
      closePiece(stack, roles);
    } else if (galley.locked[at] === 0) {
      takeMark(galley, at, stack, roles);
    }
  }
  for (const open of stack) settle(open, roles);
  return roles;
}

function closePiece(stack: Open[], roles: Map<number, QuoteRole>): void {
  for (let open = stack.pop(); open !== undefined && open.family !== "q"; open = stack.pop())
    settle(open, roles);
}

function takeMark(galley: Galley, at: number, stack: Open[], roles: Map<number, QuoteRole>): void {
  const mark = unitAt(galley, at);
  if (mayClose(galley, at) && close(galley, at, stack, roles)) return;
  if (!mayOpen(galley, at)) return;
  const explicit = explicitOpeners[mark];
  const family = explicit ?? (mark === '"' ? "straight" : "single");
  stack.push({ at, family, explicit: explicit !== undefined, weakClose: null });
}

/** Closes the nearest partner; what stands open above it must be a straight mark, else the pair is not balanced. */
function close(galley: Galley, at: number, stack: Open[], roles: Map<number, QuoteRole>): boolean {
  const families = closes[unitAt(galley, at)] ?? [];
  for (let index = stack.length - 1; index >= Math.max(0, stack.length - deepest); index--) {
    const open = stack[index];
    if (open === undefined || open.family === "q") return false;
    if (!families.includes(open.family)) continue;
    const above = stack.slice(index + 1);
    if (mayBePossessive(galley, at)) {
      if (above.length === 0) open.weakClose ??= at;
      return true;
    }
    stack.length = index;
    const unbalanced = above.some((other) => other.explicit && other.weakClose === null);
    for (const other of above) settle(other, roles);
    if (!unbalanced) {
      roles.set(open.at, "open");
      roles.set(at, "close");
    }
    return true;
  }
  return false;
}

function settle(open: Open, roles: Map<number, QuoteRole>): void {
  if (open.weakClose === null) return;
  roles.set(open.at, "open");
  roles.set(open.weakClose, "close");
}

function mayOpen(galley: Galley, at: number): boolean {
  const mark = unitAt(galley, at);
  if (Object.hasOwn(explicitOpeners, mark)) return true;
  if (mark !== '"' && mark !== "'") return false;
  const before = unitAt(galley, at - 1);
  const after = unitAt(galley, at + 1);
  if (after === "" || isSpace(after)) return false;
  if (mark === "'" && elided.test(galley.text.slice(at, at + 8))) return false;
  // d'"accord": an elided word before the mark.
  if (mark === '"' && (before === "'" || before === "’") && isLetter(unitAt(galley, at - 2))) return true;
  return before === "" || isSpace(before) || isOpener(before) || "-–—/\"'".includes(before);
}

function mayClose(galley: Galley, at: number): boolean {
  const mark = unitAt(galley, at);
  if (!Object.hasOwn(closes, mark)) return false;
  const before = unitAt(galley, at - 1);
  const after = unitAt(galley, at + 1);
  // Guillemets and corner brackets close after a space, too; the others stand at the end of a word.
  if ("»›」』".includes(mark)) return true;
  if (mark === "”") return before !== "";
  if (before === "" || isSpace(before)) return false;
  if (mark === '"') return !(isLetter(before) && isLetter(after));
  return !isWord(after);
}

function mayBePossessive(galley: Galley, at: number): boolean {
  const mark = unitAt(galley, at);
  if (mark !== "'" && mark !== "’") return false;
  const next = unitAt(galley, at + 1);
  return /[szx]/iu.test(unitAt(galley, at - 1)) && isSpace(next) && !isDigit(unitAt(galley, at - 2));
}
