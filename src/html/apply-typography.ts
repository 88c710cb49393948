/** Takes the element tree, returns it with its text typeset, block by block, each piece in its own language. */
import { typesetSequence, type TypesetPiece, type TypesetResult, type TypographySettings } from "../typography/typeset.ts"; // prettier-ignore
import { blockNames, opaqueNames } from "./content-kinds.ts";
import type { ElementNode, Node, TextNode } from "./document.ts";
import { typesetAttributes } from "./typeset-attributes.ts";

/** Results by the node that the piece came from; of a quotation, those before and after its content. */
interface Typeset {
  readonly texts: ReadonlyMap<TextNode, TypesetResult>;
  readonly quotes: ReadonlyMap<ElementNode, readonly [open: QuoteGlyph, close: QuoteGlyph]>;
}

interface QuoteGlyph {
  readonly text: string;
  readonly language: string;
}

type Origin =
  { readonly node: TextNode } | { readonly quote: ElementNode; readonly edge: "open" | "close" } | null;

export function applyTypography(root: ElementNode, settings: TypographySettings): ElementNode {
  return rebuild(root, typesetBlocks(root, settings), settings);
}

function typesetBlocks(root: ElementNode, settings: TypographySettings): Typeset {
  const texts = new Map<TextNode, TypesetResult>();
  const opened = new Map<ElementNode, QuoteGlyph>();
  const quotes = new Map<ElementNode, readonly [QuoteGlyph, QuoteGlyph]>();
  let pieces: TypesetPiece[] = [];
  let origins: Origin[] = [];
  const add = (piece: TypesetPiece, origin: Origin): void => {
    pieces.push(piece);
    origins.push(origin);
  };
  const endBlock = (): void => {
    const results = pieces.some(isWorthwhile) ? typesetSequence(pieces, settings) : [];
    for (const [index, result] of results.entries()) {
      const origin = origins[index] ?? null;
      if (origin === null) continue;
      if ("node" in origin) texts.set(origin.node, result);
      else {
        const glyph = { text: result.text, language: pieces[index]?.language ?? "" };
        if (origin.edge === "open") opened.set(origin.quote, glyph);
        else quotes.set(origin.quote, [opened.get(origin.quote) ?? glyph, glyph]);
      }
    }
    pieces = [];
    origins = [];
  };
  // Grows while it is gone through: what is set aside may hold more of its kind.
  const hidden: ElementNode[] = [];
  const read: Reading = { add, endBlock, setAside: (element) => hidden.push(element) };
  gather(root, read);
  endBlock();
  for (const element of hidden) {
    gather(element, read);
    endBlock();
  }
  return { texts, quotes };
}

function isWorthwhile({ kind, text }: TypesetPiece): boolean {
  return kind === "open-quote" || (kind === "text" && /\S/.test(text));
}

interface Reading {
  readonly add: (piece: TypesetPiece, origin: Origin) => void;
  readonly endBlock: () => void;
  /** For later: no part of the text around it. */
  readonly setAside: (element: ElementNode) => void;
}

function gather(element: ElementNode, reading: Reading): void {
  const { add, endBlock, setAside } = reading;
  for (const child of element.children) {
    if (child.type === "text") {
      add({ text: child.value, language: child.language, kind: "text" }, { node: child });
      continue;
    }
    const { name } = child;
    if (isAside(child)) {
      setAside(child);
      continue;
    }
    if (child.namespace !== "html" || opaqueNames.has(name)) {
      if (name === "pre") endBlock();
      add({ text: textOf(child), language: child.language, kind: "opaque" }, null);
      if (name === "pre") endBlock();
    } else if (name === "br" || name === "wbr") {
      if (name === "br") add({ text: "\n", language: child.language, kind: "opaque" }, null);
    } else if (name === "q") {
      add({ text: "", language: element.language, kind: "open-quote" }, { quote: child, edge: "open" });
      gather(child, reading);
      add({ text: "", language: element.language, kind: "close-quote" }, { quote: child, edge: "close" });
    } else {
      const isBlock = blockNames.has(name);
      if (isBlock) endBlock();
      gather(child, reading);
      if (isBlock) endBlock();
    }
  }
}

/** The words before and after it are one text, whether a style sheet shows it elsewhere or nowhere. */
function isAside({ name, attributes }: ElementNode): boolean {
  return attributes.hidden !== undefined && !blockNames.has(name);
}

/** What stands for an opaque element: its text, or one object where it has none. */
function textOf(element: ElementNode): string {
  const text = element.children
    .map((child) => (child.type === "text" ? child.value : textOf(child)))
    .join("");
  return /\S/.test(text) ? text : "\ufffc";
}

function rebuild(element: ElementNode, typeset: Typeset, settings: TypographySettings): ElementNode {
  const attributes = typesetAttributes(element, settings);
  const children = element.children.flatMap((child): readonly Node[] => {
    if (child.type === "element") return [rebuild(child, typeset, settings)];
    const result = typeset.texts.get(child);
    return result === undefined ? [child] : splitText(child, result, element);
  });
  const glyphs = typeset.quotes.get(element);
  if (glyphs === undefined) return { ...element, attributes, children };
  const [open, close] = glyphs.map((glyph): TextNode => ({ type: "text", value: glyph.text, language: glyph.language, span: element.span })); // prettier-ignore
  return {
    ...element,
    attributes,
    children: [open, ...children, close].filter((child) => child !== undefined),
  };
}

/** The endings of ordinals become elements of their own, unless they are raised already. */
function splitText(
  node: TextNode,
  { text, superscript }: TypesetResult,
  parent: ElementNode,
): readonly Node[] {
  if (superscript.length === 0 || parent.name === "sup" || parent.name === "title")
    return [{ ...node, value: text }];
  const parts: Node[] = [];
  let at = 0;
  const addText = (to: number): void => {
    if (to > at) parts.push({ ...node, value: text.slice(at, to) });
  };
  for (const [start, end] of superscript) {
    addText(start);
    const raised: TextNode = { ...node, value: text.slice(start, end) };
    const { language, span } = node;
    const { direction } = parent;
    parts.push({ type: "element", name: "sup", namespace: "html", attributes: {}, children: [raised], language, direction, span }); // prettier-ignore
    at = end;
  }
  addText(text.length);
  return parts;
}
