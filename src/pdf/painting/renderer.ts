/** pdfmake's Renderer, painting each kind of item in its own way. */
import { isArtifact } from "../../box/box-tree.ts";
import type {
  ClipItem,
  GradientItem,
  ImageItem,
  PathItem,
  RectangleItem,
  TextItem,
} from "../../layout/pages.ts";
import { formatNumbers } from "../format-number.ts";
import type { PdfDocument } from "../document.ts";
import { createGraphicsState } from "./graphics-state.ts";
import type { Placed, PlacedPage } from "../layout-builder.ts";
import { PdfmakeRenderer, type SvgNode } from "../pdfmake-internals.ts";
import type { PaintTools } from "./paint-tools.ts";
import { writeGradient } from "./write-gradient.ts";
import { formatPath, writePath, writeRectangle } from "./write-path.ts";
import { createMarker } from "../tags/mark-content.ts";
import type { Area, TaggedContent } from "../tags/tagged-content.ts";
import { writeText } from "./text-operators.ts";

export interface RendererTools {
  /** The picture as it is to be painted; null where it cannot be. */
  readonly openPicture: (item: ImageItem) => SvgNode | null;
  /** When all items of a page, its index counted from 0, are painted. */
  readonly finishPage: (page: PlacedPage, index: number) => void;
  /** Where it is kept what is painted for whom. */
  readonly content: TaggedContent;
}

export class Renderer extends PdfmakeRenderer {
  private readonly document: PdfDocument;
  private readonly tools: RendererTools;
  private paint: PaintTools;
  private index = 0;

  constructor(document: PdfDocument, tools: RendererTools) {
    super(document);
    this.document = document;
    this.tools = tools;
    this.paint = this.createPaint(0);
  }

  private createPaint(index: number): PaintTools {
    const { document } = this;
    const marks = createMarker(document, this.tools.content, index);
    return { document, state: createGraphicsState(document), marks };
  }

  override renderPages(pages: readonly PlacedPage[]): void {
    pages.forEach((page, index) => {
      this.paint = this.createPaint(index);
      this.index = index;
      super.renderPages([page]);
      this.paint.marks.leave();
      this.tools.finishPage(page, index);
    });
  }

  override renderLine({ source }: Placed<TextItem>): void {
    writeText(source, this.paint);
  }

  override renderVector({ source }: Placed<RectangleItem | PathItem | GradientItem>): void {
    if (source.kind === "rectangle") writeRectangle(source, this.paint);
    else if (source.kind === "gradient") writeGradient(source, this.paint);
    else writePath(source, this.paint);
  }

  override renderImage({ source }: Placed<ImageItem>): void {
    const { image, x, y, width, height, opacity = 1 } = source;
    if (this.document._imageRegistry[image.id] === undefined || width <= 0 || height <= 0) return;
    this.enterImage(source);
    this.paint.state.setAlpha(opacity);
    this.document.image(image.id, x, y, { width, height });
  }

  override renderSVG(placed: object): void {
    const { source } = placed as Placed<ImageItem>;
    const picture = this.tools.openPicture(source);
    if (picture === null) return;
    this.enterImage(source);
    // svg-to-pdfkit keeps what it changes between q and Q, and names every value that it needs, opacity aside.
    this.paint.state.setAlpha(1);
    this.document.paintsPicture = true;
    super.renderSVG(picture);
    this.document.paintsPicture = false;
    // Links within the picture; those of the page come when all is painted.
    delete this.document.page.dictionary.data["Annots"];
  }

  private enterImage({ tag, order, x, y, width, height }: ImageItem): void {
    this.paint.marks.enter(tag, order);
    if (isArtifact(tag)) return;
    const { areas } = this.tools.content;
    const top = this.document.page.height - y;
    const area = { page: this.index, left: x, bottom: top - height, right: x + width, top };
    areas.set(tag, join(areas.get(tag), area));
  }

  override beginClip({ source }: Placed<ClipItem>): void {
    const { x, y, width, height, path } = source;
    this.paint.marks.leave();
    this.paint.state.save();
    const outline = path === undefined ? `${formatNumbers(x, y, width, height)} re` : formatPath(path);
    this.document.addContent(`${outline}\nW n`);
  }

  override endClip(): void {
    this.paint.marks.leave();
    this.paint.state.restore();
  }
}

/** What goes on on another page has its area there where it begins. */
function join(known: Area | undefined, area: Area): Area {
  if (known === undefined) return area;
  if (known.page !== area.page) return known;
  const [left, bottom] = [Math.min(known.left, area.left), Math.min(known.bottom, area.bottom)];
  const [right, top] = [Math.max(known.right, area.right), Math.max(known.top, area.top)];
  return { page: area.page, left, bottom, right, top };
}
