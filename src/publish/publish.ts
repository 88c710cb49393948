/**
 * Takes artifacts, returns the entries of the manifest that now describes the output folder; null where nothing was written.
 *
 * All files are put in place or none, the manifest last. What an earlier manifest lists and this build no longer makes is
 * removed; what it lists and this build was not asked to make stays; both only while the file is still the one listed.
 */
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { isFailure, type Host, type OutputHost } from "../host.ts";
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
  const { versions, sink } = context;
  const output = context.host.output.below(context.out);
  const made = artifacts.map((artifact) => describeArtifact(artifact, versions));
  const earlier = readEarlier(output);
  const paths = new Set(made.map(({ path }) => path));
  const kept = earlier.filter(
    (entry) => !paths.has(entry.path) && context.isApart(entry) && isThere(entry, output),
  );
  const entries = [...made, ...kept].sort(byPath);
  const failed = replaceFiles([...artifacts, ...describeFolder(entries)], output);
  if (failed !== null) {
    const file = `${context.outName}/${failed.path}`;
    const message = `\`${file}\` cannot be written: ${failed.failure.reason}`;
    const hint = "nothing was changed; name another folder with `--out`, or clear the way";
    report(sink, "DEP-PROJECT-UNWRITABLE", { file, span: null }, { message, hint });
    return null;
  }
  const listed = new Set(entries.map(({ path }) => path));
  // Whatever an earlier manifest says, only what has the bytes that it says is a file of ours.
  for (const entry of earlier)
    if (!listed.has(entry.path) && isThere(entry, output)) output.remove(entry.path);
  return made.sort(byPath);
}

function readEarlier(output: OutputHost): readonly ManifestEntry[] {
  const bytes = output.read(manifestFile);
  return isFailure(bytes) ? [] : readManifest(bytes);
}

function isThere({ path, sha256: listed }: ManifestEntry, output: OutputHost): boolean {
  const bytes = output.read(path);
  return !isFailure(bytes) && sha256(bytes) === listed;
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
