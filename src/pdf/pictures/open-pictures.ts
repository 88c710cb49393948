/** Takes SVG images, returns them as pdfmake paints them, once it is sure that they can be painted. */
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { ImageItem } from "../../layout/pages.ts";
import { isRightToLeft } from "../../layout/lines/right-to-left.ts";
import { checkUses } from "./check-uses.ts";
import { PdfDocument, type DocumentSettings } from "../document.ts";
import { fitSvg } from "./fit-svg.ts";
import { PdfmakeRenderer, type SvgNode } from "../pdfmake-internals.ts";
import type { PictureFonts } from "./picture-fonts.ts";
import { sayAddress, sayPicture } from "./picture-words.ts";
import { nameImage, placeOfImage } from "../place-of.ts";
import { reportPrivate } from "../standards/check-characters.ts";
import { reportInks } from "../standards/check-colours.ts";
import { claimOf } from "../standards/standards.ts";

/** 1px = 0.75pt: images have their natural size in pt, drawings count in px. */
const pixel = 0.75;

/** Parts of one picture that are drawn at most, beside one for each of its characters. */
const mostDrawn = 20_000;

/** Opens nothing, and is known again when the drawing library says so. */
const unnamed = "no image";

/** Each picture is painted into a document that is thrown away first: a failure must leave no half of a drawing behind. */
export function createPictureOpener(
  settings: DocumentSettings,
  sink: Sink,
): (item: ImageItem) => SvgNode | null {
  const archive = claimOf(settings.standards, "archive");
  const failed = new Set<string>();
  const tried = new Set<string>();
  return (item) => {
    const { image, x, y } = item;
    if (image.format !== "svg" || item.width <= 0 || item.height <= 0 || failed.has(image.id)) return null;
    try {
      const wrong = tried.has(image.id) ? null : checkUses(image.svg);
      if (wrong !== null) throw new Error(`it has too much: ${wrong}`);
      const natural = { width: image.width / pixel, height: image.height / pixel };
      const svg = settings.pictureFonts.prepare(fitSvg(image.svg, natural, item));
      const warnings = new Set<string>();
      const node = makeNode(svg, item, settings, (warning) => void warnings.add(warning));
      if (!tried.has(image.id)) {
        settings.pictureFonts.missing.clear();
        settings.pictureFonts.unknown.clear();
        const { hasInks } = tryPicture(node, item, settings);
        if (archive !== null) reportUnfit(item, hasInks, settings.pictureFonts, archive.name, sink);
        reportWarnings(warnings, item, sink);
        reportMissing(item, settings.pictureFonts, sink);
        tried.add(image.id);
      }
      return { ...node, x, y };
    } catch (error) {
      failed.add(image.id);
      report(sink, "DEP-PDF-PICTURE", placeOfImage(item), {
        message: `the ${nameImage(image)} cannot be drawn: ${sayPicture(error instanceof Error ? error.message : "")}`,
        hint: "open it in a drawing program and save it as plain SVG",
      });
      return null;
    }
  };
}

function makeNode(
  svg: string,
  { x, y, width, height }: ImageItem,
  { pictureFonts }: DocumentSettings,
  warn: (warning: string) => void,
): SvgNode {
  const imageCallback = (link: string) => {
    if (/^data:image\//i.test(link)) return link;
    warn(sayAddress(link));
    return unnamed;
  };
  const warningCallback = (message: string) => {
    // What is no XML has no picture (XML 1.0 § 1.2: fatal error), and what is left of it would be a part at random.
    if (message.startsWith("parseXml: ")) throw new Error(message);
    if (!message.includes(`"${unnamed}"`)) warn(sayPicture(message));
  };
  const font = pictureFonts.fallback;
  return { svg, x, y, _width: width, _height: height, font, options: { warningCallback, imageCallback } };
}

function tryPicture(node: SvgNode, item: ImageItem, settings: DocumentSettings): PdfDocument {
  const scratch = new PdfDocument(settings);
  scratch.addPage({ size: [item.x + item.width + 1, item.y + item.height + 1] });
  limitDrawing(scratch, node.svg);
  new PdfmakeRenderer(scratch).renderSVG(node);
  return scratch;
}

/** Patterns, masks, clips and markers are drawn again where they are used, and in each other: a small file could draw for days. */
function limitDrawing(scratch: PdfDocument, svg: string): void {
  const save = scratch.save.bind(scratch);
  let left = mostDrawn + svg.length;
  scratch.save = () => {
    if (left-- <= 0)
      throw new Error("it has too much: its patterns, masks, clips and markers draw each other too often");
    return save();
  };
}

function reportMissing(item: ImageItem, { missing }: PictureFonts, sink: Sink): void {
  for (const [character, family] of missing) {
    // Why it is not drawn is said of the document.
    if (isRightToLeft(character)) continue;
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    report(sink, "DEP-TEXT-MISSING-GLYPH", placeOfImage(item), {
      message: `the font \`${family}\` of text in the ${nameImage(item.image)} has no character \`${character}\` (${code})`,
      hint: "name a font in it that stands on the pages and has the character, or turn the text into paths",
    });
  }
}

/** What the pages themselves are checked for before they are painted. */
function reportUnfit(
  item: ImageItem,
  hasInks: boolean,
  { unknown }: PictureFonts,
  claim: string,
  sink: Sink,
): void {
  if (hasInks) reportInks(item, claim, sink);
  for (const character of unknown) reportPrivate(character, placeOfImage(item), claim, sink);
}

/** The drawing goes on without the part. */
function reportWarnings(warnings: ReadonlySet<string>, item: ImageItem, sink: Sink): void {
  for (const warning of warnings) {
    report(sink, "DEP-PDF-PICTURE-PART", placeOfImage(item), {
      message: `a part of the ${nameImage(item.image)} is not drawn: ${warning}`,
      hint: "save the picture as plain SVG, images in it embedded as data",
    });
  }
}
