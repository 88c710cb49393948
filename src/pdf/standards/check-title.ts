/** Takes pages, reports where their document has no title (ISO 14289-1 § 7.1). */
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Pages } from "../../layout/pages.ts";
import { placeOfDocument } from "../place-of.ts";

export function checkTitle(pages: Pages, claim: string, sink: Sink): void {
  if ((pages.title ?? "").trim() !== "") return;
  report(sink, "DEP-STANDARD-TITLE", placeOfDocument(pages), {
    message: `the document has no title, and ${claim} needs one`,
    hint: "give the page a `<title>` in its `<head>`",
  });
}
