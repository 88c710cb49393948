/** A Host in memory: the twin of the real one. Packages and shipped files are the real ones. */
import { isFailure, type Host, type HostFailure, resolvePath } from "../../src/host.ts";
import { createNodeHost, shippedRoot } from "../../src/node-host.ts";

export interface MemoryHostOptions {
  /** The project: contents by path relative to the root. A path may also be absolute: only output can reach it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** A failure to answer an operation with, for tests of what happens then. */
  readonly fail?: (operation: "read" | "makeFolder" | "write" | "rename" | "remove", path: string) => HostFailure | null; // prettier-ignore
  /** Shipped files instead of the real ones. */
  readonly shipped?: Readonly<Record<string, string | Uint8Array>>;
}

export interface MemoryHost extends Host {
  /** All files as they stand now, what was written among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly text: (path: string) => string;
}

const OUTSIDE: HostFailure = { failure: "outside", reason: "it is outside the project" };
const MISSING: HostFailure = { failure: "missing", reason: "there is no such file" };
const FOLDER: HostFailure = { failure: "directory", reason: "it is a folder" };

const packages = createNodeHost(shippedRoot);

export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const files = toFiles(options.files ?? {});
  const shipped = options.shipped === undefined ? null : toFiles(options.shipped);
  const fail = options.fail ?? (() => null);
  const where = (path: string): string | null => (path.startsWith("/") ? path : resolvePath(path));
  const act = (at: string | null, action: (at: string) => HostFailure | null): HostFailure | null =>
    at === null ? OUTSIDE : action(at);
  return {
    files,
    text: (path) => new TextDecoder().decode(files.get(path)),
    read: (path) => fail("read", path) ?? readFrom(files, path),
    list: (path) => listFrom(files, path),
    readPackage: packages.readPackage,
    readShipped: (path) => (shipped === null ? packages.readShipped(path) : readFrom(shipped, path)),
    listShipped: (path) => (shipped === null ? packages.listShipped(path) : listFrom(shipped, path)),
    environment: options.environment ?? {},
    output: {
      read: (path) => {
        const at = where(path);
        return at === null ? OUTSIDE : (files.get(at) ?? MISSING);
      },
      makeFolder: (path) =>
        fail("makeFolder", path) ??
        act(where(path), (at) => (files.has(at) ? { failure: "failed", reason: "a file of that name is in the way" } : null)), // prettier-ignore
      write: (path, bytes) =>
        fail("write", path) ?? act(where(path), (at) => (files.set(at, Uint8Array.from(bytes)), null)),
      rename: (from, to) =>
        fail("rename", to) ??
        act(where(to), (at) => {
          const bytes = files.get(where(from) ?? "");
          if (bytes === undefined) return MISSING;
          files.set(at, bytes);
          files.delete(where(from) ?? "");
          return null;
        }),
      remove: (path) => fail("remove", path) ?? act(where(path), (at) => (files.delete(at), null)),
    },
  };
}

function toFiles(contents: Readonly<Record<string, string | Uint8Array>>): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === "string" ? encoder.encode(content) : content,
    ]),
  );
}

function readFrom(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array | HostFailure {
  const at = resolvePath(path);
  if (at === null) return OUTSIDE;
  const bytes = files.get(at);
  if (bytes !== undefined) return bytes;
  return isFailure(listFrom(files, at)) ? MISSING : FOLDER;
}

function listFrom(files: ReadonlyMap<string, Uint8Array>, path: string): readonly string[] | HostFailure {
  const at = resolvePath(path);
  if (at === null) return OUTSIDE;
  const prefix = at === "" ? "" : `${at}/`;
  const names = new Set<string>();
  for (const file of files.keys()) {
    if (file.startsWith("/") || !file.startsWith(prefix)) continue;
    const [name = "", ...rest] = file.slice(prefix.length).split("/");
    names.add(rest.length > 0 ? `${name}/` : name);
  }
  return names.size === 0 && at !== "" ? MISSING : [...names].sort();
}
