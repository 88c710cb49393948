/** Takes a document, returns its style sheets in order, imports loaded into the places of their rules. */
import type { Place, Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Document } from "../../html/document.ts";
import { isFailure, type Host } from "../../host.ts";
import { readResource } from "../../read-resource.ts";
import type { LoadedSheet } from "../styled-document.ts";
import { resolveUrl } from "../values/url.ts";
import { ALL_MEDIA, compileMediaQueries, type MediaQueryList } from "./media-query.ts";
import { parseTree } from "./parse-tree.ts";
import { rememberSheet } from "./remember-sheet.ts";
import type { SheetSource } from "./parse-sheet.ts";
import type { ImportItem, SheetItem } from "./sheet.ts";

export interface AuthorSheets {
  /** One item a sheet, in order. */
  readonly items: readonly SheetItem[];
  readonly loaded: readonly LoadedSheet[];
}

interface Loading {
  readonly host: Host;
  readonly sink: Sink;
  readonly loaded: LoadedSheet[];
}

export function loadSheets(
  document: Document,
  extraSheets: readonly string[],
  { host, sink }: { readonly host: Host; readonly sink: Sink },
): AuthorSheets {
  const loading: Loading = { host, sink, loaded: [] };
  const items: SheetItem[] = [];
  for (const { href, css, media, span } of document.sheets) {
    const place: Place = { file: document.file, span };
    const source =
      css !== null
        ? { css, file: document.file, start: span?.start ?? null }
        : readSheet(resolveUrl(href ?? "", document.file), place, loading);
    if (source !== null) items.push(...placeSheet(source, media, loading));
  }
  for (const path of extraSheets) {
    const source = readSheet(path, { file: path, span: null }, loading);
    if (source !== null) items.push(...placeSheet(source, null, loading));
  }
  return { items, loaded: loading.loaded };
}

function placeSheet(source: SheetSource, media: string | null, loading: Loading): readonly SheetItem[] {
  const chain = source.start === null ? [source.file] : [];
  const items = loadImports(source, media, chain, loading);
  const { css } = rememberSheet(source);
  loading.loaded.push({ file: source.file, css, media });
  return [{ type: "media", query: readMedia(media), items: [{ type: "sheet", file: source.file, items }] }];
}

function readMedia(media: string | null): MediaQueryList {
  if (media === null || media.trim() === "") return ALL_MEDIA;
  try {
    return compileMediaQueries([parseTree(media, { context: "mediaQueryList" }).tree]);
  } catch {
    // A query that cannot be read is `not all` (Media Queries 4 § 3.2).
    return { holds: () => false, asksForSize: false };
  }
}

/** `chain`: the files being loaded around this one. */
function loadImports(
  source: SheetSource,
  media: string | null,
  chain: readonly string[],
  loading: Loading,
): readonly SheetItem[] {
  return rememberSheet(source).items.map((item) =>
    item.type === "import" ? loadImport(item, source.file, media, chain, loading) : item,
  );
}

const empty: SheetItem = { type: "media", query: ALL_MEDIA, items: [] };

function loadImport(
  item: ImportItem,
  from: string,
  media: string | null,
  chain: readonly string[],
  loading: Loading,
): SheetItem {
  const file = resolveUrl(item.href, from);
  const place: Place = { file: from, span: item.span };
  if (chain.includes(file)) {
    const message = `\`${file}\` is being loaded already; it cannot import itself`;
    report(loading.sink, "DEP-CSS-IMPORT-CYCLE", place, { message });
    return empty;
  }
  const source = readSheet(file, place, loading);
  if (source === null) return empty;
  const items = loadImports(source, media, [...chain, file], loading);
  loading.loaded.push({ file, css: wrap(rememberSheet(source).css, item), media });
  const sheet: SheetItem = { type: "sheet", file, items };
  const layered: SheetItem =
    item.layer === null
      ? sheet
      : { type: "layer", name: item.layer === "" ? null : item.layer, items: [sheet] };
  return { type: "media", query: item.query, items: [layered] };
}

/** The conditions of an import go around the text, for a page that carries it. */
function wrap(css: string, { layer, media }: ImportItem): string {
  const layered = layer === null ? css : `@layer${layer === "" ? "" : ` ${layer}`} {\n${css}\n}`;
  return media === "" ? layered : `@media ${media} {\n${layered}\n}`;
}

function readSheet(path: string, place: Place, { host, sink }: Loading): SheetSource | null {
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(path)) {
    const message = `\`${path}\` is not loaded: nothing is fetched from the network`;
    report(sink, "DEP-CSS-SHEET-REMOTE", place, { message });
    return null;
  }
  const bytes = readResource(host, path);
  if (isFailure(bytes)) {
    const message = `the style sheet \`${path}\` cannot be read: ${bytes.reason}`;
    const hint = "the path counts from the file that names it, or from the root where it begins with `/`";
    report(sink, "DEP-CSS-SHEET-MISSING", place, { message, hint });
    return null;
  }
  return { css: new TextDecoder().decode(bytes), file: path, start: null };
}
