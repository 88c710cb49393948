/** Takes a fragment, returns it as a quotation that stands in no source: typography gives it the marks of its language. */
import type { Fragment, InlineElement } from "../markup/fragment.ts";

/** Nothing is reported of a mark that no author wrote. */
const nowhere = { line: 1, column: 1, offset: 0 };

export function inQuotes(children: Fragment): InlineElement {
  return { type: "element", name: "q", attributes: {}, children, span: { start: nowhere, end: nowhere } };
}
