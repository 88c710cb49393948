/** pdfmake's document, closed: fonts and images come from memory, and nothing of the machine or the moment gets in. */
import type { FontFace } from "../fonts/face.ts";
import { createFontCodes, type FontCodes } from "./embedding/font-codes.ts";
import { formatNumber } from "./format-number.ts";
import { digestObjects } from "./metadata/digest-objects.ts";
import { writeMetadata } from "./metadata/write-metadata.ts";
import { endObject } from "./objects/end-object.ts";
import type { EndedObject } from "./objects/object.ts";
import { writeFile } from "./objects/write-file.ts";
import { isCmyk } from "./pictures/open-jpeg.ts";
import { isPng, openPng } from "./pictures/open-png.ts";
import type { PictureFonts } from "./pictures/picture-fonts.ts";
import type { Standard } from "./standards/standards.ts";
import { PdfmakeDocument, type PdfImage, type PdfReference } from "./pdfmake-internals.ts";
import { readDataUrl } from "./pictures/read-data-url.ts";

export interface DocumentSettings {
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  readonly hasTitle: boolean;
  readonly rightToLeft: boolean;
  readonly standards: readonly Standard[];
  /** Entries of the Info dictionary. */
  readonly info: Readonly<Record<string, string>>;
  /** The metadata as a packet of XMP; the digest is that of all else in the document. */
  readonly writeXmp: (digest: Uint8Array) => string;
  readonly pictureFonts: PictureFonts;
}

/** pdfkit derives its first, discarded identifier from a date, so it needs one to start. */
const anyDate = new Date(0);

export class PdfDocument extends PdfmakeDocument {
  readonly embed: (face: FontFace) => FontCodes;
  /** While a picture is painted: its links are not this room's, and lead nowhere. */
  paintsPicture = false;
  /** Whether an image with the colours of printing inks was opened. */
  hasInks = false;
  private readonly settings: DocumentSettings;
  /** Without an initial value: pdfkit makes objects before the fields of this class are set. */
  declare private objects: EndedObject[] | undefined;

  constructor(settings: DocumentSettings) {
    const { language, hasTitle, rightToLeft } = settings;
    const options = {
      pdfVersion: "1.7",
      compress: true,
      lang: language === "" ? undefined : language,
      displayTitle: false,
      info: { CreationDate: anyDate },
      autoFirstPage: false,
      font: null,
    } as const;
    super({}, {}, {}, {}, options, null, () => false);
    this.settings = settings;
    delete this.info["CreationDate"];
    Object.assign(this.info, settings.info);
    this.embed = createFontCodes(this);
    this.fonts = settings.pictureFonts.families;
    // ISO 32000-1 § 12.2
    const preferences = {
      ...(hasTitle && { DisplayDocTitle: true }),
      ...(rightToLeft && { Direction: "R2L" }),
    };
    if (Object.keys(preferences).length > 0) this._root.data["ViewerPreferences"] = this.ref(preferences);
  }

  /** For text in pictures, which pdfkit sets: the name is one that `getFontFile` gave. */
  override font(source: string | Uint8Array): this {
    const face = typeof source === "string" ? this.settings.pictureFonts.byKey.get(source) : undefined;
    if (face === undefined) throw new Error("fonts are opened by the fonts room alone");
    const { font, code } = this.embed(face);
    font.encode = (text) => this.settings.pictureFonts.encode(face, text, code);
    this._font = font;
    return this;
  }

  override getFontFile(family: string, bold: boolean, italics: boolean): string | null {
    return this.settings.pictureFonts.find(family, bold, italics);
  }

  override openImage(source: string | Uint8Array): PdfImage {
    this.validateLocalFile(source);
    const bytes = typeof source === "string" ? readDataUrl(source) : source;
    if (isCmyk(bytes)) this.hasInks = true;
    return isPng(bytes) ? openPng(bytes, this) : super.openImage(Buffer.from(bytes));
  }

  /** Of an annotation. */
  override _convertRect(x: number, y: number, width: number, height: number): readonly number[] {
    return super._convertRect(x, y, width, height).map((value) => Number(formatNumber(value)));
  }

  override ref(data: Record<string, unknown> = {}): PdfReference {
    if (this.paintsPicture && data["Subtype"] === "Link") delete data["A"];
    const reference = super.ref(data);
    reference.finalize = () => {
      (this.objects ??= []).push(endObject(reference));
      this._refEnd(reference);
    };
    return reference;
  }

  override endMetadata(): void {
    writeMetadata(this.settings.writeXmp(digestObjects(this.objects ?? [])), this);
  }

  /** Nothing is written before all objects are known: see objects/. */
  override _write(): void {
    return;
  }

  override _finalize(): void {
    this.push(writeFile(this.objects ?? [], { root: this._root, info: this._info }));
    this.push(null);
  }
}
