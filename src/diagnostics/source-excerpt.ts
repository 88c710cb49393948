/** Takes a file's text and a span, returns the line it begins on and where in it the carets stand. */
import type { Span } from "./diagnostic.ts";
import { columnWidth } from "./column-width.ts";
import { escapeControls } from "./escape-controls.ts";

export interface Excerpt {
  readonly line: number;
  /** The source line, cut to what a terminal shows, harmless. */
  readonly text: string;
  /** Columns before the first caret, and number of carets (at least one). */
  readonly indent: number;
  readonly carets: number;
}

/** Code units of context kept on either side of the place: a paragraph of an article is one long line. */
const BEFORE = 60;
const AFTER = 90;
const ELLIPSIS = "…";

/** null where the text has no such line (it changed since, or the place is of generated text). */
export function excerptSource(text: string, span: Span): Excerpt | null {
  const line = lineAt(text, span.start.line);
  if (line === null) return null;
  const start = Math.min(span.start.column - 1, line.length);
  const end = span.end.line === span.start.line ? Math.min(span.end.column - 1, line.length) : line.length;
  const from = start > BEFORE ? onCharacter(line, start - BEFORE) : 0;
  const to = line.length - start > AFTER ? onCharacter(line, start + AFTER) : line.length;
  const head = (from > 0 ? ELLIPSIS : "") + printable(line.slice(from, start));
  const marked = printable(line.slice(start, Math.min(end, to)));
  const tail = printable(line.slice(Math.min(end, to), to)) + (to < line.length ? ELLIPSIS : "");
  return {
    line: span.start.line,
    text: head + marked + tail,
    indent: columnWidth(head),
    carets: Math.max(1, columnWidth(marked)),
  };
}

/** Line `number`, counted from 1, without its ending; as readers count, CR LF is one ending. */
function lineAt(text: string, number: number): string | null {
  let from = 0;
  for (let line = 1; line < number; line++) {
    const end = text.indexOf("\n", from);
    if (end < 0) return null;
    from = end + 1;
  }
  const end = text.indexOf("\n", from);
  return text.slice(from, end < 0 ? text.length : end).replace(/\r$/u, "");
}

/** Never between the halves of a surrogate pair. */
function onCharacter(line: string, index: number): number {
  const unit = line.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}

function printable(text: string): string {
  return escapeControls(text.replaceAll("\t", " "));
}
