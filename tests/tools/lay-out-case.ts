/** Takes a case and an empty folder, puts the case's project there, over its base, with what an earlier build left. */
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CaseOptions, MadeFile } from "./case-options.ts";

/** What no later build has any business with, unless it succeeds. */
const earlier: Readonly<Record<string, string>> = {
  "output/a/a.fr.pdf": "an earlier document\n",
  "output/manifest.json": '{ "schema": "another tool" }\n',
  "output/notes.txt": "the user’s own\n",
};

export function layOutCase(source: string, options: CaseOptions, target: string): void {
  if (options.base !== undefined) copyProject(join(dirname(source), "bases", options.base), target);
  copyProject(source, target);
  for (const file of options.make ?? []) makeFile(file, target);
  if (existsSync(join(target, "output"))) return;
  for (const [path, text] of Object.entries(earlier)) makeFile({ path, text }, target);
}

function copyProject(source: string, target: string): void {
  cpSync(source, target, {
    recursive: true,
    filter: (path) => !/^(expected\..+\.txt|options\.json)$/u.test(basename(path)),
  });
}

function makeFile(file: MadeFile, target: string): void {
  const at = join(target, file.path);
  mkdirSync(dirname(at), { recursive: true });
  if ("text" in file) writeFileSync(at, file.text.repeat(file.times ?? 1));
  else if ("hex" in file) writeFileSync(at, Buffer.from(file.hex, "hex"));
  else if ("link" in file) symlinkSync(file.link, at);
  else mkdirSync(at, { recursive: true });
}
