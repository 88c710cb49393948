/** What kind of thing stands at each name of a view: known before any article is read, so that a template can be checked by it. */
import type { PrintedHtml, ViewText } from "./view.ts";

/** A string, number or boolean, or null; `oneOf` lists the words that it can be. */
export interface ValueShape {
  readonly kind: "value";
  readonly oneOf?: readonly string[];
}

export interface TextShape {
  readonly kind: "text";
}

export interface ListShape<Item extends Shape = Shape> {
  readonly kind: "list";
  readonly item: () => Item;
}

export interface RecordShape<
  Fields extends Readonly<Record<string, Shape>> = Readonly<Record<string, Shape>>,
> {
  readonly kind: "record";
  readonly fields: () => Fields;
}

export type Shape = ValueShape | TextShape | ListShape | RecordShape;

/** The shape of a type: a field that is added to one must be added to the other. */
export type ShapeOf<T> = [T] extends [ViewText]
  ? TextShape
  : [T] extends [PrintedHtml]
    ? ValueShape
    : [T] extends [readonly (infer Item)[]]
      ? ListShape<ShapeOf<Item>>
      : [T] extends [object]
        ? RecordShape<{ readonly [Key in keyof T]: ShapeOf<NonNullable<T[Key]>> }>
        : ValueShape;

export const value: ValueShape = { kind: "value" };
export const text: TextShape = { kind: "text" };

export function oneOf<Word extends string>(words: Readonly<Record<Word, true>>): ValueShape {
  return { kind: "value", oneOf: Object.keys(words) };
}

/** Lazily, because lists and blocks may nest; and once, so that a shape can be told from others by its identity. */
export function list<Item extends Shape>(item: () => Item): ListShape<Item> {
  return { kind: "list", item: once(item) };
}

export function record<Fields extends Readonly<Record<string, Shape>>>(
  fields: () => Fields,
): RecordShape<Fields> {
  return { kind: "record", fields: once(fields) };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
