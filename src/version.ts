/** Versions of depeche and of its engine, as the manifest, the documents and `depeche info` name them. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** A package without a version is a broken installation, and said so rather than guessed. */
function versionOf(file: string): string {
  const read: unknown = require(file);
  if (typeof read === "object" && read !== null && "version" in read && typeof read.version === "string")
    return read.version;
  throw new Error(`${file} names no version`);
}

export const version: string = versionOf("../package.json");
export const engineVersion: string = versionOf("pdfmake/package.json");
