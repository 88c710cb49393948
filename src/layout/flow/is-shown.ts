/** Takes a style, returns whether what it belongs to is seen; if not, its room stays (CSS Display 3 § 4). */
import type { ComputedStyle } from "../../css/computed-style.ts";

export function isShown(style: ComputedStyle): boolean {
  return style.visibility === "visible";
}
