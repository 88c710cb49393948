import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { articleJsonSchema, articleJsonSchemaText } from "../../../../src/article/schema/json-schema.ts";
import { knownKeys } from "../../../../src/article/validate/known-keys.ts";

test("the schema in schema/ is the one that the validator is made from", () => {
  expect(readFileSync("schema/depeche-article-1.schema.json", "utf8")).toBe(articleJsonSchemaText());
});

test("the schema requires what every article has, and knows no other keys", () => {
  expect(articleJsonSchema()).toMatchObject({
    $schema: "http://json-schema.org/draft-07/schema#",
    required: ["schema", "slug", "language", "headline", "body"],
    additionalProperties: false,
  });
});

test("both articles name the schema in their first line", () => {
  for (const slug of ["sommet-alaska-trump-poutine", "specimen"])
    expect(readFileSync(`articles/${slug}.yaml`, "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\/depeche-article-1\.schema\.json\n/,
    );
});

test("known keys are those of the place, and of the block's own type", () => {
  const data = {
    body: [
      { id: "a", type: "break" },
      { id: "n", type: "note", blocks: [{ type: "heading" }] },
    ],
  };
  expect(knownKeys(["body", 0], data)).toEqual(["id", "type"]);
  expect(knownKeys(["body", 1, "blocks", 0], data)).toEqual(["id", "type", "level", "text"]);
  expect(knownKeys(["headline"], data)).toEqual(["text", "origin", "from"]);
  expect(knownKeys(["nothing", 0], data)).toEqual([]);
  expect(knownKeys([], data)).toContain("keyFacts");
});
