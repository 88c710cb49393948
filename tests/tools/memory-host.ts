/** A Host in memory: the twin of the real one. Packages and shipped files are the real ones. */
import { isFailure, type Host, type HostFailure, type OutputHost, resolvePath } from "../../src/host.ts";
import { createNodeHost, shippedRoot } from "../../src/node-host.ts";

type Operation = "read" | "makeFolder" | "write" | "rename" | "remove";
type Fail = (operation: Operation, path: string) => HostFailure | null;

export interface MemoryHostOptions {
  /** The project: contents by path relative to the root. A path may also be absolute: only output can reach it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** A failure to answer an operation with, for tests of what happens then. */
  readonly fail?: Fail;
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
const IN_THE_WAY: HostFailure = { failure: "failed", reason: "a file of that name is in the way" };
const FOLDER: HostFailure = { failure: "directory", reason: "it is a folder" };

const packages = createNodeHost(shippedRoot);

export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const files = toFiles(options.files ?? {});
  const shipped = options.shipped === undefined ? null : toFiles(options.shipped);
  const fail = options.fail ?? (() => null);
  return {
    files,
    text: (path) => new TextDecoder().decode(files.get(path)),
    read: (path) => fail("read", path) ?? readFrom(files, path),
    list: (path) => listFrom(files, path),
    readPackage: packages.readPackage,
    readShipped: (path) => (shipped === null ? packages.readShipped(path) : readFrom(shipped, path)),
    listShipped: (path) => (shipped === null ? packages.listShipped(path) : listFrom(shipped, path)),
    environment: options.environment ?? {},
    output: createOutput(files, fail),
  };
}

/** `folder`: what paths are counted from, with a `/` at its end where there is one. */
function createOutput(files: Map<string, Uint8Array>, fail: Fail, folder = ""): OutputHost {
  let spares = 0;
  const where = (path: string): string | null => {
    const relative = resolvePath(path);
    return relative === null ? null : `${folder}${relative}`;
  };
  const act = (
    operation: Operation,
    path: string,
    action: (at: string) => HostFailure | null,
  ): HostFailure | null => {
    const at = where(path);
    return at === null ? OUTSIDE : (fail(operation, at) ?? action(at));
  };
  return {
    below: (path) => {
      const at = path.startsWith("/") ? path : (where(path) ?? "/nowhere");
      return createOutput(files, fail, at === "" || at.endsWith("/") ? at : `${at}/`);
    },
    read: (path) => {
      const at = where(path);
      return at === null ? OUTSIDE : (files.get(at) ?? MISSING);
    },
    makeFolder: (path) => act("makeFolder", path, (at) => (files.has(at) ? IN_THE_WAY : null)),
    write: (path, bytes) =>
      act("write", path, (at) =>
        files.has(at) ? IN_THE_WAY : (files.set(at, Uint8Array.from(bytes)), null),
      ),
    rename: (from, to) =>
      act("rename", to, (at) => {
        const bytes = files.get(where(from) ?? "");
        if (bytes === undefined) return MISSING;
        files.delete(where(from) ?? "");
        files.set(at, bytes);
        return null;
      }),
    remove: (path) => act("remove", path, (at) => (files.delete(at), null)),
    spare: (path) => path.replace(/[^/]*$/u, (name) => `.${name}.${(spares += 1)}`),
    sweep: () => null,
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
