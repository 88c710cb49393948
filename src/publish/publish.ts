/**
 * Takes artifacts, returns the entries of the manifest that now describes the output folder; null where nothing was written.
 *
 * All files are put in place or none, the manifest last. What an earlier manifest lists and this build no longer makes is
 * removed; what it lists and this build was not asked to make stays, as long as the file is still the one listed.
 */
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import type { Artifact } from "./artifact.ts";
import {
  byPath,
  describeArtifact,
  manifestFile,
  writeManifest,
  type ManifestEntry,
  type Versions,
} from "./manifest.ts";
import { readManifest } from "./read-manifest.ts";
import { replaceFiles } from "./replace-files.ts";
import { sha256 } from "./sha256.ts";
import { checksumsFile, writeChecksums } from "./write-checksums.ts";
import { indexFile, writeIndex } from "./write-index.ts";

export interface PublishContext {
  readonly host: Host;
  readonly sink: Sink;
  /** Folder relative to the root, or absolute. */
  readonly out: string;
  /** How messages name it. */
  readonly outName: string;
  readonly versions: Versions;
  /** Whether an entry of the earlier manifest is none of this build's business. */
  readonly isApart: (entry: ManifestEntry) => boolean;
}

export function publish(
  artifacts: readonly Artifact[],
  context: PublishContext,
): readonly ManifestEntry[] | null {
  const { host, out, versions, sink } = context;
  const made = artifacts.map((artifact) => describeArtifact(artifact, versions));
  const earlier = readEarlier(context);
  const paths = new Set(made.map(({ path }) => path));
  const kept = earlier.filter(
    (entry) => !paths.has(entry.path) && context.isApart(entry) && isThere(entry, context),
  );
  const entries = [...made, ...kept].sort(byPath);
  const failed = replaceFiles(
    [...artifacts, ...describeFolder(entries)].map(({ path, bytes }) => ({ path: `${out}/${path}`, bytes })),
    host.output,
  );
  if (failed !== null) {
    const file = `${context.outName}${failed.path.slice(out.length)}`;
    const message = `\`${file}\` cannot be written: ${failed.failure.reason}`;
    const hint = "nothing was changed; name another folder with `--out`, or clear the way";
    report(sink, "DEP-PROJECT-UNWRITABLE", { file, span: null }, { message, hint });
    return null;
  }
  const listed = new Set(entries.map(({ path }) => path));
  for (const { path } of earlier) if (!listed.has(path)) host.output.remove(`${out}/${path}`);
  return made.sort(byPath);
}

function readEarlier({ host, out }: PublishContext): readonly ManifestEntry[] {
  const bytes = host.output.read(`${out}/${manifestFile}`);
  return isFailure(bytes) ? [] : readManifest(bytes);
}

function isThere(entry: ManifestEntry, { host, out }: PublishContext): boolean {
  const bytes = host.output.read(`${out}/${entry.path}`);
  return !isFailure(bytes) && sha256(bytes) === entry.sha256;
}

/** The files that describe all others; the manifest comes last, so that it never lists what is not there. */
function describeFolder(
  entries: readonly ManifestEntry[],
): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const encode = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const index = encode(indexFile, writeIndex(entries));
  const manifest = encode(manifestFile, writeManifest(entries));
  const described = [index, manifest].map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }));
  return [index, encode(checksumsFile, writeChecksums([...entries, ...described])), manifest];
}
