/** What everything that is painted on a page is written with; one set for each page. */
import type { PdfDocument } from "../document.ts";
import type { GraphicsState } from "./graphics-state.ts";
import type { ContentMarker } from "../tags/mark-content.ts";

export interface PaintTools {
  readonly document: PdfDocument;
  readonly state: GraphicsState;
  readonly marks: ContentMarker;
}
