/** Takes a list marker outside its item, returns it as near to the item as it stands beside no float. */
import type { PlacedMarker } from "../flow/fragment.ts";
import { tiny } from "../flow/space.ts";
import type { FloatState } from "./float-flow.ts";

export function keepOffFloats(marker: PlacedMarker, floats: FloatState | null): PlacedMarker {
  if (floats === null) return marker;
  const { y, line } = marker;
  const isLeft = marker.x < 0;
  const beside = floats.exclusions.filter(
    ({ top, bottom }) => top < y + line.height - tiny && bottom > y + tiny,
  );
  // The nearest first: each may push it on to the next.
  const near = isLeft
    ? [...beside].sort((a, b) => a.right - b.right)
    : [...beside].sort((a, b) => b.left - a.left);
  let { x } = marker;
  for (const { left, right } of near) {
    if (right > x + tiny && left < x + line.width - tiny) x = isLeft ? right : left - line.width;
  }
  return { ...marker, x };
}
