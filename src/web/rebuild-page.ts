/** Takes a document, returns its element tree with head and addresses as a file of its own needs them. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { Document, ElementNode, Node } from "../html/document.ts";
import type { EmbedFile } from "./embed-file.ts";
import { makeElement } from "./make-element.ts";

export interface Alternate {
  /** Relative to the page. */
  readonly href: string;
  /** BCP 47, or `x-default`. */
  readonly language: string;
  readonly type: "text/html" | "application/pdf";
}

interface Rebuilding {
  readonly css: string;
  readonly alternates: readonly Alternate[];
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly version: string;
  readonly embed: EmbedFile;
  readonly sink: Sink;
}

/** Nothing is fetched and nothing runs, whatever an article or template may have brought in. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** Elements that load a page or a program of their own. Scripts that run, handlers and `base` never come in a document. */
const ACTIVE: ReadonlySet<string> = new Set("iframe frame object embed applet portal".split(" "));

/** Attributes that name a file shown in the page, by element. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  img: ["src"],
  image: ["href", "xlink:href"],
  feImage: ["href", "xlink:href"],
  input: ["src"],
  video: ["poster"],
};
/** Candidates of other sizes: the one that is embedded must do. */
const CANDIDATES: ReadonlySet<string> = new Set(["srcset", "sizes", "imagesrcset", "ping"]);

export function rebuildPage(document: Document, rebuilding: Rebuilding): ElementNode {
  const { root } = document;
  const { language, direction } = document;
  const attributes = { ...root.attributes, ...(language === "" ? {} : { lang: language }), dir: direction };
  const children = root.children.flatMap((child) =>
    child.type === "element" && child.name === "head"
      ? [rebuildHead(child, document, rebuilding)]
      : rebuild(child, document, rebuilding),
  );
  return { ...root, attributes, children };
}

function rebuildHead(head: ElementNode, document: Document, rebuilding: Rebuilding): ElementNode {
  const { css, alternates, data, version } = rebuilding;
  const kept = head.children
    .filter((child) => child.type === "element" && !isReplaced(child))
    .flatMap((child) => rebuild(child, document, rebuilding))
    .filter((child) => child.type === "element");
  const hasViewport = kept.some(({ attributes }) => attributes["name"] === "viewport");
  const children: readonly ElementNode[] = [
    makeElement("meta", { charset: "utf-8" }),
    makeElement("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    ...(hasViewport
      ? []
      : [makeElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" })]),
    ...kept,
    makeElement("meta", { name: "generator", content: `depeche ${version}` }),
    ...alternates.map(({ href, language, type }) =>
      makeElement("link", { rel: "alternate", hreflang: language, type, href }),
    ),
    makeElement("style", {}, css),
    ...(data === null ? [] : [makeElement("script", { type: "application/ld+json" }, writeData(data))]),
  ];
  const line: Node = { type: "text", value: "\n", language: "", span: null };
  return { ...head, children: [line, ...children.flatMap((child) => [child, line])] };
}

/** What we write ourselves. */
function isReplaced({ name, attributes }: ElementNode): boolean {
  if (name === "style") return true;
  if (name === "link") return true;
  if (name !== "meta") return false;
  const isPolicy = /^(?:content-security-policy|content-type)$/iu.test(attributes["http-equiv"] ?? "");
  return "charset" in attributes || isPolicy || attributes["name"]?.toLowerCase() === "generator";
}

/** `<` ends no element when it is written so (HTML § 4.12.1.3); U+2028 and U+2029 are line ends to some readers. */
function writeData(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

function rebuild(node: Node, document: Document, rebuilding: Rebuilding): readonly Node[] {
  if (node.type === "text") return [node];
  const { name, span } = node;
  const active = activePartOf(node);
  if (active !== null) {
    const message = `\`${active}\` is left out of the HTML edition`;
    const hint = "take it out of the template";
    report(rebuilding.sink, "DEP-WEB-ACTIVE", { file: document.file, span }, { message, hint });
    return [];
  }
  // Their sheets are in the head already, and what else a link names is not in this file.
  if (node.namespace === "html" && (name === "style" || name === "link")) return [];
  const children = node.children.flatMap((child) => rebuild(child, document, rebuilding));
  return [{ ...node, attributes: rebuildAttributes(node, document, rebuilding), children }];
}

/** What would run or load a page by itself, as it is written; null where the element does neither. */
function activePartOf({ name, attributes }: ElementNode): string | null {
  if (ACTIVE.has(name.toLowerCase())) return `<${name}>`;
  const isRefresh = name === "meta" && /^\s*refresh\s*$/iu.test(attributes["http-equiv"] ?? "");
  return isRefresh ? `<meta http-equiv="refresh">` : null;
}

function rebuildAttributes(
  { name, attributes, span }: ElementNode,
  document: Document,
  { embed }: Rebuilding,
): Readonly<Record<string, string>> {
  const place = () => ({ file: document.file, span });
  const files = Object.hasOwn(FILES, name) ? (FILES[name] ?? []) : [];
  const kept = Object.entries(attributes).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    if (CANDIDATES.has(key)) return [];
    if (!files.includes(key) || value.startsWith("#")) return [[key, value]];
    const embedded = embed(value, document.file, place);
    return embedded === null ? [] : [[key, embedded]];
  });
  return Object.fromEntries(kept);
}
