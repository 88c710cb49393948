/**
 * Takes a sink, returns two that hold back what is reported while pages are laid out again and again: what is said of the text is
 * said once, and of the pages only what holds for the last of them.
 */
import type { Diagnostic, Sink } from "../../diagnostics/diagnostic.ts";

export interface HeldReports {
  /** Of text, which is set once for all passes. */
  readonly text: Sink;
  /** Of the pass at hand. */
  readonly pages: Sink;
  /** What was said of pages holds no more. */
  readonly begin: () => void;
  readonly release: () => void;
}

export function holdReports(sink: Sink): HeldReports {
  let held: { readonly diagnostic: Diagnostic; readonly ofText: boolean }[] = [];
  const before = new Set<string>();
  const now = new Set<string>();
  return {
    text: {
      report: (diagnostic) => {
        const { code, message, file, span } = diagnostic;
        const key = JSON.stringify([code, message, file, span?.start.offset ?? null]);
        // Within one pass it is said as often as it is found.
        if (before.has(key)) return;
        now.add(key);
        held.push({ diagnostic, ofText: true });
      },
    },
    pages: { report: (diagnostic) => void held.push({ diagnostic, ofText: false }) },
    begin: () => {
      for (const key of now) before.add(key);
      held = held.filter(({ ofText }) => ofText);
    },
    release: () => {
      for (const { diagnostic } of held) sink.report(diagnostic);
    },
  };
}
