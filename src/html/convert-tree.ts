/** Takes the parser's tree, returns the readonly one: scripts taken out, language and direction handed down. */
import { html as names, type DefaultTreeAdapterTypes } from "parse5";
import { report } from "../diagnostics/sink.ts";
import type { Sink, Span } from "../diagnostics/diagnostic.ts";
import type { Direction } from "../locale/edition.ts";
import { directionOf } from "./direction.ts";
import type { ElementNode, Node, TextNode } from "./document.ts";
import { admitAttributes } from "./admit-attributes.ts";
import { spanOf } from "./place.ts";
import { mayLackEnd } from "./content-kinds.ts";

type Parsed = DefaultTreeAdapterTypes.ChildNode;
type ParsedElement = DefaultTreeAdapterTypes.Element;

/** What an element hands down. */
interface Surroundings {
  readonly language: string;
  readonly direction: Direction;
  readonly depth: number;
}

export interface Conversion {
  readonly file: string;
  readonly sink: Sink;
  /** Offsets of start tags that have been reported as unclosed. */
  readonly unclosed: Set<number>;
}

/** Deeper than any document; the trees of later stages are walked by recursion. */
const DEEPEST = 256;

const namespaces: Readonly<Record<string, ElementNode["namespace"]>> = {
  [names.NS.HTML]: "html",
  [names.NS.SVG]: "svg",
  [names.NS.MATHML]: "mathml",
};

export function convertTree(root: ParsedElement, conversion: Conversion): ElementNode {
  return convertElement(root, { language: "", direction: "ltr", depth: 0 }, conversion);
}

function convertElement(element: ParsedElement, around: Surroundings, conversion: Conversion): ElementNode {
  const location = element.sourceCodeLocation;
  const span = spanOf(location?.startTag ?? location);
  checkEnd(element, span, conversion);
  const attributes = admitAttributes(element, span, conversion);
  const language = attributes.lang ?? attributes["xml:lang"] ?? around.language;
  const direction = readDirection(element, attributes, around.direction);
  const inside: Surroundings = { language, direction, depth: around.depth + 1 };
  const children =
    inside.depth < DEEPEST
      ? convertChildren(element, inside, conversion)
      : keepText(element, inside, conversion);
  const namespace = namespaces[element.namespaceURI] ?? "html";
  return {
    type: "element",
    name: element.tagName,
    namespace,
    attributes,
    children,
    language,
    direction,
    span,
  };
}

/**
 * Elements whose end tag may not be left out (HTML § 13.1.2.4) and is: the parser closes them somewhere. One that it opens
 * again after a misplaced end tag has the same place, and is reported once.
 */
function checkEnd(element: ParsedElement, span: Span | null, { file, sink, unclosed }: Conversion): void {
  const location = element.sourceCodeLocation;
  if (element.namespaceURI !== names.NS.HTML || location?.startTag === undefined) return;
  if (location.endTag !== undefined || mayLackEnd.has(element.tagName)) return;
  if (unclosed.has(location.startOffset)) return;
  unclosed.add(location.startOffset);
  const message = `\`${element.tagName}\` is opened here and not closed where it should be`;
  report(sink, "DEP-HTML-SYNTAX", { file, span }, { message });
}

function convertChildren(
  element: ParsedElement,
  inside: Surroundings,
  conversion: Conversion,
): readonly Node[] {
  // What is in a template is no part of the document (HTML § 4.12.3): the parser keeps it elsewhere.
  return element.childNodes.flatMap((child): readonly Node[] => {
    if (isText(child)) return [convertText(child, inside.language)];
    if (!isElement(child) || !isAdmitted(child, conversion)) return [];
    return [convertElement(child, inside, conversion)];
  });
}

function convertText(node: DefaultTreeAdapterTypes.TextNode, language: string): TextNode {
  return { type: "text", value: node.value, language, span: spanOf(node.sourceCodeLocation) };
}

function isText(node: Parsed): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text";
}

function isElement(node: Parsed): node is ParsedElement {
  return "tagName" in node;
}

/** A script is data where its type says so (HTML § 4.12.1); of such only JSON-LD has a use in a document. */
function isAdmitted(element: ParsedElement, { file, sink }: Conversion): boolean {
  const span = spanOf(element.sourceCodeLocation?.startTag);
  if (element.tagName === "base" && element.namespaceURI === names.NS.HTML) {
    const message = "`base` is ignored: addresses count from the page's own file";
    report(sink, "DEP-HTML-BASE", { file, span }, { message });
    return false;
  }
  if (element.tagName !== "script") return true;
  const type = element.attrs
    .find((attribute) => attribute.name === "type")
    ?.value.trim()
    .toLowerCase();
  if (type === "application/ld+json" && !element.attrs.some((attribute) => attribute.name === "src"))
    return true;
  report(
    sink,
    "DEP-HTML-SCRIPT",
    { file, span },
    { message: "`script` is left out: a document runs no code" },
  );
  return false;
}

/** Below the greatest depth the text stays, without its elements. */
function keepText(element: ParsedElement, inside: Surroundings, { file, sink }: Conversion): readonly Node[] {
  const texts: TextNode[] = [];
  const open: Parsed[] = [...element.childNodes].reverse();
  let hasElements = false;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node)) texts.push(convertText(node, inside.language));
    else if (isElement(node) && node.tagName !== "script" && node.tagName !== "style") {
      hasElements = true;
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index];
        if (child !== undefined) open.push(child);
      }
    }
  }
  if (hasElements) {
    const message = `elements are nested more than ${DEEPEST} deep here; their text is kept without them`;
    report(
      sink,
      "DEP-HTML-NESTING",
      { file, span: spanOf(element.sourceCodeLocation?.startTag) },
      { message },
    );
  }
  return texts;
}

/** HTML § 3.2.6.4: `auto` looks at the text, and so does a `bdi` that says nothing. */
function readDirection(
  element: ParsedElement,
  attributes: ElementNode["attributes"],
  inherited: Direction,
): Direction {
  const written = attributes.dir?.trim().toLowerCase();
  if (written === "ltr" || written === "rtl") return written;
  if (written === "auto" || (element.tagName === "bdi" && written === undefined))
    return directionOf(textOf(element)) ?? (written === "auto" ? "ltr" : inherited);
  return inherited;
}

const ENOUGH_TEXT = 1000;

/** The beginning of the element's text: the first letter is all that is asked for. */
function textOf(element: ParsedElement): string {
  let text = "";
  const open: Parsed[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node !== undefined && text.length < ENOUGH_TEXT; node = open.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node) && !["bdi", "script", "style", "textarea"].includes(node.tagName))
      open.push(...[...node.childNodes].reverse());
  }
  return text;
}
