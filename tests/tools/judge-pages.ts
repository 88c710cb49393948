/**
 * Takes the bytes of a PDF and what should be in it, returns what is wrong on the pages: judged from where pdf.js shows which
 * glyphs, not from anything that the layout says of itself.
 */
import { readShownLines, type ShownLine, type ShownPages } from "./shown-lines.ts";

/** A block of text that is set as one paragraph, in document order. */
export interface ExpectedBlock {
  /** A `note` stands at the foot of its page, whatever is above it. */
  readonly kind: "paragraph" | "heading" | "item" | "cell" | "head-cell" | "note";
  readonly text: string;
  /** Blocks beside each other (cells of a row, columns) are read one after the other, wherever the pages cut them. */
  readonly beside?: { readonly row: string; readonly column: string };
}

export interface Expected {
  readonly blocks: readonly ExpectedBlock[];
  /** Where the text of blocks may stand on every page, pt from the top left. */
  readonly area: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Lines that belong to no block: folios, running heads, markers. Matched against the line without spaces. */
  readonly furniture: readonly RegExp[];
  readonly widows: number;
  readonly orphans: number;
}

export type FindingKind =
  | "lost" | "doubled" | "unknown" | "order" | "overlap" | "outside" | "widow" | "orphan" | "stranded"; // prettier-ignore

export interface Finding {
  readonly kind: FindingKind;
  /** From 1; 0 where it is no single page's. */
  readonly page: number;
  readonly text: string;
}

export async function judge(bytes: Uint8Array, expected: Expected): Promise<readonly Finding[]> {
  return judgePages(await readShownLines(bytes), expected);
}

interface Reading {
  readonly block: ExpectedBlock;
  readonly index: number;
  /** Without spaces. */
  readonly text: string;
  /** How much of it has been shown. */
  shown: number;
  readonly lines: ShownLine[];
}

export function judgePages(pages: ShownPages, expected: Expected): readonly Finding[] {
  const readings = expected.blocks.map((block, index): Reading => ({
    block,
    index,
    text: squeeze(block.text),
    shown: 0,
    lines: [],
  }));
  return [
    ...readLines(pages.lines, readings, expected),
    ...findOrder(readings),
    ...findOverlaps(pages.lines),
    ...findOutside(pages, readings, expected),
    ...findCuts(readings, expected),
    ...findStranded(readings),
  ];
}

/** Words, without what may stand between and within them: spaces, and hyphens that are not there. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060]+/gu, "");
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Each line must go on with a block that has begun, or begin one. */
function readLines(
  lines: readonly ShownLine[],
  readings: readonly Reading[],
  { furniture }: Expected,
): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (kind: FindingKind, line: ShownLine, text: string) =>
    void findings.push({ kind, page: line.page + 1, text: shorten(text) });
  let last: Reading | null = null;
  for (const line of lines) {
    const text = squeeze(line.text);
    if (text === "") {
      if (line.text.includes("\u00ad")) findCut(line, readings, last)?.lines.push(line);
      continue;
    }
    const found = findReading(text, line, readings, last);
    if (found !== null) {
      if (found.skipped !== "") say("lost", line, found.skipped);
      found.reading.shown += found.skipped.length + text.length;
      found.reading.lines.push(line);
      last = found.reading;
    } else if (isRepeatedHead(text, line, readings) || furniture.some((pattern) => pattern.test(text))) continue;
    else say(readings.some((reading) => reading.text.slice(0, reading.shown).includes(text)) ? "doubled" : "unknown", line, line.text); // prettier-ignore
  }
  for (const { block, text, shown } of readings)
    if (shown < text.length)
      findings.push({ kind: "lost", page: 0, text: shorten(shown === 0 ? block.text : text.slice(shown)) });
  return findings;
}

/** A line that is nothing but the rest of a word that its hyphen has said: the word was cut at the end of this block's last line. */
function findCut(
  { left }: ShownLine,
  readings: readonly Reading[],
  last: Reading | null,
): Reading | undefined {
  const cut = readings.filter(({ lines }) => (lines.at(-1)?.tail.length ?? 0) > 1);
  if (last !== null && cut.includes(last)) return last;
  return cut.find(({ lines }) => lines.some((line) => Math.abs(line.left - left) < 1)) ?? cut.at(-1);
}

interface Found {
  readonly reading: Reading;
  readonly skipped: string;
}

/** Where two columns go on with the same words, those of the line's own left edge. */
function findReading(
  text: string,
  { left }: ShownLine,
  readings: readonly Reading[],
  last: Reading | null,
): Found | null {
  const rest = (reading: Reading) => reading.text.slice(reading.shown);
  const open = readings.filter(({ text, shown }) => shown > 0 && shown < text.length);
  const goingOn = [...(last !== null && open.includes(last) ? [last] : []), ...open].filter((reading) =>
    rest(reading).startsWith(text),
  );
  const reading =
    goingOn.find(({ lines }) => lines.some((line) => Math.abs(line.left - left) < 1)) ??
    goingOn[0] ??
    readings.find((reading) => reading.shown === 0 && reading.text.startsWith(text));
  if (reading !== undefined) return { reading, skipped: "" };
  // Something before it is missing: short scraps could be anywhere.
  if (text.length < 8) return null;
  const holder = [...open, ...readings].find((reading) => rest(reading).includes(text));
  return holder === undefined
    ? null
    : { reading: holder, skipped: rest(holder).slice(0, rest(holder).indexOf(text)) };
}

/** The head of a table comes again on each of its pages. */
function isRepeatedHead(text: string, line: ShownLine, readings: readonly Reading[]): boolean {
  return readings.some(
    ({ block, lines, text: whole }) =>
      block.kind === "head-cell" &&
      whole.includes(text) &&
      lines.length > 0 &&
      (lines[0]?.page ?? 0) < line.page,
  );
}

/** Blocks begin in the order of the document; on one page, each below the one before. */
function findOrder(readings: readonly Reading[]): readonly Finding[] {
  const findings: Finding[] = [];
  let before: Reading | null = null;
  for (const reading of readings) {
    const [first] = reading.lines;
    const [previous] = before?.lines ?? [];
    if (first === undefined || reading.block.kind === "note") continue;
    if (before !== null && previous !== undefined && !standBeside(before.block, reading.block)) {
      const isAbove =
        first.page < previous.page || (first.page === previous.page && first.baseline <= previous.baseline);
      if (isAbove) findings.push({ kind: "order", page: first.page + 1, text: shorten(reading.block.text) });
    }
    before = reading;
  }
  for (const { lines } of readings)
    lines.forEach((line, index) => {
      const previous = lines[index - 1];
      if (previous === undefined || line.page > previous.page) return;
      if (line.page < previous.page || line.baseline <= previous.baseline)
        findings.push({ kind: "order", page: line.page + 1, text: shorten(line.text) });
    });
  return findings;
}

function standBeside(a: ExpectedBlock, b: ExpectedBlock): boolean {
  return a.beside !== undefined && b.beside !== undefined && a.beside.row === b.beside.row && a.beside.column !== b.beside.column; // prettier-ignore
}

/** Letters reach some 0.7 em above the baseline and 0.2 em below; lines may come that close, no closer. */
function findOverlaps(lines: readonly ShownLine[]): readonly Finding[] {
  const findings: Finding[] = [];
  const boxes = lines
    .filter(({ left, right }) => right > left)
    .map((line) => ({ line, top: line.baseline - line.size * 0.7, bottom: line.baseline + line.size * 0.2 }))
    .sort((a, b) => a.line.page - b.line.page || a.top - b.top);
  boxes.forEach((box, index) => {
    for (let next = index + 1; next < boxes.length; next++) {
      const other = boxes[next]!;
      if (other.line.page !== box.line.page || other.top >= box.bottom - 0.1) break;
      const wide = Math.min(box.line.right, other.line.right) - Math.max(box.line.left, other.line.left);
      if (wide > 0.5)
        findings.push({
          kind: "overlap",
          page: box.line.page + 1,
          text: shorten(`${box.line.text} / ${other.line.text}`),
        });
    }
  });
  return findings;
}

function findOutside(
  { lines, sizes }: ShownPages,
  readings: readonly Reading[],
  { area }: Expected,
): readonly Finding[] {
  const inBlocks = new Set(readings.flatMap(({ lines }) => lines));
  return lines.flatMap((line): Finding[] => {
    if (line.right < line.left) return [];
    const { width = 0, height = 0 } = sizes[line.page] ?? {};
    const room = inBlocks.has(line) ? area : { left: 0, top: 0, right: width, bottom: height };
    const [top, bottom] = [line.baseline - line.size * 0.7, line.baseline + line.size * 0.2];
    const fits =
      line.left >= room.left - 0.5 && line.right <= room.right + 0.5 && top >= room.top - 0.5 && bottom <= room.bottom + 0.5; // prettier-ignore
    return fits ? [] : [{ kind: "outside", page: line.page + 1, text: shorten(line.text) }];
  });
}

/** A block that goes over a page's end leaves enough lines on both sides, if it has them (CSS Fragmentation 3 § 3.3). */
function findCuts(readings: readonly Reading[], { widows, orphans }: Expected): readonly Finding[] {
  return readings.flatMap(({ block, lines }): Finding[] => {
    const byPage = new Map<number, number>();
    for (const { page } of lines) byPage.set(page, (byPage.get(page) ?? 0) + 1);
    if (byPage.size < 2) return [];
    const [first, last] = [lines[0]!.page, lines.at(-1)!.page];
    const text = shorten(block.text);
    const found: Finding[] = [];
    if (byPage.get(first)! < orphans) found.push({ kind: "orphan", page: first + 1, text });
    if (byPage.get(last)! < widows) found.push({ kind: "widow", page: last + 1, text });
    return found;
  });
}

/** A heading stands on the page on which what it heads begins. */
function findStranded(readings: readonly Reading[]): readonly Finding[] {
  return readings.flatMap(({ block, lines }, index): Finding[] => {
    const next = readings[index + 1]?.lines[0];
    const last = lines.at(-1);
    if (block.kind !== "heading" || next === undefined || last === undefined || next.page <= last.page)
      return [];
    return [{ kind: "stranded", page: last.page + 1, text: shorten(block.text) }];
  });
}
