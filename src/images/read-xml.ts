/** Takes XML as text, yields its tags and texts one after the other, references decoded; what is not well-formed ends it. */
import { decodeReferences } from "./decode-references.ts";

export type XmlToken = OpenTag | OtherToken;

export interface OpenTag {
  readonly kind: "open";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** `<a/>`: no end tag follows. */
  readonly empty: boolean;
  readonly start: number;
  readonly end: number;
  /** The first reference to an entity that XML itself does not have. */
  readonly entity: string | null;
}

type OtherToken =
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string; readonly entity: string | null }
  | { readonly kind: "instruction"; readonly target: string }
  /** `subset`: whether it declares something itself. */
  | { readonly kind: "doctype"; readonly subset: boolean }
  /** Nothing follows: tags that do not match, something behind the end, or no end (XML 1.0 § 1.2: fatal). */
  | { readonly kind: "damage" };

/** An HTML tokenizer would not do: it folds case, ends comments elsewhere and knows entities that XML does not. */
export function* readXml(text: string): Generator<XmlToken, void, undefined> {
  const open: string[] = [];
  let isOver = false;
  for (let at = 0; at < text.length;) {
    const found = readToken(text, at);
    const token = found?.token ?? null;
    if (found === null || !isInPlace(token, open, isOver)) {
      yield { kind: "damage" };
      return;
    }
    if (token !== null) yield token;
    if (token?.kind === "open" && !token.empty) open.push(token.name);
    if (token?.kind === "close") open.pop();
    if (token?.kind === "open" || token?.kind === "close") isOver = open.length === 0;
    at = found.end;
  }
  if (!isOver) yield { kind: "damage" };
}

/** One element and all that is in it; around it are comments, instructions, space and, before it, a document type. */
function isInPlace(token: XmlToken | null, open: readonly string[], isOver: boolean): boolean {
  if (token === null || token.kind === "instruction") return true;
  if (token.kind === "open") return !isOver;
  if (token.kind === "close") return open.at(-1) === token.name;
  if (token.kind === "doctype") return !isOver && open.length === 0;
  return token.kind === "text" && (open.length > 0 || /^[\s\uFEFF]*$/.test(token.text));
}

interface Found {
  /** Null: a comment. */
  readonly token: XmlToken | null;
  readonly end: number;
}

function readToken(text: string, at: number): Found | null {
  if (text[at] !== "<") return readText(text, at);
  if (text.startsWith("<!--", at)) return readUntil(text, at + 4, "-->", () => null);
  if (text.startsWith("<![CDATA[", at))
    return readUntil(text, at + 9, "]]>", (inner) => ({ kind: "text", text: inner, entity: null }));
  if (text.startsWith("<?", at))
    return readUntil(text, at + 2, "?>", (inner) => ({ kind: "instruction", target: /^\S*/.exec(inner)?.[0] ?? "" }));
  if (text.startsWith("<!DOCTYPE", at)) return readDoctype(text, at + 9);
  return text[at + 1] === "/" ? readCloseTag(text, at) : readOpenTag(text, at);
} // prettier-ignore

function readText(text: string, at: number): Found {
  const next = text.indexOf("<", at);
  const end = next < 0 ? text.length : next;
  return { token: { kind: "text", ...decodeReferences(text.slice(at, end)) }, end };
}

function readUntil(
  text: string,
  from: number,
  mark: string,
  make: (inner: string) => XmlToken | null,
): Found | null {
  const end = text.indexOf(mark, from);
  return end < 0 ? null : { token: make(text.slice(from, end)), end: end + mark.length };
}

/** Strings, comments and instructions in it may hold brackets. */
const doctypeMarks = /["'[\]>]|<!--|<\?/g;
const doctypeEnds: Readonly<Record<string, string>> = { '"': '"', "'": "'", "<!--": "-->", "<?": "?>" };

function readDoctype(text: string, from: number): Found | null {
  let subset = false;
  let depth = 0;
  for (let at = from; ;) {
    doctypeMarks.lastIndex = at;
    const found = doctypeMarks.exec(text);
    if (found === null) return null;
    const [mark] = found;
    const after = found.index + mark.length;
    const close = doctypeEnds[mark];
    const closes = close === undefined ? after : text.indexOf(close, after);
    if (closes < 0) return null;
    at = close === undefined ? after : closes + close.length;
    if (mark === "[") subset = true;
    if (mark === "[" || mark === "]") depth += mark === "[" ? 1 : -1;
    if (mark === ">" && depth <= 0) return { token: { kind: "doctype", subset }, end: after };
  }
}

function readCloseTag(text: string, at: number): Found | null {
  const pattern = /<\/([^\s<>"'&/=]+)\s*>/y;
  pattern.lastIndex = at;
  const name = pattern.exec(text)?.[1];
  return name === undefined ? null : { token: { kind: "close", name }, end: pattern.lastIndex };
}

function readOpenTag(text: string, start: number): Found | null {
  const pattern = /<([^\s<>"'&/=!?]+)/y;
  pattern.lastIndex = start;
  const name = pattern.exec(text)?.[1];
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  let entity: string | null = null;
  let at = pattern.lastIndex;
  const attribute = /\s+([^\s<>"'&/=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(text);
    if (found === null) break;
    const [, key = "", double, single = ""] = found;
    if (attributes.has(key)) return null;
    const value = decodeReferences(double ?? single);
    attributes.set(key, value.text);
    entity ??= value.entity;
    at = attribute.lastIndex;
  }
  const close = /\s*(\/?)>/y;
  close.lastIndex = at;
  const empty = close.exec(text)?.[1];
  if (empty === undefined) return null;
  const end = close.lastIndex;
  return { token: { kind: "open", name, attributes, empty: empty === "/", start, end, entity }, end };
}
