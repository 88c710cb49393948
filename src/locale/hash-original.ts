/** Takes an original text as written, returns what it is known by: the sha256 of what typography leaves of it, hexadecimal. */
import { createHash } from "node:crypto";
import { fold } from "../typography/fold.ts";

/** Quotation marks, spaces and the like may change in an original without its translations being out of date. */
export function hashOriginal(source: string): string {
  return createHash("sha256").update(fold(source), "utf8").digest("hex");
}
