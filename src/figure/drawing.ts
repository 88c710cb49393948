/** A chart as it is drawn: marks in order, in CSS px, y downward. */

/** What a part is to the reader: each edition's sheet says in which colour that is printed. */
export type Tone = "ink" | "soft" | "accent" | "rule" | "paper";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TextMark {
  readonly kind: "text";
  /** Where it is anchored, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: Tone;
  readonly bold?: true;
}

export interface RectangleMark {
  readonly kind: "rectangle";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly look: Look;
}

export interface LineMark {
  readonly kind: "line";
  readonly points: readonly Point[];
  readonly tone: Tone;
  /** Of the tone; all of it where nothing is said. */
  readonly share?: number;
  readonly width: number;
  /** Lengths of strokes and gaps; empty for a whole line. */
  readonly dash: readonly number[];
}

export interface AreaMark {
  readonly kind: "area";
  readonly points: readonly Point[];
  readonly look: Look;
}

export type Shape = "circle" | "square" | "diamond" | "triangle" | "cross";

export interface PointMark extends Point {
  readonly kind: "point";
  readonly shape: Shape;
  /** Half of its width. */
  readonly size: number;
  readonly look: Look;
}

export type Mark = TextMark | RectangleMark | LineMark | AreaMark | PointMark;

/** Share of a tone that fills, and whether an outline of the whole tone goes around it. */
export interface Look {
  readonly tone: Tone;
  readonly share: number;
  readonly outlined?: true;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}
