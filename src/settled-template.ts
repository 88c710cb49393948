/** Takes a project's settings, returns the name of their template; null, reported, where there is no such template or it cannot be read. */
import type { Sink } from "./diagnostics/diagnostic.ts";
import { report } from "./diagnostics/sink.ts";
import type { Host } from "./host.ts";
import { listTemplates } from "./project/list-templates.ts";
import type { Settings } from "./project/settings.ts";
import { unknownName } from "./usage.ts";

export function settledTemplate(
  { template, places }: Settings,
  { host, sink }: { readonly host: Host; readonly sink: Sink },
): string | null {
  if (template === null) return null;
  const known = listTemplates(host);
  if (known.includes(template)) return template;
  report(sink, "DEP-PROJECT-UNKNOWN-TEMPLATE", places.template, unknownName("template", template, known));
  return null;
}
