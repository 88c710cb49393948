/** Takes an HTML page, returns what a reader of its source finds: text as shown on a screen, headings, images, addresses. */
import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface ReadHtml {
  readonly errors: readonly string[];
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  /** A block on a line. */
  readonly text: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** Alternative texts; null where an image has none. */
  readonly images: readonly (string | null)[];
  readonly ids: readonly string[];
  /** Where links within the page lead. */
  readonly goals: readonly string[];
  /** Addresses of what is shown or run with the page: it should have none but data. */
  readonly requests: readonly string[];
  readonly scripts: readonly { readonly type: string; readonly text: string }[];
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
}

const BLOCKS =
  /^(?:p|h[1-6]|li|td|th|dt|dd|caption|figcaption|blockquote|div|section|address|br|tr|ul|ol|figure)$/u;
const SHOWN = new Set(["src", "srcset", "poster", "data", "background"]);

export function readPage(html: string): ReadHtml {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => void errors.push(code) });
  const elements = [...descendants(document.childNodes)];
  const root = elements.find(({ tagName }) => tagName === "html");
  const body = elements.find(({ tagName }) => tagName === "body");
  const title = elements.find(({ tagName }) => tagName === "title");
  return {
    errors,
    language: root === undefined ? "" : (attribute(root, "lang") ?? ""),
    direction: root === undefined ? "" : (attribute(root, "dir") ?? ""),
    title: title === undefined ? "" : textOf(title),
    text: body === undefined ? "" : textOf(body),
    headings: elements.flatMap((element) => {
      const level = /^h([1-6])$/u.exec(element.tagName)?.[1];
      return level === undefined ? [] : [{ level: Number(level), text: textOf(element).trim() }];
    }),
    images: elements.filter(({ tagName }) => tagName === "img").map((element) => attribute(element, "alt")),
    ids: elements.flatMap((element) => attribute(element, "id") ?? []),
    goals: elements.flatMap((element) => (element.tagName === "a" ? (attribute(element, "href") ?? []) : [])).filter((href) => href.startsWith("#")), // prettier-ignore
    requests: elements.flatMap(requestsOf),
    scripts: elements.filter(({ tagName }) => tagName === "script").map((element) => ({ type: attribute(element, "type") ?? "", text: textOf(element) })), // prettier-ignore
    alternates: elements.flatMap((element) => {
      const isAlternate = element.tagName === "link" && attribute(element, "rel") === "alternate";
      return isAlternate
        ? [{ language: attribute(element, "hreflang") ?? "", href: attribute(element, "href") ?? "" }]
        : [];
    }),
  };
}

function* descendants(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!("tagName" in node)) continue;
    yield node;
    yield* descendants(node.childNodes);
  }
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

function textOf(element: Element): string {
  if (attribute(element, "hidden") !== null) return "";
  if (/\bon-paper\b/u.test(attribute(element, "class") ?? "")) return "";
  const text = element.childNodes
    .map((child) => ("tagName" in child ? textOf(child) : "value" in child ? child.value : ""))
    .join("");
  return BLOCKS.test(element.tagName) ? `${text}\n` : text;
}

function requestsOf(element: Element): readonly string[] {
  const own = element.attrs.filter(({ name }) => SHOWN.has(name)).map(({ value }) => value);
  const linked =
    element.tagName === "link" && attribute(element, "rel") !== "alternate"
      ? [attribute(element, "href") ?? ""]
      : [];
  const styles = element.tagName === "style" ? textOf(element) : (attribute(element, "style") ?? "");
  const inStyles = [...styles.matchAll(/(?:url\(|@import)\s*["']?([^"')]*)/gu)].map(([, url = ""]) => url);
  return [...own, ...linked, ...inStyles].filter((url) => !url.startsWith("data:"));
}
