/** Takes a project root, returns the Host of the real file system below it. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Host, HostFailure } from "./host.ts";
import { createNodeOutput } from "./node-output.ts";
import { attemptBelow, readBelow } from "./read-below.ts";

/** depeche's own folder: the parent of `src/` and of `dist/` alike. */
export const shippedRoot: string = dirname(dirname(fileURLToPath(import.meta.url)));

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

function listBelow(root: string, path: string): readonly string[] | HostFailure {
  return attemptBelow(root, path, (real) => {
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
