/** Takes a text, returns what finds line and column of an offset in it. */
import type { Position, Span } from "../diagnostics/diagnostic.ts";

export interface LineIndex {
  readonly position: (offset: number) => Position;
  readonly span: (start: number, end: number) => Span;
  /** The offset of a place; beyond the text: its end. Lines count from 1, columns from 0. */
  readonly offset: (line: number, column: number) => number;
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);

  function position(offset: number): Position {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  }
  return {
    position,
    span: (start, end) => ({ start: position(start), end: position(end) }),
    offset: (line, column) => Math.min(text.length, (starts[line - 1] ?? text.length) + column),
  };
}
