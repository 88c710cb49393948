/** Takes a rectangle filled with a gradient, writes it as a shading (ISO 32000-1 § 8.7.4.5) by way of pdfkit. */
import type { GradientItem, GradientShape } from "../../layout/pages.ts";
import type { PdfDocument } from "../document.ts";
import { formatNumbers } from "../format-number.ts";
import type { PaintTools } from "./paint-tools.ts";

export function writeGradient(item: GradientItem, { document, state, marks }: PaintTools): void {
  const { x, y, width, height, stops } = item;
  const [first] = stops;
  if (width <= 0 || height <= 0 || first === undefined) return;
  marks.enter(item.tag);
  // The colour space that a shading sets is not known to the state.
  state.save();
  state.setAlpha(1);
  const gradient = openGradient(item.shape, document);
  for (const { at, color } of stops) gradient.stop(at, [color.r, color.g, color.b], color.a);
  gradient.apply(false);
  document.addContent(`${formatNumbers(x, y, width, height)} re\nf`);
  state.restore();
}

function openGradient(shape: GradientShape, document: PdfDocument): Pdfmake.Gradient {
  if (shape.type === "linear") return document.linearGradient(shape.x1, shape.y1, shape.x2, shape.y2);
  const { x, y, inner, outer, flatten } = shape;
  return document
    .radialGradient(x, y, inner, x, y, outer)
    .setTransform(1, 0, 0, flatten, 0, y * (1 - flatten));
}
