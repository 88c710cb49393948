/** Takes the bytes of a PDF, returns the lines of text that pdf.js shows, glyph by glyph, in order of painting. */
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { startReaders } from "./read-pdf.ts";

/** What one text object shows, and those that go on where its pen is: marks part what is one line. pt, origin at the page's top left, y downward. */
export interface ShownLine {
  /** From 0. */
  readonly page: number;
  readonly baseline: number;
  /** Largest font size. */
  readonly size: number;
  /** Ends of what is visible: spaces left out. */
  readonly left: number;
  readonly right: number;
  /** What the glyphs say, spaces and all; U+00AD where a glyph says nothing of its own. */
  readonly text: string;
  /** What the last visible glyph says: more than one letter where it is a hyphen that says the rest of its word. */
  readonly tail: string;
}

export interface ShownPages {
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly lines: readonly ShownLine[];
}

interface Glyph {
  readonly unicode: string;
  /** Thousandths of an em. */
  readonly width: number;
}

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export async function readShownLines(bytes: Uint8Array): Promise<ShownPages> {
  await startReaders();
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const sizes: { width: number; height: number }[] = [];
    const lines: ShownLine[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      sizes.push({ width, height });
      const operators = (await page.getOperatorList()) as OperatorList;
      lines.push(...showLines(operators, number - 1, height));
    }
    return { sizes, lines };
  } finally {
    await task.destroy();
  }
}

type Matrix = readonly [number, number, number, number, number, number];

interface OpenLine {
  baseline: number;
  size: number;
  left: number;
  right: number;
  text: string;
  tail: string;
}

interface State {
  matrix: Matrix;
  text: Matrix;
  size: number;
  spacing: number;
}

/** The operators that text hangs on (ISO 32000-1 § 8.4.4, § 9.3, § 9.4); others are skipped. */
function showLines({ fnArray, argsArray }: OperatorList, page: number, height: number): readonly ShownLine[] {
  const lines: ShownLine[] = [];
  const saved: Matrix[] = [];
  const state: State = { matrix: [1, 0, 0, 1, 0, 0], text: [1, 0, 0, 1, 0, 0], size: 0, spacing: 0 };
  let open: OpenLine | null = null;
  let pen: Matrix | null = null;
  let goesOn = false;
  let label: Label = "none";
  const flush = () => {
    if (open !== null && open.text !== "") lines.push({ page, ...open });
    open = null;
  };
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as readonly unknown[];
    switch (operator) {
      case OPS.save:
        saved.push(state.matrix);
        break;
      case OPS.restore:
        state.matrix = saved.pop() ?? state.matrix;
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, toMatrix(args));
        break;
      case OPS.beginText:
        state.text = [1, 0, 0, 1, 0, 0];
        goesOn = false;
        break;
      case OPS.setTextMatrix:
        state.text = toMatrix(args[0] as ArrayLike<number>);
        break;
      case OPS.moveText:
        state.text = multiply(state.text, [1, 0, 0, 1, Number(args[0]), Number(args[1])]);
        break;
      case OPS.setFont:
        state.size = Number(args[1]);
        break;
      case OPS.setCharSpacing:
        state.spacing = Number(args[0]);
        break;
      // The text of an item begins where the pen of its label may have come to stand.
      case OPS.beginMarkedContentProps:
        label = nextLabel(label, String(args[0]));
        break;
      case OPS.showText: {
        if (!goesOn && (label === "ended" || !isAt(pen, multiply(state.matrix, state.text)))) flush();
        goesOn = true;
        open = show(args[0] as readonly (Glyph | number)[], state, height, open);
        pen = multiply(state.matrix, state.text);
        break;
      }
    }
  });
  flush();
  return lines;
}

type Label = "none" | "open" | "ended";

/** A note's label stands in its first line. */
function nextLabel(label: Label, tag: string): Label {
  if (tag === "Lbl") return "open";
  return label === "open" && tag !== "Note" && tag !== "Span" ? "ended" : "none";
}

function isAt(pen: Matrix | null, start: Matrix): boolean {
  return pen !== null && Math.abs(pen[4] - start[4]) < 0.001 && Math.abs(pen[5] - start[5]) < 0.001;
}

function show(
  glyphs: readonly (Glyph | number)[],
  state: State,
  height: number,
  before: OpenLine | null,
): OpenLine {
  const line = before ?? { baseline: NaN, size: 0, left: Infinity, right: -Infinity, text: "", tail: "" };
  for (const glyph of glyphs) {
    const wide = typeof glyph === "number" ? -glyph : glyph.width;
    const spacing = typeof glyph === "number" ? 0 : state.spacing;
    const from = multiply(state.matrix, state.text);
    state.text = multiply(state.text, [1, 0, 0, 1, (wide * state.size) / 1000 + spacing, 0]);
    if (typeof glyph === "number") continue;
    const to = multiply(state.matrix, state.text);
    line.text += glyph.unicode;
    if (Number.isNaN(line.baseline)) line.baseline = height - from[5];
    line.size = Math.max(line.size, state.size * Math.hypot(from[0], from[1]));
    if (/^\s*$/u.test(glyph.unicode)) continue;
    line.tail = glyph.unicode;
    line.left = Math.min(line.left, from[4], to[4]);
    line.right = Math.max(line.right, from[4], to[4]);
  }
  return line;
}

function toMatrix(values: ArrayLike<unknown>): Matrix {
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, (_, i) => Number(values[i]));
  return [a!, b!, c!, d!, e!, f!];
}

/** First `b`, then `a`. */
function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}
