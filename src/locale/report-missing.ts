/** Takes a text that a translation lacks, reports it where it would stand. */
import type { ArticleText } from "../article/article.ts";
import type { Severity, Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { Translation } from "./read-translation.ts";

export interface MissingText {
  readonly key: string;
  readonly original: ArticleText;
  /** Language of the article. */
  readonly from: string;
}

export function reportMissing(
  { key, original, from }: MissingText,
  { file, homeOf }: Translation,
  sink: Sink,
  severity?: Severity,
): void {
  report(sink, "DEP-TRANSLATION-MISSING", homeOf(key), {
    message: `\`${file}\` lacks \`${key}\`: it is printed in \`${from}\``,
    hint: `add \`${key}\` with its translation`,
    related: [{ ...original.place, message: "the original" }],
    ...(severity === undefined ? {} : { severity }),
  });
}
