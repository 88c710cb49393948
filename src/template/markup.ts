import type { Place } from "../diagnostics/diagnostic.ts";

/** HTML as the template wrote it, still text. */
export interface Markup {
  readonly html: string;
  /** File that a place in `html` is reported at: the template, or the page given to `depeche pdf`. */
  readonly file: string;
  /** Where what is at an offset of `html` is written, in UTF-16 units: in an article or a translation; null: not there. */
  readonly placeAt?: (offset: number) => Place | null;
}
