/** Takes the folder where a command is run, returns the project's root: here, or the nearest folder above with `depeche.yaml`. */
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { settingsFile } from "../project/settings.ts";
import type { UsageProblem } from "../usage.ts";

export function findRoot(asked: string | undefined, workingFolder: string): string | UsageProblem {
  if (asked !== undefined) {
    const root = resolve(workingFolder, asked);
    return isFolder(root)
      ? root
      : { message: `there is no folder \`${asked}\``, hint: "name a project's folder with `--root`" };
  }
  if (existsSync(join(workingFolder, "articles"))) return workingFolder;
  for (let folder = workingFolder; ; folder = dirname(folder)) {
    if (existsSync(join(folder, settingsFile))) return folder;
    if (dirname(folder) === folder) return workingFolder;
  }
}

/** Whatever keeps the system from looking, a folder that cannot be looked at is none. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
