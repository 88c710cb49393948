/** How each series is told from the others without a colour: by tone, by dash, by shape. */
import type { Look, Shape, Tone } from "./drawing.ts";

/** The second is the accent at 45 %; more are told apart by how dark they are and by outlines. */
const fills: readonly Look[] = [
  { tone: "accent", share: 1 },
  { tone: "accent", share: 0.45 },
  { tone: "ink", share: 1 },
  { tone: "accent", share: 0.12, outlined: true },
  { tone: "soft", share: 0.6 },
  { tone: "ink", share: 0.08, outlined: true },
];

interface Stroke {
  readonly tone: Tone;
  readonly share?: number;
  readonly width: number;
  readonly dash: readonly number[];
}

const strokes: readonly Stroke[] = [
  { tone: "accent", width: 2.25, dash: [] },
  { tone: "accent", share: 0.45, width: 3, dash: [] },
  { tone: "ink", width: 1.5, dash: [5, 3] },
  { tone: "accent", width: 2, dash: [1.5, 2.5] },
  { tone: "soft", width: 2.5, dash: [] },
  { tone: "ink", width: 1.25, dash: [9, 3, 1.5, 3] },
  { tone: "accent", width: 1.25, dash: [12, 4] },
];

const shapes: readonly Shape[] = ["circle", "square", "diamond", "triangle", "cross"];

const pick = <T>(list: readonly T[], index: number, fallback: T): T => list[index % list.length] ?? fallback;

export function fillOf(index: number): Look {
  return pick(fills, index, { tone: "accent", share: 1 });
}

export function strokeOf(index: number): Stroke {
  return pick(strokes, index, { tone: "accent", width: 2, dash: [] });
}

export function shapeOf(index: number): Shape {
  return pick(shapes, index, "circle");
}
