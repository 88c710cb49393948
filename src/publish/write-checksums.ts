/** Takes files, returns SHA256SUMS: what `sha256sum -c` checks. */
import { byPath } from "./manifest.ts";

export const checksumsFile = "SHA256SUMS";

/** Two spaces: the sums are of the bytes as they are. */
export function writeChecksums(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return [...files]
    .sort(byPath)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");
}
