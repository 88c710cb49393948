/** HTML as the template wrote it, still text. */
export interface Markup {
  readonly html: string;
  /** File that a place in `html` is reported at: the template, or the page given to `depeche pdf`. */
  readonly file: string;
}
