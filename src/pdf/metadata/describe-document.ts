/** Takes the pages and who made them, returns what the document says of itself, in its Info and its XMP alike. */
import type { Pages } from "../../layout/pages.ts";
import type { Dates } from "./dates.ts";

/** Without what is not known: an empty text is null. */
export interface Description {
  readonly title: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: string | null;
  readonly creator: string;
  readonly producer: string;
  readonly dates: Dates | null;
}

/** `version` is depeche's. */
export function describeDocument(
  { title, language, metadata }: Pages,
  { version, dates }: { readonly version: string; readonly dates: Dates | null },
): Description {
  const own = (name: string) => (Object.hasOwn(metadata, name) ? tidy(metadata[name] ?? "") : null);
  return {
    title: tidy(title ?? ""),
    language: tidy(language),
    author: own("author"),
    subject: own("description"),
    keywords: own("keywords"),
    creator: `depeche ${version}`,
    producer: "pdfmake 0.3.11",
    dates,
  };
}

/** What XML cannot hold (XML 1.0 § 2.2) is held nowhere: both must say the same. Halves of a surrogate pair are no characters. */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function tidy(text: string): string | null {
  const clean = text.replace(/\s+/gu, " ").replace(impossible, "").trim();
  return clean === "" ? null : clean;
}
