/** Takes a page styled for the screen, returns nothing; reports the characters of its text that no font has. */
import type { ComputedStyle } from "../css/computed-style.ts";
import type { StyledDocument, StyledElement, StyledPseudo } from "../css/styled-document.ts";
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import type { FontFace, FontLibrary } from "../fonts/face.ts";
import { reportMissingGlyphs, type MissingCharacter } from "../fonts/report-missing-glyphs.ts";
import type { ElementNode } from "../html/document.ts";

interface MissingContext {
  readonly fonts: FontLibrary;
  readonly sink: Sink;
  /** The page on paper, where a PDF is made of it: what that shows is reported when it is set. Null: no PDF is made. */
  readonly print: StyledDocument | null;
}

interface Looking extends MissingContext {
  readonly file: string;
  /** What paper shows. */
  readonly printed: ReadonlySet<ElementNode>;
}

export function reportMissing({ root, document }: StyledDocument, context: MissingContext): void {
  const printed = new Set<ElementNode>();
  if (context.print !== null) addShown(context.print.root, printed);
  visit(root, { ...context, file: document.file, printed });
}

function addShown({ element, style, children }: StyledElement, shown: Set<ElementNode>): void {
  if (style.display === "none") return;
  shown.add(element);
  for (const child of children) if (child.type === "element") addShown(child, shown);
}

function visit({ element, style, before, after, children }: StyledElement, looking: Looking): void {
  // Drawings have fonts of their own.
  if (style.display === "none" || element.namespace !== "html") return;
  const isLeft = looking.printed.has(element);
  const look = (text: string, own: ComputedStyle, language: string, span: Place["span"]) => {
    if (!isLeft) reportText(transform(text, own, language), own, language, { file: looking.file, span }, looking);
  };
  for (const pseudo of [before, after])
    if (pseudo !== null) look(writtenText(pseudo), pseudo.style, element.language, element.span);
  for (const child of children) {
    if (child.type === "element") visit(child, looking);
    else look(child.value, style, child.language, child.span);
  }
} // prettier-ignore

/** Counters and quotation marks are not written by anybody. */
function writtenText({ content }: StyledPseudo): string {
  return content.map((part) => (part.type === "string" ? part.value : "")).join("");
}

function transform(text: string, { textTransform }: ComputedStyle, language: string): string {
  const locale = language === "" ? "und" : language;
  if (textTransform === "uppercase") return text.toLocaleUpperCase(locale);
  return textTransform === "lowercase" ? text.toLocaleLowerCase(locale) : text;
}

/** All that leaves ink, marks aside: where a font lacks one, its letter is better than none. */
const inked = /[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u;
const skinTone = /[\u{1f3fb}-\u{1f3ff}]/u;

function reportText(
  text: string,
  { fontFamily, fontWeight, fontStyle }: ComputedStyle,
  language: string,
  place: Place,
  { fonts, sink }: Looking,
): void {
  const faces = fonts.stack({ families: fontFamily, weight: fontWeight, style: fontStyle, language });
  const families = faces.map(({ family }) => family);
  const seen = new Set<string>();
  const missing: MissingCharacter[] = [];
  let at = 0;
  for (const character of text) {
    const known = !inked.test(character) || skinTone.test(character) || seen.has(character);
    if (!known && !faces.some((face) => draws(face, character)))
      missing.push({ codePoint: character.codePointAt(0) ?? 0, text, at, families, language, place });
    seen.add(character);
    at += character.length;
  }
  reportMissingGlyphs(missing, sink);
}

/** A no-break hyphen is a hyphen, and a character is what it is canonically equivalent to (Unicode 15, § 3.7). */
function draws(face: FontFace, character: string): boolean {
  const same = character === "\u2011" ? ["\u2010", "-"] : [character.normalize("NFC")];
  return [character, ...same].some((each) => face.has(each.codePointAt(0) ?? 0));
}
