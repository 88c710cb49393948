/** What a name means at a place of a template: Handlebars' contexts, block parameters and data variables, as shapes. */
import { value, type RecordShape, type Shape } from "./shape.ts";

/** null is what could not be known: it has been reported, and all below it is taken as it comes. */
export interface Scope {
  readonly root: RecordShape;
  /** `this`. */
  readonly here: Shape | null;
  /** What `../` leads to, nearest first. */
  readonly outer: readonly (Shape | null)[];
  /** Block parameters: `as |fact|`. */
  readonly names: ReadonlyMap<string, Shape | null>;
  /** `@index` and the like, without the sign. */
  readonly data: ReadonlySet<string>;
}

const EACH_DATA = ["index", "key", "first", "last"] as const;

export function enterEach(scope: Scope, item: Shape | null, [name, index]: readonly string[]): Scope {
  const names = new Map(scope.names);
  if (name !== undefined) names.set(name, item);
  if (index !== undefined) names.set(index, value);
  return { ...inside(scope, item), names, data: new Set([...scope.data, ...EACH_DATA]) };
}

export function enterWith(scope: Scope, subject: Shape | null, [name]: readonly string[]): Scope {
  const names = new Map(scope.names);
  if (name !== undefined) names.set(name, subject);
  return { ...inside(scope, subject), names };
}

/** A partial sees its own context only, and the root. */
export function enterPartial({ root, data }: Scope, here: Shape | null): Scope {
  return { root, here, outer: [], names: new Map(), data };
}

function inside(scope: Scope, here: Shape | null): Scope {
  return { ...scope, here, outer: [scope.here, ...scope.outer] };
}
