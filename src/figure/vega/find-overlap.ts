/** Takes an SVG of ours, returns the first two texts in it that meet, or null. */
import { readXml, type OpenTag } from "../../images/read-xml.ts";
import type { TextMeasure } from "../measure-text.ts";
import { textSize } from "../face.ts";

/** Physical, in px of the drawing. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes may touch. */
const tolerance = 0.5;

/** The sweep looks only at boxes whose columns meet. */
export function findOverlap(svg: string, measure: TextMeasure): readonly [string, string] | null {
  const boxes = [...readTextBoxes(svg, measure)].sort((a, b) => a.left - b.left);
  for (const [index, box] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length; next++) {
      const other = boxes[next];
      if (other === undefined || other.left >= box.right - tolerance) break;
      if (other.top < box.bottom - tolerance && box.top < other.bottom - tolerance) return [box.text, other.text];
    }
  }
  return null;
} // prettier-ignore

/** As PDF and SVG write it: a b c d e f. */
type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function readTextBoxes(svg: string, measure: TextMeasure): readonly TextBox[] {
  const boxes: TextBox[] = [];
  let around = textSize;
  const open: { readonly tag: OpenTag; readonly matrix: Matrix }[] = [];
  for (const token of readXml(svg)) {
    if (token.kind === "close") open.pop();
    else if (token.kind === "open" && !token.empty) {
      if (open.length === 0) around = sizeOf(token, textSize);
      const outer = open.at(-1)?.matrix ?? identity;
      open.push({ tag: token, matrix: multiply(outer, readTransform(token.attributes.get("transform") ?? "")) });
    } else if (token.kind === "text") {
      const here = open.at(-1);
      if (here?.tag.name === "text" && token.text.trim() !== "")
        boxes.push(boxOf(here.tag, here.matrix, token.text, around, measure));
    }
  }
  return boxes;
} // prettier-ignore

function boxOf(tag: OpenTag, matrix: Matrix, text: string, around: number, measure: TextMeasure): TextBox {
  const { attributes } = tag;
  const number = (name: string, otherwise: number) => {
    const value = Number.parseFloat(attributes.get(name) ?? "");
    return Number.isFinite(value) ? value : otherwise;
  };
  const size = sizeOf(tag, around);
  const weight = attributes.get("font-weight") === "bold" ? 600 : number("font-weight", 400);
  const width = measure.width(text, size, weight);
  const anchor = attributes.get("text-anchor") ?? "start";
  const left = number("x", 0) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const y = number("y", 0);
  const corners = [left, left + width].flatMap((x) =>
    [y - size * 0.74, y + size * 0.22].map((down) => apply(matrix, x, down)),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, down]) => down);
  return {
    text,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function sizeOf({ attributes }: OpenTag, otherwise: number): number {
  const size = Number.parseFloat(attributes.get("font-size") ?? "");
  return Number.isFinite(size) ? size : otherwise;
}

function readTransform(text: string): Matrix {
  let matrix = identity;
  for (const [, name = "", given = ""] of text.matchAll(/([a-z]+)\(([^)]*)\)/giu)) {
    const [a = 0, b = 0] = given.split(/[\s,]+/u).map(Number);
    const turn = (a * Math.PI) / 180;
    if (name === "translate") matrix = multiply(matrix, [1, 0, 0, 1, a, b]);
    if (name === "rotate")
      matrix = multiply(matrix, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]);
  }
  return matrix;
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
