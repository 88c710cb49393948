/** pdfmake's Printer, closed to network and disk, running pdfmake's own way through with our classes. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { Pages } from "../layout/pages.ts";
import { writeDestinations } from "./navigation/destinations.ts";
import { PdfDocument, type DocumentSettings } from "./document.ts";
import { LayoutBuilder, type PlacedPage } from "./layout-builder.ts";
import { createLinkWriter } from "./navigation/write-links.ts";
import { claimOf, type Standard } from "./standards/standards.ts";
import { writeAttachments } from "./attachments/write-attachments.ts";
import type { Attachment } from "./attachments/attachment.ts";
import type { Description } from "./metadata/describe-document.ts";
import { writeInfo } from "./metadata/write-info.ts";
import { writeOutputIntent } from "./metadata/write-output-intent.ts";
import { writeXmp } from "./metadata/write-xmp.ts";
import { openImages } from "./pictures/open-images.ts";
import { createPictureOpener } from "./pictures/open-pictures.ts";
import { writeOutline } from "./navigation/outline.ts";
import { labelPages } from "./navigation/page-labels.ts";
import { PdfmakePrinter, PdfmakeSvgMeasure } from "./pdfmake-internals.ts";
import { findPictureFonts } from "./pictures/picture-fonts.ts";
import { Renderer } from "./painting/renderer.ts";
import { createTaggedContent } from "./tags/tagged-content.ts";
import { writeStructure } from "./tags/write-structure.ts";

export interface Definition {
  readonly content: Pages;
  readonly description: Description;
  readonly standards: readonly Standard[];
  readonly attachments: readonly Attachment[];
}

/** Nothing is ever asked of it: a definition of ours has no addresses. */
const closedResolver = {
  resolve: (url: string) => Promise.reject(new Error(`the network is closed: ${url}`)),
  resolved: () => Promise.resolve(),
};

const noMargins = { left: 0, top: 0, right: 0, bottom: 0 };

export class Printer extends PdfmakePrinter {
  private readonly sink: Sink;

  constructor(sink: Sink) {
    super({}, null, closedResolver, () => false);
    this.sink = sink;
  }

  override createPdfKitDocument(definition: Definition): Promise<PdfDocument> {
    const { content } = definition;
    const [first] = content.pages;
    if (first === undefined) return Promise.reject(new Error("there is no page to write"));
    const settings = settle(definition);
    const document = new PdfDocument(settings);
    openImages(content, document, this.sink);
    const builder = new LayoutBuilder(first, noMargins, new PdfmakeSvgMeasure());
    const pages = builder.layoutDocument(content, document, {}, {}) as readonly PlacedPage[];
    const tagged = createTaggedContent();
    const writeLinks = createLinkWriter(content, { document, tagged, sink: this.sink });
    const renderer = new Renderer(document, {
      openPicture: createPictureOpener(settings, this.sink),
      content: tagged,
      finishPage: ({ source }, index) => {
        writeLinks(source, index);
        finishPage(document, index);
      },
    });
    renderer.renderPages(pages);
    finish(definition, document);
    writeStructure(content.structure, tagged, document);
    return Promise.resolve(document);
  }
}

function settle({ content, description, standards }: Definition): DocumentSettings {
  return {
    language: content.language,
    hasTitle: description.title !== null,
    rightToLeft: content.direction === "rtl",
    standards,
    info: writeInfo(description),
    writeXmp: (digest) => writeXmp(description, { standards, digest }),
    pictureFonts: findPictureFonts(content),
  };
}

/** The page's key in the parent tree; readers go from link to link in the order of the structure (ISO 32000-1 § 14.7.4.4, 12.5). */
function finishPage({ page }: PdfDocument, index: number): void {
  page.dictionary.data["StructParents"] = index;
  page.dictionary.data["Tabs"] = "S";
}

/** What speaks of all pages. */
function finish({ content, description, standards, attachments }: Definition, document: PdfDocument): void {
  writeDestinations(content, document);
  writeOutline(content, document);
  document._root.data["PageLabels"] = labelPages(content.pages);
  if (claimOf(standards, "archive") !== null) writeOutputIntent(document);
  writeAttachments(attachments, description.dates, document);
}
