/** Takes a host and a resource's path, returns its bytes: the project's own file first, then what ships with depeche. */
import { isFailure, type Host, type HostFailure } from "./host.ts";

/** Folders of a project whose files depeche brings along itself where the project has none. */
const SHIPPED_FOLDERS = ["templates/", "locales/"];

const PACKAGE_SCHEME = "npm:";

/**
 * `path` is relative to the project root, or `npm:@scope/name/file` for a file of an installed package.
 * Only a missing file falls back to the shipped one: a file that is there and cannot be read is said to be so.
 */
export function readResource(host: Host, path: string): Uint8Array | HostFailure {
  if (path.startsWith(PACKAGE_SCHEME)) return host.readPackage(path.slice(PACKAGE_SCHEME.length));
  const own = host.read(path);
  if (!isFailure(own) || own.failure !== "missing") return own;
  if (!SHIPPED_FOLDERS.some((folder) => path.startsWith(folder))) return own;
  const shipped = host.readShipped(path);
  return isFailure(shipped) ? own : shipped;
}
