import { expect } from "vitest";
import { styleDocument, type StyleContext } from "../../../src/css/style-document.ts";
import type { Color, ComputedStyle, ContentPart, Sides } from "../../../src/css/computed-style.ts";
import type { PageQuery, StyledDocument, StyledElement } from "../../../src/css/styled-document.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { parseHtml } from "../../../src/html/parse-html.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

export interface Styling {
  readonly styled: StyledDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export interface StyleOptions {
  readonly media?: StyleContext["media"];
  readonly files?: Readonly<Record<string, string>>;
  readonly extraSheets?: readonly string[];
  readonly head?: string;
}

/** Styles a page whose sheet is `page.css`; HTML is the content of `body`, or a whole page. */
export function styling(css: string, html: string, options: StyleOptions = {}): Styling {
  const sink = createSink();
  const head = options.head ?? '<link rel="stylesheet" href="page.css">';
  const isWhole = html.startsWith("<!doctype");
  const page = isWhole
    ? html
    : `<!doctype html><html lang="en"><head>${head}</head><body>${html}</body></html>`;
  const document = parseHtml({ html: page, file: "page.html" }, { sink, typography: null });
  const host = createMemoryHost({ files: { "page.css": css, ...options.files } });
  const { media = "print", extraSheets = [] } = options;
  const styled = styleDocument(document, { host, sink, media, extraSheets });
  return { styled, diagnostics: sink.diagnostics };
}

/** The same, for sheets without a fault. */
export function styled(css: string, html: string, options: StyleOptions = {}): StyledDocument {
  const result = styling(css, html, options);
  expect(saying(result.diagnostics)).toEqual([]);
  return result.styled;
}

/** The element with an id, or the first of a name. */
export function find(document: StyledDocument, wanted: string): StyledElement {
  const elements = elementsOf(document.root);
  const found =
    elements.find(({ element }) => element.attributes["id"] === wanted) ??
    elements.find(({ element }) => element.name === wanted);
  if (found === undefined) throw new Error(`no ${wanted}`);
  return found;
}

export function elementsOf(element: StyledElement): readonly StyledElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (child.type === "element" ? elementsOf(child) : [])),
  ];
}

/** The style of `<p id=p>` under a sheet; `around` stands about it. */
export function styleOf(css: string, html = "<p id=p>x</p>", id = "p"): ComputedStyle {
  return find(styled(css, html), id).style;
}

/** The style that declarations alone give a paragraph. */
export function declare(declarations: string): ComputedStyle {
  return styleOf(`#p { ${declarations} }`);
}

/** `page.css:1:5 DEP-CSS-… message (hint)` */
export function saying(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ file, span, code, message, hint }) => {
    const place = span === null ? file : `${file}:${span.start.line}:${span.start.column}`;
    return `${place} ${code} ${message}${hint === undefined ? "" : ` (${hint})`}`;
  });
}

/** What is said of a sheet, for an empty paragraph. */
export function warnings(css: string, options: StyleOptions = {}): readonly string[] {
  return saying(styling(css, "<p id=p>x</p>", options).diagnostics);
}

export function hex({ r, g, b, a }: Color): string {
  const digits = [r, g, b].map((channel) => channel.toString(16).padStart(2, "0")).join("");
  return a === 1 ? `#${digits}` : `#${digits}/${a}`;
}

export function shown(value: unknown): string {
  if (typeof value === "object" && value !== null && "percent" in value) {
    const { percent, plus } = value as { percent: number; plus: number };
    return plus === 0 ? `${round(percent)}%` : `${round(percent)}%${plus < 0 ? "" : "+"}${round(plus)}`;
  }
  return typeof value === "number" ? round(value) : String(value);
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Block start, inline end, block end, inline start. */
export function sides<T>(values: Sides<T>): string {
  return [values.blockStart, values.inlineEnd, values.blockEnd, values.inlineStart].map(shown).join(" ");
}

export function content(parts: readonly ContentPart[] | null | undefined): string {
  if (parts == null) return "none";
  return parts
    .map((part) => {
      if (part.type === "string") return JSON.stringify(part.value);
      if (part.type === "alternative") return `/ ${content(part.parts)}`;
      const { type, ...rest } = part;
      return `${type}(${Object.values(rest).map(String).join(",")})`;
    })
    .join(" ");
}

export const page = (query: Partial<PageQuery> = {}): PageQuery => ({
  name: "auto",
  first: false,
  side: "right",
  blank: false,
  index: 2,
  ...query,
});
