/** Takes what the system threw, returns why the file could not be used, without any path of the machine. */
import type { HostFailure } from "./host.ts";

export const OUTSIDE: HostFailure = { failure: "outside", reason: "it is outside the project" };

const REASONS: Readonly<Record<string, HostFailure>> = {
  ENOENT: { failure: "missing", reason: "there is no such file" },
  ENOTDIR: { failure: "missing", reason: "a part of its path is not a folder" },
  EISDIR: { failure: "directory", reason: "it is a folder" },
  ERR_FS_EISDIR: { failure: "directory", reason: "it is a folder" },
  EACCES: { failure: "denied", reason: "permission denied" },
  EPERM: { failure: "denied", reason: "the operation is not permitted" },
  EROFS: { failure: "denied", reason: "the file system is read-only" },
  ELOOP: { failure: "failed", reason: "its symbolic links go in a circle" },
  ENAMETOOLONG: { failure: "missing", reason: "its name is too long" },
  ENOSPC: { failure: "failed", reason: "the disk is full" },
  EDQUOT: { failure: "failed", reason: "the disk quota is used up" },
  EFBIG: { failure: "failed", reason: "it is too large for the file system" },
  EMFILE: { failure: "failed", reason: "too many files are open" },
  EBUSY: { failure: "failed", reason: "it is in use" },
  EEXIST: { failure: "failed", reason: "a file of that name is in the way" },
  ENOTEMPTY: { failure: "failed", reason: "the folder is not empty" },
  EXDEV: { failure: "failed", reason: "it is on another file system" },
};

export function describeFailure(error: unknown): HostFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  if (known !== undefined) return known;
  // Anything without a system code is a bug of ours and must not pass for a bad file.
  if (!/^E[A-Z0-9]+$/u.test(code)) throw error;
  return { failure: "failed", reason: `the system says ${code}` };
}
