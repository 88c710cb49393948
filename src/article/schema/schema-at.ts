/** Takes a path into an article's data, returns what the format's JSON Schema says of that place: one schema for each alternative. */
import type { Data } from "../../data/data.ts";
import { articleJsonSchema } from "./json-schema.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema answers: it is made from the same description, and can be walked. */
export function schemasAt(path: readonly PropertyKey[], data: Data): readonly Schema[] {
  const root = articleJsonSchema();
  let schemas: readonly Schema[] = [root];
  let value: unknown = data;
  for (const step of path) {
    value = isSchema(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined;
    schemas = schemas
      .flatMap((schema) => below(schema, step))
      .flatMap((schema) => unfold(schema, root, value));
  }
  return schemas;
}

/** What the items of a list may be. */
export function itemSchemas(list: Schema): readonly Schema[] {
  return below(list, 0).flatMap((schema) => unfold(schema, articleJsonSchema(), undefined));
}

/** What a key of a mapping may be. */
export function keySchemas(mapping: Schema, key: string): readonly Schema[] {
  return below(mapping, key).flatMap((schema) => unfold(schema, articleJsonSchema(), undefined));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function propertiesOf(schema: Schema): Schema {
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
