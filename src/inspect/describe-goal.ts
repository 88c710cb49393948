/** Takes an annotation or an outline's item, returns where it leads, as text; null where nowhere (ISO 32000-1 § 12.3.2, § 12.6.4). */
import type { OpenPdf } from "./open-pdf.ts";
import { isKind, type Cos, type CosEntries } from "./cos/values.ts";

type Source = Pick<OpenPdf, "reader" | "pageOf">;

export function describeGoal(entries: CosEntries, source: Source): string | null {
  const { reader } = source;
  const action = reader.entries(entries.get("A"));
  if (action === null) return describeDestination(entries.get("Dest"), source);
  const type = reader.name(action.get("S")) ?? "?";
  if (type === "URI") return reader.text(action.get("URI"));
  return type === "GoTo" ? describeDestination(action.get("D"), source) : `action ${type}`;
}

function describeDestination(given: Cos | undefined, { reader, pageOf }: Source): string | null {
  const name = reader.name(given) ?? reader.text(given);
  if (name !== null) return `#${name}`;
  const [page] = reader.items(given);
  if (!isKind(page, "reference")) return null;
  const index = pageOf.get(page.id);
  return index === undefined ? null : `page ${String(index + 1)}`;
}
