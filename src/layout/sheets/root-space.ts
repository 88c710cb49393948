/** Takes the root box and the area of a page, returns the space that the root has there. */
import type { Box } from "../../box/box-tree.ts";
import { resolveEdges } from "../flow/edges.ts";
import { plainSpace, type Laxity, type Space } from "../flow/space.ts";
import type { Token } from "../flow/token.ts";
import type { Rectangle } from "../rectangle.ts";

export function rootSpace(root: Box, area: Rectangle, token: Token | null, laxity: Laxity): Space {
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
