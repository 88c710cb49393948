/** Takes nothing, returns the JSON Schema of an article, for editors that complete and check while one writes. */
import * as z from "zod";
import { articleSchema } from "./article-schema.ts";

/** Draft 7, the one that all editors' YAML and JSON modes know. */
export function articleJsonSchema(): Readonly<Record<string, unknown>> {
  made ??= makeSchema();
  return made;
}

/** Made at most once: it never differs. */
let made: Readonly<Record<string, unknown>> | null = null;

function makeSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(articleSchema, { target: "draft-7", io: "input" });
  return {
    $schema,
    title: "Depeche article, version 1",
    description:
      "One article in its original language: a text, what is known about it, and where it comes from.",
    ...schema,
  };
}

/** The file's text, as kept in schema/. */
export function articleJsonSchemaText(): string {
  return `${JSON.stringify(articleJsonSchema(), null, 2)}\n`;
}
