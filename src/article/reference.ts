/** A field of an article that names something of it by its id. */
import type { Key } from "../data/data.ts";
import type { EntityKind } from "./article.ts";
import type { Collection } from "./collect-ids.ts";

export interface Reference {
  readonly owner: object;
  readonly at: Key;
  readonly id: string;
  readonly collection: Collection;
  readonly kind?: EntityKind;
}

/** The one that stands in a field; null and absent fields give none. */
export function* one<F extends string>(
  owner: { readonly [field in F]?: string | null | undefined } | null | undefined,
  at: F,
  collection: Collection,
  kind?: EntityKind,
): Generator<Reference> {
  const id = owner?.[at];
  if (typeof id !== "string" || !owner) return;
  yield kind === undefined ? { owner, at, id, collection } : { owner, at, id, collection, kind };
}

/** One for each id of a list. */
export function* many(
  ids: readonly string[] | null | undefined,
  collection: Collection,
): Generator<Reference> {
  for (const [at, id] of ids?.entries() ?? []) if (ids) yield { owner: ids, at, id, collection };
}
