/** Takes an absolute path, returns its real place: symbolic links resolved as far as there is anything, the rest as it is written. */
import { realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";

export function realFolder(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      return join(realpathSync(at), relative(at, path));
    } catch {
      // Not there yet: what makes it later makes it below the nearest folder that is.
      if (dirname(at) === at) return path;
    }
  }
}
