/**
 * Takes files, puts all of them in place or none: each is written beside its place, then renamed, in the order given.
 * Returns the failure where there is one; what was there before is then there again, and nothing else is.
 */
import type { HostFailure, OutputHost } from "../host.ts";

export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WriteFailure {
  readonly path: string;
  readonly failure: HostFailure;
}

/** A file that is written but not in its place. */
interface Written {
  readonly path: string;
  readonly temporary: string;
}

export function replaceFiles(files: readonly NewFile[], output: OutputHost): WriteFailure | null {
  // What could not be swept is in nobody's way.
  for (const folder of new Set(files.map(({ path }) => folderOf(path)))) output.sweep(folder);
  const written: Written[] = [];
  for (const { path, bytes } of files) {
    const temporary = output.spare(path);
    const failure = output.makeFolder(folderOf(path)) ?? output.write(temporary, bytes);
    if (failure !== null) {
      discard([...written, { path, temporary }], output);
      return { path, failure };
    }
    written.push({ path, temporary });
  }
  return putInPlace(written, output);
}

interface Replaced {
  readonly path: string;
  /** Where the file of an earlier build was set aside; null where there was none. */
  readonly earlier: string | null;
}

function putInPlace(files: readonly Written[], output: OutputHost): WriteFailure | null {
  const done: Replaced[] = [];
  for (const { path, temporary } of files) {
    const earlier = setAside(path, output);
    const isAside = typeof earlier === "string";
    const failure = isAside || earlier === null ? output.rename(temporary, path) : earlier;
    if (failure !== null) {
      if (isAside) output.rename(earlier, path);
      for (const replaced of done.reverse()) undo(replaced, output);
      discard(files, output);
      return { path, failure };
    }
    done.push({ path, earlier: isAside ? earlier : null });
  }
  for (const { earlier } of done) if (earlier !== null) output.remove(earlier);
  return null;
}

/** Where what was there is now, null where nothing was, or why it could not be set aside. */
function setAside(path: string, output: OutputHost): string | HostFailure | null {
  const earlier = output.spare(path);
  const failure = output.rename(path, earlier);
  if (failure === null) return earlier;
  return failure.failure === "missing" ? null : failure;
}

function undo({ path, earlier }: Replaced, output: OutputHost): void {
  if (earlier !== null) output.rename(earlier, path);
  else output.remove(path);
}

function discard(files: readonly Written[], output: OutputHost): void {
  for (const { temporary } of files) output.remove(temporary);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
