/** Takes a path into an article's data, returns the keys that the format knows there. */
import type { Data } from "../../data/data.ts";
import { propertiesOf, schemasAt } from "../schema/schema-at.ts";

export function knownKeys(path: readonly PropertyKey[], data: Data): readonly string[] {
  return [...new Set(schemasAt(path, data).flatMap((schema) => Object.keys(propertiesOf(schema))))];
}
