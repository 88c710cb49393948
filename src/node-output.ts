/** Takes a project root, returns the part of the Host that writes: below the root, or where an absolute path says. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, sep } from "node:path";
import { type HostFailure, type OutputHost, resolvePath } from "./host.ts";
import { describeFailure, OUTSIDE } from "./host-failure.ts";

/** `root` is a real path. */
export function createNodeOutput(root: string): OutputHost {
  const locate = (path: string): string | null => (isAbsolute(path) ? path : locateBelow(root, path));
  return {
    read: (path) => {
      const at = locate(path);
      return at === null ? OUTSIDE : readRegular(at);
    },
    makeFolder: (path) => act(locate(path), makeFolders),
    write: (path, bytes) => act(locate(path), (at) => { writeFileSync(at, bytes, { flag: "w" }); }), // prettier-ignore
    rename: (from, to) => {
      const source = locate(from);
      return source === null ? OUTSIDE : act(locate(to), (at) => { renameSync(source, at); }); // prettier-ignore
    },
    remove: (path) => act(locate(path), (at) => { rmSync(at, { force: true }); }), // prettier-ignore
  };
}

function act(at: string | null, action: (at: string) => unknown): HostFailure | null {
  if (at === null) return OUTSIDE;
  try {
    action(at);
    return null;
  } catch (error) {
    return describeFailure(error);
  }
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

function readRegular(at: string): Uint8Array | HostFailure {
  try {
    if (statSync(at).isDirectory()) return { failure: "directory", reason: "it is a folder" };
    return readFileSync(at);
  } catch (error) {
    return describeFailure(error);
  }
}

/** The path below the root, where the folders of it that exist do not lead out by a symbolic link. */
function locateBelow(root: string, path: string): string | null {
  const relative = resolvePath(path);
  if (relative === null) return null;
  const at = join(root, relative);
  const real = realFolder(dirname(at));
  return at === root || real === root || real.startsWith(root + sep) ? at : null;
}

function realFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return realpathSync(at);
    } catch {
      // Not there yet: what makes it later makes it below the nearest folder that is.
      if (dirname(at) === at) return at;
    }
  }
}
