/** Takes a root, a real path, and a path below it, returns the file's bytes; nothing that a symbolic link leads out to. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type HostFailure, resolvePath } from "./host.ts";
import { describeFailure, OUTSIDE } from "./host-failure.ts";

/** Nothing that a briefing is made of is larger; a guard against filling the memory. */
const MAXIMUM_BYTES = 256 * 1024 * 1024;

export function readBelow(root: string, path: string): Uint8Array | HostFailure {
  return attemptBelow(root, path, (real) => {
    const status = statSync(real);
    if (status.isDirectory()) return { failure: "directory", reason: "it is a folder" };
    // A pipe or a device would block the build for ever.
    if (!status.isFile()) return { failure: "failed", reason: "it is not a regular file" };
    if (status.size > MAXIMUM_BYTES) return { failure: "failed", reason: "it is larger than 256 MB" };
    return readFileSync(real);
  });
}

/** Runs `use` on the file's real place when that is below the root, symbolic links resolved. */
export function attemptBelow<T>(
  root: string,
  path: string,
  use: (real: string) => T | HostFailure,
): T | HostFailure {
  const relative = resolvePath(path);
  if (relative === null) return OUTSIDE;
  try {
    const real = realpathSync(join(root, relative));
    return isBelow(root, real) ? use(real) : OUTSIDE;
  } catch (error) {
    return describeFailure(error);
  }
}

/** Both are real paths. */
export function isBelow(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}
