/** Takes the loaded sheets, returns them as one text for a `style` element: small, and asking for nothing outside. */
import { generate, walk, type CssNode, type List, type ListItem, type Url } from "css-tree";
import { parseCss } from "../css/sheets/css-parser.ts";
import type { LoadedSheet } from "../css/styled-document.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import { isFailure } from "../host.ts";
import { indexLines } from "../markup/line-index.ts";
import { readResource } from "../read-resource.ts";
import type { EmbedFile } from "./embed-file.ts";

export interface SheetContext {
  readonly host: Host;
  readonly embed: EmbedFile;
}

/** Rules for all media are kept: the page may be printed from a browser. Fonts and imports are put in by others. */
export function inlineSheets(sheets: readonly LoadedSheet[], context: SheetContext): string {
  return sheets.map((sheet) => inlineSheet(sheet, context)).join("");
}

function inlineSheet({ file, css, media }: LoadedSheet, context: SheetContext): string {
  const tree = parseCss(css, { parseCustomProperty: false });
  removeRules(tree);
  embedFiles(tree, file, context);
  const text = generate(tree);
  // A text that ends its own element would be markup (HTML § 13.2.6.4).
  const safe = text.replaceAll("</", "<\\/");
  return media === null || media.trim() === "" || media.trim() === "all"
    ? safe
    : `@media ${media.replaceAll(/[{}<]/gu, "")}{${safe}}`;
}

function removeRules(tree: CssNode): void {
  walk(tree, {
    enter: (node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
      if (node.type === "Comment") list.remove(item);
      if (node.type === "Atrule" && /^(?:font-face|import|charset)$/iu.test(node.name)) list.remove(item);
    },
  });
}

/** A declaration whose file cannot be carried along goes as a whole: half of it would be another value. */
function embedFiles(tree: CssNode, file: string, context: SheetContext): void {
  const locate = openLocator(file, context.host);
  walk(tree, {
    visit: "Declaration",
    enter: (declaration: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
      const embedded = urlsOf(declaration).map((url) => {
        const made = context.embed(url.value, file, () => locate(url.value));
        if (made !== null) url.value = made;
        return made;
      });
      if (embedded.includes(null)) list.remove(item);
    },
  });
}

/** `#x` is of the page itself. */
function urlsOf(declaration: CssNode): readonly Url[] {
  const urls: Url[] = [];
  walk(declaration, { visit: "Url", enter: (url) => void urls.push(url) });
  return urls.filter(({ value }) => !value.startsWith("#"));
}

/**
 * Sheets come to us with their imports' conditions around them: the place is looked for in the file itself, from where the
 * last one was found, as they are asked for in order.
 */
function openLocator(file: string, host: Host): (url: string) => Place {
  let opened: { readonly text: string; readonly lines: ReturnType<typeof indexLines> } | null = null;
  let from = 0;
  return (url) => {
    if (opened === null) {
      const bytes = readResource(host, file);
      const text = isFailure(bytes) ? "" : new TextDecoder().decode(bytes);
      opened = { text, lines: indexLines(text) };
    }
    const { text, lines } = opened;
    const later = text.indexOf(url, from);
    const start = later < 0 ? text.indexOf(url) : later;
    if (start < 0) return { file, span: null };
    from = start + url.length;
    return { file, span: lines.span(start, from) };
  };
}
