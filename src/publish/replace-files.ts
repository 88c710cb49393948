/**
 * Takes files, puts all of them in place or none: each is written beside its place, then renamed, in the order given.
 * Returns the failure where there is one; what was there before is then there again, and nothing else is.
 */
import { isFailure, type HostFailure, type OutputHost } from "../host.ts";

export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WriteFailure {
  readonly path: string;
  readonly failure: HostFailure;
}

export function replaceFiles(files: readonly NewFile[], output: OutputHost): WriteFailure | null {
  const written: string[] = [];
  for (const { path, bytes } of files) {
    const failure = output.makeFolder(folderOf(path)) ?? output.write(temporary(path), bytes);
    if (failure !== null) {
      discard([...written, path], output);
      return { path, failure };
    }
    written.push(path);
  }
  return putInPlace(written, output);
}

interface Replaced {
  readonly path: string;
  /** Whether a file of an earlier build was set aside. */
  readonly hadOld: boolean;
}

function putInPlace(paths: readonly string[], output: OutputHost): WriteFailure | null {
  const done: Replaced[] = [];
  for (const path of paths) {
    const aside = setAside(path, output);
    const failure = typeof aside === "boolean" ? output.rename(temporary(path), path) : aside;
    if (failure !== null) {
      if (aside === true) output.rename(earlier(path), path);
      for (const replaced of done.reverse()) undo(replaced, output);
      discard(paths, output);
      return { path, failure };
    }
    done.push({ path, hadOld: aside === true });
  }
  for (const { path, hadOld } of done) if (hadOld) output.remove(earlier(path));
  return null;
}

/** Whether there was a file to set aside, or why it could not be; a folder is never ours to move. */
function setAside(path: string, output: OutputHost): boolean | HostFailure {
  const there = output.read(path);
  if (isFailure(there)) {
    if (there.failure === "missing") return false;
    if (there.failure === "directory")
      return { failure: "directory", reason: "a folder of that name is in the way" };
  }
  return output.rename(path, earlier(path)) ?? true;
}

function undo({ path, hadOld }: Replaced, output: OutputHost): void {
  if (hadOld) output.rename(earlier(path), path);
  else output.remove(path);
}

function discard(paths: readonly string[], output: OutputHost): void {
  for (const path of paths) output.remove(temporary(path));
}

/** Hidden, so that a web server or a look into the folder never meets one. */
function temporary(path: string): string {
  return beside(path, ".new");
}

function earlier(path: string): string {
  return beside(path, ".old");
}

function beside(path: string, ending: string): string {
  const name = path.lastIndexOf("/") + 1;
  return `${path.slice(0, name)}.${path.slice(name)}${ending}`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
