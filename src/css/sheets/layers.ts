/** Cascade layers of one origin: they are ordered by their first mention (CSS Cascade 5 § 6.4.3). */
export interface Layer {
  readonly children: Map<string, Layer>;
}

export interface LayerTree {
  /** What is in no layer. */
  readonly root: Layer;
  /** `name` may have dots; null makes a new layer without a name. */
  readonly open: (parent: Layer, name: string | null) => Layer;
  /** Numbers all layers: a later one wins over an earlier one, and what is in no layer over all. */
  readonly number: () => ReadonlyMap<Layer, number>;
}

export function openLayers(): LayerTree {
  const root: Layer = { children: new Map() };
  return {
    root,
    open: (parent, name) => {
      // No identifier can be empty or begin with a space, so that it cannot be opened again.
      if (name === null) return child(parent, ` ${parent.children.size}`);
      return name.split(".").reduce(child, parent);
    },
    number: () => {
      const numbers = new Map<Layer, number>();
      visit(root, numbers);
      return numbers;
    },
  };
}

function child(parent: Layer, name: string): Layer {
  const known = parent.children.get(name);
  if (known !== undefined) return known;
  const made: Layer = { children: new Map() };
  parent.children.set(name, made);
  return made;
}

/** A layer's own rules come after those of the layers in it. */
function visit(layer: Layer, numbers: Map<Layer, number>): void {
  for (const inner of layer.children.values()) visit(inner, numbers);
  numbers.set(layer, numbers.size);
}
