/** What `output/manifest.json` says: which files a build made, from what, with what. */
import type { Direction, TranslationCounts } from "../locale/edition.ts";
import type { Artifact, ArtifactFormat, ArtifactSource } from "./artifact.ts";
import { sha256 } from "./sha256.ts";

export interface Versions {
  readonly depeche: string;
  readonly pdfmake: string;
}

/** One file; the keys stand in the manifest in this order. */
export interface ManifestEntry {
  /** Relative to the manifest. */
  readonly path: string;
  readonly format: ArtifactFormat;
  readonly bytes: number;
  readonly sha256: string;
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
  readonly pages: number | null;
  readonly standards: readonly string[];
  readonly tagged: boolean | null;
  readonly fonts: readonly string[];
  readonly translation: TranslationCounts;
  readonly article: ArtifactSource;
  readonly template: string;
  readonly stylesheet: string;
  readonly versions: Versions;
}

export interface Manifest {
  readonly schema: typeof manifestSchema;
  readonly artifacts: readonly ManifestEntry[];
}

export const manifestSchema = "depeche-manifest/1";
export const manifestFile = "manifest.json";

/** Takes an artifact, returns its entry. */
export function describeArtifact(artifact: Artifact, versions: Versions): ManifestEntry {
  const { path, format, bytes, title, language, direction, pages, standards, tagged, fonts } = artifact;
  const { translated, stale, missing } = artifact.translation;
  const { slug, file, sha256: source, language: original } = artifact.article;
  return {
    path,
    format,
    bytes: bytes.length,
    sha256: sha256(bytes),
    title,
    language,
    direction,
    pages,
    standards,
    tagged,
    fonts,
    translation: { translated, stale, missing },
    article: { slug, file, sha256: source, language: original },
    template: artifact.template,
    stylesheet: artifact.stylesheet,
    versions: { depeche: versions.depeche, pdfmake: versions.pdfmake },
  };
}

/** Entries by path, whatever order they were made in. */
export function writeManifest(entries: readonly ManifestEntry[]): string {
  const manifest: Manifest = { schema: manifestSchema, artifacts: entries };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
