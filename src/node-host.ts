/** Takes a project root, returns the Host of the real file system below it. */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Host, type HostFailure, resolvePath } from "./host.ts";
import { describeFailure, OUTSIDE } from "./host-failure.ts";
import { createNodeOutput } from "./node-output.ts";

/** depeche's own folder: the parent of `src/` and of `dist/` alike. */
export const shippedRoot: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** Nothing that a briefing is made of is larger; a guard against filling the memory. */
const MAXIMUM_BYTES = 256 * 1024 * 1024;

const PACKAGE_FILE = /^(?<name>(?:@[a-z0-9][\w.~-]*\/)?[a-z0-9][\w.~-]*)\/(?<file>.+)$/u;

export interface NodeHostOptions {
  /** Default: none, so that a library caller decides what a build may see. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** `root` is absolute or relative to the working folder; throws where it is no folder. */
export function createNodeHost(root: string, options: NodeHostOptions = {}): Host {
  const realRoot = realpathSync(root);
  return {
    read: (path) => readBelow(realRoot, path),
    list: (path) => listBelow(realRoot, path),
    readPackage: (specifier) => readPackageFile(realRoot, specifier),
    readShipped: (path) => readBelow(shippedRoot, path),
    listShipped: (path) => listBelow(shippedRoot, path),
    output: createNodeOutput(realRoot),
    environment: options.environment ?? {},
  };
}

function readBelow(root: string, path: string): Uint8Array | HostFailure {
  return attempt(root, path, (real) => {
    const status = statSync(real);
    if (status.isDirectory()) return { failure: "directory", reason: "it is a folder" };
    // A pipe or a device would block the build for ever.
    if (!status.isFile()) return { failure: "failed", reason: "it is not a regular file" };
    if (status.size > MAXIMUM_BYTES) return { failure: "failed", reason: "it is larger than 256 MB" };
    return readFileSync(real);
  });
}

function listBelow(root: string, path: string): readonly string[] | HostFailure {
  return attempt(root, path, (real) => {
    const names = readdirSync(real, { withFileTypes: true }).map((entry) => {
      const folder = entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(join(real, entry.name)));
      return folder ? `${entry.name}/` : entry.name;
    });
    return names.sort();
  });
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // dangling, or a circle: reading it says so
  }
}

/** Runs `use` on the file's real place when that is below the root, symbolic links resolved. */
function attempt<T>(root: string, path: string, use: (real: string) => T | HostFailure): T | HostFailure {
  const relative = resolvePath(path);
  if (relative === null) return OUTSIDE;
  try {
    const real = realpathSync(join(root, relative));
    return isBelow(root, real) ? use(real) : OUTSIDE;
  } catch (error) {
    return describeFailure(error);
  }
}

function isBelow(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Node's own search, from depeche and then from the project upward, but for files and never out of the package. */
function readPackageFile(projectRoot: string, specifier: string): Uint8Array | HostFailure {
  const { name, file } = PACKAGE_FILE.exec(specifier)?.groups ?? {};
  if (name === undefined || file === undefined)
    return { failure: "missing", reason: "a package's file is written `package/file`" };
  for (const folder of [...ancestors(shippedRoot), ...ancestors(projectRoot)]) {
    const installed = join(folder, "node_modules", name);
    if (leadsToFolder(installed)) return readBelow(realpathSync(installed), file);
  }
  return { failure: "missing", reason: `the package \`${name}\` is not installed` };
}

function ancestors(folder: string): readonly string[] {
  const all = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) all.push(dirname(at));
  return all;
}
