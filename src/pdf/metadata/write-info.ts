/** Takes what a document says of itself, returns the entries of its Info dictionary (ISO 32000-1 § 14.3.3). */
import { formatPdfDate } from "./dates.ts";
import type { Description } from "./describe-document.ts";

export function writeInfo(description: Description): Readonly<Record<string, string>> {
  const { title, author, subject, keywords, creator, producer, dates } = description;
  const entries = {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords,
    Creator: creator,
    Producer: producer,
    CreationDate: dates === null ? null : formatPdfDate(dates.created),
    ModDate: dates === null ? null : formatPdfDate(dates.modified),
  };
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
