/** Takes a text that has no markup, reports what in it was meant as markup and would be printed as it stands. */
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { Place, Sink, Span } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import { inlineNames } from "../../markup/inline-table.ts";
import { indexLines } from "../../markup/line-index.ts";

interface Mistake {
  readonly code: DiagnosticCode;
  readonly pattern: RegExp;
  readonly hint: string;
}

/** Tags that are no marks of texts either, but are written. */
const others = ["b", "i", "u", "p", "script"] as const;

const mistakes: readonly Mistake[] = [
  {
    code: "DEP-ARTICLE-MARKUP-IN-PLAIN-TEXT",
    pattern: new RegExp(`</?(?<name>${[...inlineNames, ...others].join("|")})(?:\\s[^<>]*)?/?>`, "gi"),
    hint: "remove the tag",
  },
  {
    code: "DEP-ARTICLE-CHARACTER-REFERENCE",
    pattern: /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/gi,
    hint: "write the character itself",
  },
];

export interface PlainText {
  /** For messages: `byline.0.role`. */
  readonly where: string;
  readonly value: string;
  readonly placeOf: (span: Span) => Place;
}

export function checkPlainText({ where, value, placeOf }: PlainText, sink: Sink): void {
  if (!/[<&]/.test(value)) return;
  const lines = indexLines(value);
  for (const { code, pattern, hint } of mistakes) {
    // The end tag goes with its start tag.
    const opened = new Set<string>();
    for (const { 0: found, index, groups } of value.matchAll(pattern)) {
      const name = groups?.name?.toLowerCase() ?? "";
      if (found.startsWith("</") && opened.has(name)) continue;
      opened.add(name);
      report(sink, code, placeOf(lines.span(index, index + found.length)), {
        message: `\`${where}\` is plain text, \`${found}\` would be printed as it stands`,
        hint,
      });
    }
  }
}
