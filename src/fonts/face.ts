/** One opened font file: opened once per process, shared by all documents. */
import type { Font } from "./fontkit.ts";

/** In 1/1000 em, upward positive. */
export interface FaceMetrics {
  readonly ascent: number;
  /** Negative below the baseline. */
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  readonly italicAngle: number;
}

export interface FontFace {
  /** sha256 of the file: two rules that name the same bytes share one face. */
  readonly id: string;
  readonly family: string;
  readonly weight: readonly [number, number];
  readonly style: "normal" | "italic" | "oblique";
  readonly postscriptName: string;
  readonly bytes: Uint8Array;
  readonly font: Font;
  readonly metrics: FaceMetrics;
  readonly has: (codePoint: number) => boolean;
}

export interface FaceQuery {
  readonly families: readonly string[];
  readonly weight: number;
  readonly style: "normal" | "italic" | "oblique";
  readonly language: string;
}

/** The faces of one document. */
export interface FontLibrary {
  /** Faces to try in order (CSS Fonts 4 § 5): best match of each family, then the shipped ones; at least one. */
  readonly stack: (query: FaceQuery) => readonly FontFace[];
}
