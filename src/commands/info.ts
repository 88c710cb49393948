/** `depeche info`: says versions and environment, for a report of a bug; returns the exit code. */
import { createRequire } from "node:module";
import { engineVersion, version } from "../version.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** What has a say in how a document comes out. No path, no name: the text is made to be shown to others. */
const PACKAGES = ["pdfkit", "fontkit", "i18next", "handlebars", "css-tree", "parse5", "yaml"] as const;

export function runInfo(terminal: Terminal): ExitCode {
  const require = createRequire(import.meta.url);
  const rows: readonly (readonly [string, string])[] = [
    ["depeche", version],
    ["pdfmake", engineVersion],
    ...PACKAGES.map((name) => [name, versionOf(require, name)] as const),
    ["node", process.versions.node],
    ["icu", process.versions["icu"] ?? "none"],
    ["unicode", process.versions["unicode"] ?? "none"],
    ["platform", `${process.platform} ${process.arch}`],
  ];
  terminal.results(rows.map(([name, value]) => `${name.padEnd(10)} ${value}\n`).join(""));
  return exitCodes.done;
}

/** By folder: some packages do not export their package.json. */
function versionOf(require: NodeJS.Require, name: string): string {
  const folders = require.resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      const read: unknown = require(`${folder}/${name}/package.json`);
      if (typeof read === "object" && read !== null && "version" in read) return String(read.version);
    } catch {
      // Not in this folder: the next one up.
    }
  }
  return "not installed";
}
