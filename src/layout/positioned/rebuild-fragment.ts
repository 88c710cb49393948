/** Takes a fragment and what is to become of those in it, returns it with these. */
import { resolveEdges } from "../flow/edges.ts";
import type { Fragment, LinesFragment, Placed } from "../flow/fragment.ts";

/** The same fragment where nothing in it is new. */
export function rebuild(fragment: Fragment, within: <T extends Placed>(children: readonly T[]) => readonly T[]): Fragment {
  switch (fragment.kind) {
    case "block": {
      const [children, floats] = [within(fragment.children), within(fragment.floats ?? [])];
      const same = children === fragment.children && (fragment.floats === undefined || floats === fragment.floats);
      return same ? fragment : { ...fragment, children, floats };
    }
    case "group":
    case "columns": {
      const children = within(fragment.children);
      return children === fragment.children ? fragment : { ...fragment, children };
    }
    case "lines":
      return rebuildLines(fragment, within);
    case "band": {
      const cells = within(fragment.cells);
      return cells === fragment.cells ? fragment : { ...fragment, cells };
    }
    case "repeat": {
      const [inner] = within([{ x: 0, y: 0, fragment: fragment.fragment }]);
      return inner === undefined || inner.fragment === fragment.fragment ? fragment : { ...fragment, fragment: inner.fragment };
    }
    case "image":
      return fragment;
  }
} // prettier-ignore

function rebuildLines(
  fragment: LinesFragment,
  within: <T extends Placed>(children: readonly T[]) => readonly T[],
): Fragment {
  const given = fragment.floats ?? [];
  const floats = within(given);
  const atomics = new Map(fragment.atomics);
  let same = floats === given;
  for (const { x, y, line } of fragment.lines) {
    for (const piece of line.pieces) {
      const atomic = piece.kind === "atomic" ? fragment.atomics.get(piece.box) : undefined;
      if (piece.kind !== "atomic" || atomic === undefined) continue;
      const { margin } = resolveEdges(piece.box.style, piece.width);
      const at = { x: x + piece.x + margin.left, y: y + piece.y + margin.top, fragment: atomic };
      const [settled] = within([at]);
      if (settled === undefined || settled.fragment === atomic) continue;
      atomics.set(piece.box, settled.fragment);
      same = false;
    }
  }
  return same ? fragment : { ...fragment, floats, atomics };
}
