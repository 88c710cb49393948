/** Takes one to four components, returns a place in a box (CSS Backgrounds 3 § 3.6, CSS Values 4 § 9). */
import type { CssNodePlain } from "css-tree";
import type { LengthPercentage, Position } from "../computed-style.ts";
import { identifierOf } from "./keywords.ts";
import { lengthPercentage } from "./length.ts";
import type { Computation, ComputeContext, ValueParser } from "./value.ts";

type Axis = "x" | "y";

interface Edge {
  /** null: `center`, of either axis. */
  readonly axis: Axis | null;
  readonly percent: number;
}

const edges: ReadonlyMap<string, Edge> = new Map<string, Edge>([
  ["left", { axis: "x", percent: 0 }],
  ["right", { axis: "x", percent: 100 }],
  ["top", { axis: "y", percent: 0 }],
  ["bottom", { axis: "y", percent: 100 }],
  ["center", { axis: null, percent: 50 }],
]);

/** An edge, an offset from one, or a plain offset, which has no edge. */
interface Part {
  readonly edge: Edge | null;
  readonly offset: Computation<LengthPercentage> | null;
}

export const position: ValueParser<Position> = ({ nodes, file }) => {
  const parts = nodes.length > 2 ? groupOffsets(nodes, file) : readParts(nodes, file);
  const [first, second] = parts ?? [];
  if (first === undefined || parts === null || parts.length > 2) return null;
  const isTurned = first.edge?.axis === "y" || second?.edge?.axis === "x";
  const [x, y] = isTurned ? [second, first] : [first, second];
  if (x?.edge?.axis === "y" || y?.edge?.axis === "x") return null;
  // Offsets without an edge stand in order: `top 1em` and `1em left` name no place.
  if (isTurned && [x, y].some((part) => part !== undefined && part.edge === null)) return null;
  return (context) => ({ x: place(x, context), y: place(y, context) });
};

function readParts(nodes: readonly CssNodePlain[], file: string): readonly Part[] | null {
  const parts = nodes.map((node): Part | null => {
    const edge = edges.get(identifierOf(node)?.toLowerCase() ?? "") ?? null;
    if (edge !== null) return { edge, offset: null };
    const offset = lengthPercentage()({ nodes: [node], file });
    return offset === null ? null : { edge: null, offset };
  });
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : null;
}

/** Three or four components: each edge may have an offset behind it. */
function groupOffsets(nodes: readonly CssNodePlain[], file: string): readonly Part[] | null {
  const parts: Part[] = [];
  for (const part of (nodes.length > 4 ? null : readParts(nodes, file)) ?? []) {
    const last = parts.at(-1);
    if (part.edge !== null) parts.push(part);
    else if (last?.edge == null || last.edge.axis === null || last.offset !== null) return null;
    else parts[parts.length - 1] = { edge: last.edge, offset: part.offset };
  }
  return parts.length === 2 ? parts : null;
}

function place(part: Part | undefined, context: ComputeContext): LengthPercentage {
  const offset = part?.offset?.(context) ?? 0;
  const percent = part === undefined ? 50 : (part.edge?.percent ?? null);
  if (percent === null || percent === 0) return offset;
  const sign = percent === 100 ? -1 : 1;
  const { percent: more, plus } = typeof offset === "number" ? { percent: 0, plus: offset } : offset;
  return { percent: percent + sign * more, plus: sign * plus === 0 ? 0 : sign * plus };
}
