/** Takes HTML as text, returns it as a readonly document, its text typeset by language. */
import { parse, type ParserError } from "parse5";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { Markup } from "../template/markup.ts";
import type { TypographySettings } from "../typography/typeset.ts";
import { applyTypography } from "./apply-typography.ts";
import { convertTree } from "./convert-tree.ts";
import type { Document, ElementNode } from "./document.ts";
import { parseErrorMessages } from "./parse-errors.ts";
import { spanOf } from "./place.ts";
import { readHead } from "./read-head.ts";

export interface HtmlContext {
  readonly sink: Sink;
  /** null: the text stays as it is. */
  readonly typography: TypographySettings | null;
}

/** Any text is a document (HTML § 13.2): what is malformed is a warning, as is what would run code. */
export function parseHtml({ html, file }: Markup, { sink, typography }: HtmlContext): Document {
  const tree = parse(html, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    onParseError: (error) => {
      reportError(error, file, sink);
    },
  });
  const element = tree.childNodes.find((node) => "tagName" in node);
  const converted =
    element === undefined ? emptyRoot : convertTree(element, { file, sink, unclosed: new Set() });
  const root = typography === null ? converted : applyTypography(converted, typography);
  return {
    file,
    root,
    ...readHead(root),
    language: root.language,
    direction: root.direction,
    ...(typography === null ? {} : { quotesWritten: true }),
  };
}

/** The parser makes an `html` element out of anything; this one is for the types. */
const emptyRoot: ElementNode = {
  type: "element",
  name: "html",
  namespace: "html",
  attributes: {},
  children: [],
  language: "",
  direction: "ltr",
  span: null,
};

function reportError(error: ParserError, file: string, sink: Sink): void {
  const said = Object.hasOwn(parseErrorMessages, error.code) ? parseErrorMessages[error.code] : undefined;
  if (said === undefined) return;
  report(sink, "DEP-HTML-SYNTAX", { file, span: spanOf(error) }, { message: said });
}
