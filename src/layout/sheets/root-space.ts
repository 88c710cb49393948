/** Takes the root box and the area of a page, returns the space that the root has there. */
import type { Box } from "../../box/box-tree.ts";
import { resolveEdges } from "../flow/edges.ts";
import { plainSpace, type Laxity, type Space } from "../flow/space.ts";
import type { Token } from "../flow/token.ts";

/** Page area: pt from the top left of the sheet. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rootSpace(root: Box, area: Area, token: Token | null, laxity: Laxity): Space {
  const { margin } = resolveEdges(root.style, area.width);
  const top = token === null ? margin.top : 0;
  return {
    ...plainSpace(area.width, area.height),
    fixedWidth: area.width - margin.left - margin.right,
    height: area.height,
    room: area.height - top,
    laxity,
    first: true,
  };
}
