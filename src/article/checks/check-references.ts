/** Reports every reference outside the texts that leads nowhere, or to another kind of thing than is wanted. */
import { flatten, referencesOf } from "../blocks/block-types.ts";
import type { Collection } from "../collect-ids.ts";
import { complain, type Reading } from "../reading.ts";
import { many, one, type Reference } from "../reference.ts";
import type { RawArticle } from "../schema/article-schema.ts";

const nouns: Readonly<Record<Collection, string>> = {
  body: "block",
  quotes: "quotation",
  entities: "entity",
  media: "medium",
  timeline: "event of the timeline",
  keyFacts: "key fact",
  positions: "position",
  sources: "source",
  corrections: "correction",
};

export function checkReferences(reading: Reading): void {
  const kinds = new Map((reading.raw.entities ?? []).map(({ id, kind }) => [id, kind]));
  for (const { owner, at, id, collection, kind } of references(reading.raw)) {
    const place = reading.locator.valueOf(owner, at);
    const known = reading.ids[collection];
    if (!known.has(id)) {
      const near = known.suggest(id);
      const hint =
        near === null ? `add it to \`${collection}\`, or correct the id` : `did you mean \`${near}\`?`;
      complain(
        reading,
        "DEP-ARTICLE-UNKNOWN-REFERENCE",
        place,
        `there is no ${nouns[collection]} \`${id}\``,
        hint,
      );
      continue;
    }
    const found = kinds.get(id);
    if (kind === undefined || found === undefined || found === kind) continue;
    const message = `\`${id}\` is of the kind \`${found}\`, where a ${kind} is expected`;
    complain(
      reading,
      "DEP-ARTICLE-REFERENCE-KIND",
      place,
      message,
      `refer to an entity with \`kind: ${kind}\``,
    );
  }
  checkCircles(reading);
}

/** One for each id that stands in a field; null and absent fields give none. */
function* references(raw: RawArticle): Generator<Reference> {
  yield* one(raw.dateline, "place", "entities", "place");
  for (const text of [raw.headline, raw.deck]) yield* many(text?.from, "body");
  for (const block of flatten(raw.body)) yield* referencesOf(block);
  for (const quote of raw.quotes ?? []) {
    yield* one(quote, "speaker", "entities");
    yield* one(quote, "to", "entities");
    yield* one(quote, "occasion", "timeline");
  }
  for (const fact of raw.keyFacts ?? []) yield* many(fact.from, "body");
  for (const entity of raw.entities ?? []) yield* one(entity, "in", "entities", "place");
  for (const event of raw.timeline ?? []) {
    yield* one(event, "place", "entities", "place");
    yield* many(event.from, "body");
  }
  for (const side of raw.positions ?? []) {
    yield* one(side, "party", "entities");
    for (const point of side.points) yield* many(point.from, "body");
  }
  for (const correction of raw.corrections ?? []) yield* many(correction.blocks, "body");
}

/** A place that is inside itself would send whoever asks for its country round for ever. */
function checkCircles(reading: Reading): void {
  const entities = reading.raw.entities ?? [];
  const around = new Map(entities.map((entity) => [entity.id, entity.in ?? null]));
  const safe = new Set<string>();
  for (const entity of entities) {
    const path = new Set<string>();
    let id: string | null = entity.id;
    while (id !== null && !safe.has(id) && !path.has(id)) {
      path.add(id);
      id = around.get(id) ?? null;
    }
    if (id !== null && path.has(id)) {
      const message = `\`${entity.id}\` is inside itself: its \`in\` leads back to \`${id}\``;
      const place = reading.locator.valueOf(entity, "in");
      complain(reading, "DEP-ARTICLE-CIRCULAR-PLACE", place, message, "correct one of the `in` values");
    }
    for (const each of path) safe.add(each);
  }
}
