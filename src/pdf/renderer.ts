/** pdfmake's Renderer, painting each kind of item in its own way. */
import type {
  ClipItem,
  GradientItem,
  ImageItem,
  PathItem,
  RectangleItem,
  TextItem,
} from "../layout/pages.ts";
import { formatNumbers } from "./format-number.ts";
import type { PdfDocument } from "./document.ts";
import { createGraphicsState, type GraphicsState } from "./graphics-state.ts";
import type { Placed, PlacedPage } from "./layout-builder.ts";
import { PdfmakeRenderer, type SvgNode } from "./pdfmake-internals.ts";
import { writeGradient } from "./write-gradient.ts";
import { formatPath, writePath, writeRectangle } from "./write-path.ts";
import { writeText } from "./text-operators.ts";

export interface RendererTools {
  /** The picture as it is to be painted; null where it cannot be. */
  readonly openPicture: (item: ImageItem) => SvgNode | null;
  /** When all items of a page are painted. */
  readonly finishPage: (page: PlacedPage) => void;
}

export class Renderer extends PdfmakeRenderer {
  private readonly document: PdfDocument;
  private readonly tools: RendererTools;
  private state: GraphicsState;

  constructor(document: PdfDocument, tools: RendererTools) {
    super(document);
    this.document = document;
    this.tools = tools;
    this.state = createGraphicsState(document);
  }

  override renderPages(pages: readonly PlacedPage[]): void {
    for (const page of pages) {
      this.state = createGraphicsState(this.document);
      super.renderPages([page]);
      this.tools.finishPage(page);
    }
  }

  override renderLine({ source }: Placed<TextItem>): void {
    writeText(source, { document: this.document, state: this.state });
  }

  override renderVector({ source }: Placed<RectangleItem | PathItem | GradientItem>): void {
    if (source.kind === "rectangle") writeRectangle(source, this.document, this.state);
    else if (source.kind === "gradient") writeGradient(source, this.document, this.state);
    else writePath(source, this.document, this.state);
  }

  override renderImage({ source }: Placed<ImageItem>): void {
    const { image, x, y, width, height, opacity = 1 } = source;
    if (this.document._imageRegistry[image.id] === undefined || width <= 0 || height <= 0) return;
    this.state.setAlpha(opacity);
    this.document.image(image.id, x, y, { width, height });
  }

  override renderSVG(placed: object): void {
    const { source } = placed as Placed<ImageItem>;
    const picture = this.tools.openPicture(source);
    if (picture === null) return;
    // svg-to-pdfkit keeps what it changes between q and Q, and names every value that it needs, opacity aside.
    this.state.setAlpha(1);
    this.document.paintsPicture = true;
    super.renderSVG(picture);
    this.document.paintsPicture = false;
    // Links within the picture; those of the page come when all is painted.
    delete this.document.page.dictionary.data["Annots"];
  }

  override beginClip({ source }: Placed<ClipItem>): void {
    const { x, y, width, height, path } = source;
    this.state.save();
    const outline = path === undefined ? `${formatNumbers(x, y, width, height)} re` : formatPath(path);
    this.document.addContent(`${outline}\nW n`);
  }

  override endClip(): void {
    this.state.restore();
  }
}
