/** One file that a build makes. */
import type { Standard } from "../pdf/standards/standards.ts";
import type { Direction, TranslationCounts } from "../locale/edition.ts";

export type ArtifactFormat = "pdf" | "html";

/** The article that it was made from, and its original's language. */
export interface ArtifactSource {
  readonly slug: string;
  readonly file: string;
  readonly sha256: string;
  readonly language: string;
}

export interface Artifact {
  /** Relative to the output folder, with `/`: `slug/slug.fr.pdf`. */
  readonly path: string;
  readonly format: ArtifactFormat;
  readonly bytes: Uint8Array;
  readonly language: string;
  readonly direction: Direction;
  /** null for HTML. */
  readonly pages: number | null;
  /** That a PDF claims to be, as on the command line: `ua-1`. */
  readonly standards: readonly Standard[];
  /** Whether a PDF has a structure tree; null for HTML, which is one. */
  readonly tagged: boolean | null;
  /** PostScript names of the fonts in it, sorted. */
  readonly fonts: readonly string[];
  readonly translation: TranslationCounts;
  readonly title: string;
  readonly article: ArtifactSource;
  readonly template: string;
  readonly stylesheet: string;
}
