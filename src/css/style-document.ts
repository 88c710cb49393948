/** Takes a document and its style sheets, returns it with the computed style of every element and page. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { Document } from "../html/document.ts";
import type { Host } from "../host.ts";
import { indexRules } from "./cascade/match-rules.ts";
import { openStyler } from "./cascade/compute-style.ts";
import { openStyleProblems } from "./cascade/style-problems.ts";
import { styleElements } from "./cascade/style-elements.ts";
import { resolvePageStyles } from "./pages/resolve-page-style.ts";
import { limitProblems } from "./sheets/limit-problems.ts";
import { linkElements } from "./selectors/element-ref.ts";
import { flattenSheets, type ActiveRules, type OriginItems } from "./sheets/flatten-sheets.ts";
import { loadSheets } from "./sheets/load-sheets.ts";
import type { Medium } from "./sheets/media-query.ts";
import { rememberSheet } from "./sheets/remember-sheet.ts";
import type { PageQuery, StyledDocument } from "./styled-document.ts";
import { partsSheet, userAgentSheet, writtenQuotesSheet } from "./user-agent.css.ts";

export { propertyTable } from "./properties/property-table.ts";

export interface StyleContext {
  readonly host: Host;
  readonly sink: Sink;
  readonly media: "print" | "screen";
  /** Paths below the root of sheets that come after the document's own. */
  readonly extraSheets?: readonly string[];
}

const firstPage: PageQuery = { name: "auto", first: false, side: "right", blank: false, index: 1 };

/** A window that most desktop screens have room for, 1280 by 720 px in pt. */
const screen: Medium = { type: "screen", width: 960, height: 540 };
/** A4 less margins of 20 mm: until the @page rules are known. */
const paper: Medium = { type: "print", width: 481.89, height: 728.5 };

export function styleDocument(document: Document, context: StyleContext): StyledDocument {
  const { host, sink, media, extraSheets = [] } = context;
  const { items, loaded } = loadSheets(document, extraSheets, { host, sink });
  const sources = [...userAgent(document), { origin: "author" as const, file: document.file, items }];
  const problems = openStyleProblems(sink, media);
  const root = linkElements(document.root);
  const { medium, active } = chooseMedium(sources, media, (tried, rules) => {
    const styler = openStyler(
      document.file,
      { viewport: tried, counterStyles: rules.counterStyles, keyframes: rules.keyframes },
      openStyleProblems({ report: () => undefined }, media),
    );
    const record = styler.styleRoot(root, indexRules(rules.rules)(root));
    const { width, height, margin } = resolvePageStyles(rules.pages, record, styler)(firstPage);
    return {
      type: "print",
      width: width - margin.left - margin.right,
      height: height - margin.top - margin.bottom,
    };
  });
  for (const { file, problem } of limitProblems(active.problems, media)) problems.sheet(file, problem);
  const styler = openStyler(
    document.file,
    { viewport: medium, counterStyles: active.counterStyles, keyframes: active.keyframes },
    problems,
  );
  const styled = styleElements(root, indexRules(active.rules), styler);
  return {
    document,
    root: styled.root,
    pageStyle: resolvePageStyles(active.pages, styled.record, styler),
    fontFaces: active.fontFaces,
    sheets: loaded,
  };
}

function userAgent(document: Document): readonly OriginItems[] {
  const sheet = (css: string): OriginItems => {
    const file = "user-agent.css";
    return { origin: "user-agent", file, items: rememberSheet({ css, file, start: null }).items };
  };
  return document.quotesWritten === true
    ? [sheet(userAgentSheet), sheet(writtenQuotesSheet), sheet(partsSheet)]
    : [sheet(userAgentSheet)];
}

/** The width that `@media` asks for is that of the page area, which @page rules set: two looks where sheets ask for it. */
function chooseMedium(
  sources: readonly OriginItems[],
  media: "print" | "screen",
  measure: (medium: Medium, active: ActiveRules) => Medium,
): { medium: Medium; active: ActiveRules } {
  const first = media === "print" ? paper : screen;
  const active = flattenSheets(sources, first);
  if (media === "screen" || active.pages.length === 0) return { medium: first, active };
  const medium = measure(first, active);
  return { medium, active: active.asksForSize ? flattenSheets(sources, medium) : active };
}
