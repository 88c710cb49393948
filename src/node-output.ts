/** Takes a root, returns the part of the Host that writes below it, and through no symbolic link that leads out. */
import { randomUUID } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"; // prettier-ignore
import { basename, dirname, isAbsolute, join } from "node:path";
import { type HostFailure, type OutputHost, resolvePath } from "./host.ts";
import { describeFailure, OUTSIDE } from "./host-failure.ts";
import { isBelow, readBelow } from "./read-below.ts";
import { realFolder } from "./real-folder.ts";

const LED_OUT: HostFailure = { failure: "outside", reason: "a symbolic link leads out of the folder" };

/** `root` is a real path; `folder` is one below it, as all paths are counted from, null where it is none. */
export function createNodeOutput(
  root: string,
  folder: string | null = "",
  outside: HostFailure = OUTSIDE,
): OutputHost {
  const inRoot = (path: string): string | null => {
    const relative = resolvePath(path);
    return folder === null || relative === null ? null : join(folder, relative);
  };
  const locate = (path: string): string | null => {
    const relative = inRoot(path);
    return relative === null ? null : locateBelow(root, relative);
  };
  return {
    below: (path) =>
      isAbsolute(path)
        ? createNodeOutput(realFolder(path), "", LED_OUT)
        : createNodeOutput(root, inRoot(path), outside),
    read: (path) => {
      const relative = inRoot(path);
      return relative === null ? outside : readBelow(root, relative);
    },
    makeFolder: (path) => act(outside, locate(path), effect(makeFolders)),
    // Exclusive: what stands there, a symbolic link above all, is neither written over nor followed.
    write: (path, bytes) => act(outside, locate(path), effect((at) => { writeFileSync(at, bytes, { flag: "wx" }); })), // prettier-ignore
    rename: (from, to) => {
      const source = locate(from);
      return source === null ? outside : act(outside, locate(to), (at) => rename(source, at));
    },
    remove: (path) => act(outside, locate(path), effect((at) => { rmSync(at, { force: true }); })), // prettier-ignore
    spare: (path) => `${path.slice(0, path.lastIndexOf("/") + 1)}.depeche-${randomUUID()}.tmp`,
    sweep: (path) => act(outside, locate(join(path, "x")), effect((at) => { sweep(dirname(at)); })), // prettier-ignore
  };
}

function act(
  outside: HostFailure,
  at: string | null,
  action: (at: string) => HostFailure | null,
): HostFailure | null {
  if (at === null) return outside;
  try {
    return action(at);
  } catch (error) {
    return describeFailure(error);
  }
}

/** What fails only by throwing. */
function effect(action: (at: string) => void): (at: string) => null {
  return (at) => {
    action(at);
    return null;
  };
}

/** A symbolic link at either place is moved or replaced itself. */
function rename(source: string, target: string): HostFailure | null {
  const failure = findUnmovable(target) ?? findUnmovable(source);
  if (failure === null) renameSync(source, target);
  return failure;
}

/** A folder is never ours to move, and a device or a pipe, a link to one included, never ours to put a file in the place of. */
function findUnmovable(at: string): HostFailure | null {
  const status = statSync(at, { throwIfNoEntry: false });
  if (status?.isDirectory()) return { failure: "directory", reason: "a folder of that name is in the way" };
  // `/dev/stdout` leads to a regular file where a shell has redirected it.
  const isSpecial = status !== undefined && (!status.isFile() || dirname(at) === "/dev");
  return isSpecial ? { failure: "failed", reason: "it is not a regular file" } : null;
}

/** Step by step: Node's own way never ends where a file system (`/proc`, `autofs`) says of a new folder that it is not there. */
function makeFolders(at: string): void {
  const missing: string[] = [];
  for (let folder = at; !existsSync(folder) && dirname(folder) !== folder; folder = dirname(folder))
    missing.push(folder);
  for (const folder of missing.reverse()) makeOne(folder);
  if (missing.length === 0) makeOne(at);
}

/** Another build may have made it meanwhile. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) throw error;
  }
}

const SPARE = /^\.depeche-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/u;

/** No build writes for so long: a younger file may be one that another build is about to put in place. */
const HOUR = 3_600_000;

function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!SPARE.test(name)) continue;
    const at = join(folder, name);
    const status = lstatSync(at, { throwIfNoEntry: false });
    if (status !== undefined && !status.isDirectory() && Date.now() - status.mtimeMs > HOUR)
      rmSync(at, { force: true });
  }
}

/** The real path, its last part not resolved; null where symbolic links lead out of the root. */
function locateBelow(root: string, relative: string): string | null {
  const at = join(root, relative);
  if (at === root) return at;
  const real = join(realFolder(dirname(at)), basename(at));
  return isBelow(root, real) ? real : null;
}
