/** Takes a folder, returns all that is below it, by path: a file as its checksum, a link as where it leads. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join, relative, sep } from "node:path";

export function hashFiles(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = entries.map((entry): readonly [string, string] => {
    const at = join(entry.parentPath, entry.name);
    const path = relative(folder, at).split(sep).join("/");
    if (entry.isSymbolicLink()) return [path, `-> ${readlinkSync(at)}`];
    if (entry.isDirectory()) return [path, "folder"];
    return [path, createHash("sha256").update(readFileSync(at)).digest("hex")];
  });
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
