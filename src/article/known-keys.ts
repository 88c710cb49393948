/** Takes a path into an article's data, returns the keys that the format knows there. */
import { articleJsonSchema } from "./json-schema.ts";
import type { Data } from "./convert-nodes.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema answers: it is made from the same description, and can be walked. */
export function knownKeys(path: readonly PropertyKey[], data: Data): readonly string[] {
  const root = articleJsonSchema();
  let schemas: readonly Schema[] = [root];
  let value: unknown = data;
  for (const step of path) {
    value = isSchema(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined;
    schemas = schemas
      .flatMap((schema) => below(schema, step))
      .flatMap((schema) => unfold(schema, root, value));
  }
  return [...new Set(schemas.flatMap((schema) => Object.keys(propertiesOf(schema))))];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function propertiesOf(schema: Schema): Schema {
  return isSchema(schema["properties"]) ? schema["properties"] : {};
}

function below(schema: Schema, step: PropertyKey): readonly Schema[] {
  const next = typeof step === "number" ? schema["items"] : propertiesOf(schema)[String(step)];
  return isSchema(next) ? [next] : [];
}

/** A schema's alternatives, references followed; of blocks only those of the value's own type. */
function unfold(schema: Schema, root: Schema, value: unknown): readonly Schema[] {
  const { $ref, anyOf, oneOf, allOf } = schema;
  if (typeof $ref === "string") {
    const definitions = root["definitions"];
    const found = isSchema(definitions) ? definitions[$ref.replace("#/definitions/", "")] : undefined;
    return isSchema(found) ? unfold(found, root, value) : [];
  }
  const choices = [anyOf, oneOf, allOf].flatMap((each): unknown[] => (Array.isArray(each) ? each : []));
  if (choices.length > 0) return choices.filter(isSchema).flatMap((choice) => unfold(choice, root, value));
  const type = propertiesOf(schema)["type"];
  const isOther = isSchema(type) && isSchema(value) && "const" in type && type["const"] !== value["type"];
  return isOther ? [] : [schema];
}
