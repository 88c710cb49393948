/** Takes what is wrong with a paragraph's text, returns nothing; reports each thing once, however often the paragraph is set. */
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import { report, type Report } from "../diagnostics/sink.ts";
import { reportMissingGlyphs } from "../fonts/report-missing-glyphs.ts";
import type { Source } from "./clean.ts";
import type { Line } from "./line.ts";
import type { MissingGlyph } from "./add-run.ts";

const told = new WeakMap<Sink, Set<string>>();

/** Layout sets a paragraph at several widths before it keeps one. */
function reportOnce(sink: Sink, code: DiagnosticCode, place: Place, said: Report): void {
  const known = told.get(sink) ?? new Set<string>();
  told.set(sink, known);
  const key = `${code}\n${place.file}\n${place.span?.start.offset ?? ""}\n${said.message}`;
  if (known.has(key)) return;
  known.add(key);
  report(sink, code, place, said);
}

export function reportMissing(missing: readonly MissingGlyph[], source: Source, language: string, sink: Sink): void {
  reportMissingGlyphs(
    missing.map(({ codePoint, at, setting: { run, faces } }) => ({
      codePoint,
      text: source.text,
      at,
      families: faces.map(({ family }) => family),
      language: run.language || language,
      place: run.place,
    })),
    sink,
  );
} // prettier-ignore

/** `text` is what stands on the line as written. */
export function reportOverflow(line: Line, text: string, room: number, sink: Sink): void {
  if (room <= 0 || line.width <= room + 0.05) return;
  const first = line.pieces.find((piece) => piece.kind === "glyphs");
  if (first === undefined) return;
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  reportOnce(sink, "DEP-TEXT-OVERFLOW", first.run.place, {
    message: `\`${short}\` is ${round(line.width)} pt wide and cannot be broken, but its line has ${round(room)} pt`,
    hint: "allow `hyphens: auto` or `overflow-wrap: anywhere`, put a soft hyphen (U+00AD) in it, or make the box wider",
  });
}

const round = (length: number) => (Math.round(length * 10) / 10).toString();
