/** Takes the pages and the version, returns what the document says of itself (ISO 32000-1 § 14.3.3). */
import type { Pages } from "../layout/pages.ts";

/** Names as in `meta name=…`, in the order in which they are written. */
const entries = [
  ["Author", "author"],
  ["Subject", "description"],
  ["Keywords", "keywords"],
] as const;

export function describeDocument(
  { title, metadata }: Pages,
  { version, now }: { readonly version: string; readonly now: Date | null },
): Readonly<Record<string, string | Date>> {
  const own = (name: string) => (Object.hasOwn(metadata, name) ? tidy(metadata[name] ?? "") : "");
  const said = [
    ["Title", tidy(title ?? "")] as const,
    ...entries.map(([key, name]) => [key, own(name)] as const),
  ];
  return {
    ...Object.fromEntries(said.filter(([, value]) => value !== "")),
    Creator: `depeche ${version}`,
    Producer: "pdfmake 0.3.11",
    ...(now === null ? {} : { CreationDate: now, ModDate: now }),
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
