/** Takes the path of an issue, returns the list or mapping that its last step belongs to, and that step. */
import type { z } from "zod";
import type { Data, DataMap, Key } from "./data.ts";

export type Issue = z.core.$ZodIssue;

export interface Owned {
  readonly owner: Data[] | DataMap;
  readonly key: Key;
}

/** Null where the path is empty: the issue is the whole file's. */
export function ownerOf(path: readonly PropertyKey[], data: Data): Owned | null {
  let owner: Data | undefined = data;
  const key = path.at(-1);
  if (key === undefined || typeof key === "symbol") return null;
  for (const step of path.slice(0, -1)) {
    if (typeof owner !== "object" || owner === null || typeof step === "symbol") return null;
    owner = Array.isArray(owner) ? owner[Number(step)] : owner[step];
  }
  return typeof owner === "object" && owner !== null ? { owner, key } : null;
}

/** `body[2].text`, as a reader would look for it. */
export function showPath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${String(step)}`))
    .join("");
}
