/** What is known while the content of a page is read: the state of painting, and the areas that have been filled. */
import type { Reader } from "../cos/create-reader.ts";
import { IDENTITY, type Matrix } from "./matrix.ts";
import type { Colour } from "./read-colour.ts";

export type Point = readonly [x: number, y: number];

/** A filled area; its colour is null where that is not known, as of an image. */
export interface Filled {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly colour: Colour | null;
}

export interface State {
  readonly matrix: Matrix;
  readonly fill: Colour | null;
  /** Whether components that follow are colours as they stand. */
  readonly plain: boolean;
  readonly opacity: number;
  readonly size: number;
  readonly bold: boolean;
  /** 3: invisible. */
  readonly mode: number;
}

export interface Path {
  /** Two corners each. */
  readonly rectangles: (readonly Point[])[];
  /** Of lines and curves. */
  readonly points: Point[];
  isCurved: boolean;
}

export interface Painter {
  readonly reader: Reader;
  readonly filled: Filled[];
  readonly saved: State[];
  readonly marks: (number | "artifact" | null)[];
  state: State;
  text: Matrix;
  line: Matrix;
  /** The path that is being made: its rectangles, and the points of its lines and curves. */
  path: Path;
  depth: number;
  left: number;
}

export function startPainter(reader: Reader, operators: number): Painter {
  return {
    reader,
    filled: [],
    saved: [],
    marks: [],
    state: { matrix: IDENTITY, fill: [0, 0, 0], plain: true, opacity: 1, size: 0, bold: false, mode: 0 },
    text: IDENTITY,
    line: IDENTITY,
    path: startPath(),
    depth: 0,
    left: operators,
  };
}

export function startPath(): Path {
  return { rectangles: [], points: [], isCurved: false };
}
