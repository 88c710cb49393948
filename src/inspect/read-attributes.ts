/** Takes a structure element, returns its attributes as text, those of its classes included (ISO 32000-1 § 14.7.5). */
import type { Reader } from "./cos/create-reader.ts";
import { isKind, type Cos, type CosEntries } from "./cos/values.ts";

export function readAttributes(
  element: CosEntries,
  classes: CosEntries | null,
  reader: Reader,
): Readonly<Record<string, string>> {
  const ofClasses = reader.items(element.get("C")).flatMap((each) => {
    const name = reader.name(each);
    return name === null ? [] : reader.items(classes?.get(name));
  });
  const found: [string, string][] = [];
  // An element's own come last and win; numbers of revisions stand between them.
  for (const each of [...ofClasses, ...reader.items(element.get("A"))])
    for (const [key, value] of reader.entries(each) ?? [])
      if (key !== "O") found.push([key, writeValue(value, reader)]);
  return Object.fromEntries(found);
}

function writeValue(value: Cos, reader: Reader): string {
  const found = reader.resolve(value);
  if (typeof found === "number") return String(Math.round(found * 100) / 100);
  if (isKind(found, "array")) return found.items.map((item) => (isKind(item, "array") ? "…" : writeValue(item, reader))).join(" "); // prettier-ignore
  return reader.name(found) ?? reader.text(found) ?? (typeof found === "boolean" ? String(found) : "…");
}
