/** All outside effects: files below the project root, installed packages, clock, environment. */

/** Why a file could not be read: each is one diagnostic of the caller's. */
export interface HostFailure {
  readonly failure: "missing" | "outside" | "directory" | "denied" | "failed";
  /** The system's words, without any absolute path. */
  readonly reason: string;
}

/**
 * Reads are synchronous: a build is bound by the processor, and the stages stay plain functions.
 * Paths are relative to the root, with `/`; a path that leaves the root, symbolic links resolved, is "outside".
 */
export interface Host {
  readonly read: (path: string) => Uint8Array | HostFailure;
  /** Names in a folder, sorted by code point; a folder's name ends in `/`. */
  readonly list: (path: string) => readonly string[] | HostFailure;
  /** A file of an installed package, `specifier` as in `@scope/name/folder/file.ttf`; nothing else of the machine. */
  readonly readPackage: (specifier: string) => Uint8Array | HostFailure;
  /** A file that ships with depeche itself: `templates/briefing/briefing.hbs`, `locales/fr/briefing.json`. */
  readonly readShipped: (path: string) => Uint8Array | HostFailure;
  readonly listShipped: (path: string) => readonly string[] | HostFailure;
  /** Everything that a command writes, all or nothing; see publish/. */
  readonly output: OutputHost;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Files that a command writes. Paths are relative to a folder, with `/`; one that leaves it, symbolic links resolved, is
 * "outside": a link in the last place is never followed but for reading.
 */
export interface OutputHost {
  /**
   * The same for a folder below this one; where the path is absolute, as the command line may give it, for that folder,
   * its own symbolic links resolved here and now. It need not be there yet.
   */
  readonly below: (folder: string) => OutputHost;
  readonly read: (path: string) => Uint8Array | HostFailure;
  readonly makeFolder: (path: string) => HostFailure | null;
  /** Fails where there is anything of that name. */
  readonly write: (path: string, bytes: Uint8Array) => HostFailure | null;
  /** Replaces what stands at `to`, unless it is a folder; moves no folder. */
  readonly rename: (from: string, to: string) => HostFailure | null;
  readonly remove: (path: string) => HostFailure | null;
  /** A path beside the given one whose name nobody can have foreseen: hidden, so that no web server shows it. */
  readonly spare: (path: string) => string;
  /** Removes from a folder what builds that were killed have left at spare paths. */
  readonly sweep: (folder: string) => HostFailure | null;
}

export function isFailure(result: object | null): result is HostFailure {
  return result !== null && "failure" in result;
}

/** Takes a path relative to the root, returns it without `.` and `..` segments, or null where it leaves the root. */
export function resolvePath(path: string): string | null {
  if (path.startsWith("/") || /^[a-z]:/iu.test(path) || path.includes("\\") || path.includes("\0"))
    return null;
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (kept.pop() === undefined) return null;
  }
  return kept.join("/");
}
