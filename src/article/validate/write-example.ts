/** Takes what the format says of a place, returns an example of what stands there, `{ text: "…" }`; null where none says more than `…`. */
import { itemSchemas, keySchemas, type Schema } from "../schema/schema-at.ts";

/** Of several alternatives the first one: a block's is a paragraph. */
export function writeExample(schemas: readonly Schema[]): string | null {
  const [schema] = schemas.filter(({ type }) => type !== "null");
  if (schema === undefined) return null;
  if ("const" in schema) return String(schema["const"]);
  if (Array.isArray(schema["enum"])) return String(schema["enum"][0]);
  switch (schema["type"]) {
    case "object":
      return mapping(schema);
    case "array":
      return `[${writeExample(itemSchemas(schema)) ?? "…"}]`;
    case "number":
    case "integer":
      return "1";
    case "boolean":
      return "true";
    case "string":
      return typeof schema["pattern"] === "string" && schema["pattern"].startsWith("^[a-z0-9]")
        ? "p1"
        : '"…"';
  }
  return null;
}

/** With the keys that it must have; null where it may go without any. */
function mapping(schema: Schema): string | null {
  const { required } = schema;
  if (!Array.isArray(required) || required.length === 0) return null;
  const entries = required
    .map(String)
    .map((key) => `${key}: ${writeExample(keySchemas(schema, key)) ?? "…"}`);
  return `{ ${entries.join(", ")} }`;
}
