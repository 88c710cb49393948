/** Takes a page, returns texts whose colour differs too little from that of the plain area behind them (WCAG 2.2, 1.4.3). */
import { decodeStream } from "../cos/decode-stream.ts";
import type { Reader } from "../cos/create-reader.ts";
import { isKind, type Cos, type CosEntries } from "../cos/values.ts";
import type { PageObject } from "../list-pages.ts";
import { readOperation } from "../read-operation.ts";
import { IDENTITY, multiply, place, readMatrix } from "./matrix.ts";
import { addPoints, addRectangle, backgroundAt, boxOf, endPath, fillPath, numberAt } from "./areas.ts"; // prettier-ignore
import { startPainter, type Painter, type State } from "./painter.ts";
import { contrastOf, isPlainSpace, mix, readComponents, writeColour } from "./read-colour.ts";

export interface FaintText {
  readonly colour: string;
  readonly background: string;
  readonly contrast: number;
  /** Mark of the first such text. */
  readonly mark: number | null;
}

const MOST = 2_000_000;
const DEEPEST = 10;

export function findFaint(page: PageObject, reader: Reader): readonly FaintText[] {
  const painter: FaintPainter = { ...startPainter(reader, MOST), faint: new Map() };
  const parts = reader.items(page.entries.get("Contents")).flatMap((each) => {
    const stream = reader.stream(each);
    const data = stream === null ? null : decodeStream(stream, reader.resolve);
    return data === null ? [] : [data, Uint8Array.of(10)];
  });
  paintStream(Buffer.concat(parts), page.resources, painter);
  return [...painter.faint.values()];
}

function paintStream(bytes: Uint8Array, resources: CosEntries | null, painter: FaintPainter): void {
  const cursor = { bytes, at: 0 };
  for (let next = readOperation(cursor); next !== null && painter.left > 0; next = readOperation(cursor)) {
    painter.left -= 1;
    if (Object.hasOwn(OPERATORS, next.name)) OPERATORS[next.name]?.(painter, next.operands, resources);
  }
}

interface FaintPainter extends Painter {
  readonly faint: Map<string, FaintText>;
}

type Operate = (painter: FaintPainter, operands: readonly Cos[], resources: CosEntries | null) => void;

const set =
  (change: (operands: readonly Cos[]) => Partial<State>): Operate =>
  (painter, operands) => {
    painter.state = { ...painter.state, ...change(operands) };
  };

const fillBy = set((operands) => ({ fill: readComponents(operands), plain: true }));

const fillInSpace: Operate = (painter, operands) => {
  const fill = painter.state.plain ? readComponents(operands) : null;
  painter.state = { ...painter.state, fill };
};

const moveLine = (painter: FaintPainter, x: number, y: number): void => {
  painter.line = multiply([1, 0, 0, 1, x, y], painter.line);
  painter.text = painter.line;
};

const OPERATORS: Readonly<Record<string, Operate>> = {
  q: ({ saved, state }) => void saved.push(state),
  Q: (painter) => {
    painter.state = painter.saved.pop() ?? painter.state;
  },
  cm: (painter, operands) => {
    const matrix = readMatrix(operands);
    if (matrix !== null) painter.state = { ...painter.state, matrix: multiply(matrix, painter.state.matrix) };
  },
  g: fillBy,
  rg: fillBy,
  k: fillBy,
  sc: fillInSpace,
  scn: fillInSpace,
  cs: (painter, [space], resources) => {
    const plain = isPlainSpace(space, resources, painter.reader);
    painter.state = { ...painter.state, plain, fill: plain ? [0, 0, 0] : null };
  },
  gs: (painter, [given], resources) => {
    const name = isKind(given, "name") ? given.name : "";
    const entries = painter.reader.entries(painter.reader.entries(resources?.get("ExtGState"))?.get(name));
    const opacity = painter.reader.number(entries?.get("ca"));
    if (opacity !== null) painter.state = { ...painter.state, opacity };
  },
  BT: (painter) => {
    painter.text = painter.line = IDENTITY;
  },
  Tm: (painter, operands) => {
    painter.text = painter.line = readMatrix(operands) ?? IDENTITY;
  },
  Td: (painter, operands) => { moveLine(painter, numberAt(operands, 0), numberAt(operands, 1)); },
  TD: (painter, operands) => { moveLine(painter, numberAt(operands, 0), numberAt(operands, 1)); },
  Tf: (painter, [given, size], resources) => {
    const name = isKind(given, "name") ? given.name : "";
    const font = painter.reader.entries(painter.reader.entries(resources?.get("Font"))?.get(name));
    const bold = /bold|black|heavy/iu.test(painter.reader.name(font?.get("BaseFont")) ?? "");
    painter.state = { ...painter.state, bold, size: typeof size === "number" ? size : 0 };
  },
  Tr: set((operands) => ({ mode: numberAt(operands, 0) })),
  Tj: showText,
  TJ: showText,
  "'": showText,
  '"': showText,
  m: addPoints,
  l: addPoints,
  c: addPoints,
  v: addPoints,
  y: addPoints,
  re: addRectangle,
  f: fillPath, F: fillPath, "f*": fillPath, B: fillPath, "B*": fillPath, b: fillPath, "b*": fillPath,
  S: endPath, s: endPath, n: endPath,
  BMC: (painter, [tag]) => { openMark(painter, tag, null); },
  BDC: (painter, [tag, given], resources) => {
    const { reader } = painter;
    const properties = isKind(given, "name") ? reader.entries(resources?.get("Properties"))?.get(given.name) : given;
    openMark(painter, tag, reader.number(reader.entries(properties)?.get("MCID")));
  },
  EMC: ({ marks }) => void marks.pop(),
  Do: paintObject,
}; // prettier-ignore

function openMark({ marks }: Painter, tag: Cos | undefined, id: number | null): void {
  const outer = marks.at(-1) ?? null;
  marks.push(id ?? (isKind(tag, "name") && tag.name === "Artifact" ? "artifact" : outer));
}

function showText(painter: FaintPainter, operands: readonly Cos[]): void {
  const { state, marks, faint } = painter;
  const mark = marks.at(-1) ?? null;
  const shown = operands.flatMap((operand) => (isKind(operand, "array") ? operand.items : [operand]));
  const isBlank = !shown.some((each) => isKind(each, "string") && each.bytes.trim() !== "");
  if (isBlank || mark === "artifact" || state.mode === 3 || state.fill === null) return;
  const matrix = multiply(painter.text, state.matrix);
  const size = state.size * Math.hypot(matrix[2], matrix[3]);
  // A point within the first letter, above the baseline.
  const [x, y] = place(state.size * 0.2, state.size * 0.25, matrix);
  const background = backgroundAt(painter, x, y);
  if (background === null) return;
  const colour = mix(state.fill, background, state.opacity);
  const contrast = contrastOf(colour, background);
  const needed = size >= 18 || (size >= 14 && state.bold) ? 3 : 4.5;
  const names = { colour: writeColour(colour), background: writeColour(background) };
  const key = `${names.colour} ${names.background}`;
  // Rounded colours may lie just below what was chosen.
  if (contrast < needed - 0.05 && !faint.has(key)) faint.set(key, { ...names, contrast, mark });
}

function paintObject(painter: FaintPainter, [given]: readonly Cos[], resources: CosEntries | null): void {
  const { reader, state } = painter;
  const name = isKind(given, "name") ? given.name : "";
  const stream = reader.stream(reader.entries(resources?.get("XObject"))?.get(name));
  if (stream === null) return;
  if (reader.name(stream.entries.get("Subtype")) !== "Form") {
    const corners = [place(0, 0, state.matrix), place(1, 1, state.matrix)];
    painter.filled.push({ ...boxOf(corners), colour: null });
    return;
  }
  const data = painter.depth >= DEEPEST ? null : decodeStream(stream, reader.resolve);
  if (data === null) return;
  const own = readMatrix(reader.items(stream.entries.get("Matrix")).map(reader.resolve)) ?? IDENTITY;
  const { length } = painter.saved;
  painter.depth += 1;
  painter.state = { ...state, matrix: multiply(own, state.matrix) };
  paintStream(data, reader.entries(stream.entries.get("Resources")) ?? resources, painter);
  painter.depth -= 1;
  painter.saved.length = Math.min(length, painter.saved.length);
  painter.state = state;
}
