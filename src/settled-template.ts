/** Takes a project's settings, returns the template of each article; null, reported, where there is no such template or it cannot be read. */
import type { Sink } from "./diagnostics/diagnostic.ts";
import { report } from "./diagnostics/sink.ts";
import type { Host } from "./host.ts";
import { listTemplates } from "./project/list-templates.ts";
import type { Settings } from "./project/settings.ts";
import { unknownName } from "./usage.ts";

export type TemplateOf = (slug: string) => string;

export function settledTemplate(
  { template, templates, places }: Settings,
  { host, sink }: { readonly host: Host; readonly sink: Sink },
): TemplateOf | null {
  if (template === null) return null;
  const known = listTemplates(host);
  const unknown = [...new Set([template, ...templates.values()])].filter((name) => !known.includes(name));
  for (const name of unknown)
    report(sink, "DEP-PROJECT-UNKNOWN-TEMPLATE", places.template, unknownName("template", name, known));
  return unknown.length > 0 ? null : (slug) => templates.get(slug) ?? template;
}
