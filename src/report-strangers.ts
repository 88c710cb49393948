/** Takes a project's settings, reports the articles that `template` names and the project has not. */
import type { Sink } from "./diagnostics/diagnostic.ts";
import { createSink, report } from "./diagnostics/sink.ts";
import type { Host } from "./host.ts";
import { listArticles } from "./project/list-articles.ts";
import type { Settings } from "./project/settings.ts";
import { unknownName } from "./usage.ts";

export function reportStrangers(
  { templates, places }: Settings,
  { host, sink }: { readonly host: Host; readonly sink: Sink },
): void {
  // What keeps the folder from being read is said where its articles are wanted.
  const articles = listArticles({ host, sink: createSink() }).map(({ slug }) => slug);
  const known = new Set(articles);
  for (const slug of templates.keys()) {
    if (known.has(slug)) continue;
    const { message, hint } = unknownName("article", slug, articles);
    report(sink, "DEP-PROJECT-UNKNOWN-ARTICLE", places.template, {
      message: `\`template\`: ${message}`,
      hint,
    });
  }
}
