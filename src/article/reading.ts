/** What the steps of reading one article share. */
import type { Locator } from "../data/yaml/locator.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { Host } from "../host.ts";
import type { KnownIds } from "./collect-ids.ts";
import type { RawArticle } from "./schema/article-schema.ts";
import type { TextCollector } from "./texts/collect-texts.ts";

export interface Reading {
  readonly raw: RawArticle;
  /** Folder of the article's own files: `articles/<slug>`. */
  readonly folder: string;
  readonly ids: KnownIds;
  readonly locator: Locator;
  readonly host: Host;
  readonly sink: Sink;
  readonly texts: TextCollector;
}

export function complain(
  { sink }: { readonly sink: Sink },
  code: DiagnosticCode,
  place: Place,
  message: string,
  hint: string,
): void {
  report(sink, code, place, { message, hint });
}
