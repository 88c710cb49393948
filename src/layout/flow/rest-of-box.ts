/** Takes a box whose content ended on a page before, returns what stands beside those that go on: its background and its border. */
import type { Box } from "../../box/box-tree.ts";
import type { Fragment } from "./fragment.ts";
import { noMargins } from "./margins.ts";

export function restOfBox(
  box: Box,
  { width, height, closes }: Pick<Fragment, "width" | "height" | "closes">,
): Fragment {
  const sizes = { width, height, reach: height, margins: noMargins };
  return { kind: "block", box, children: [], marker: null, opens: false, closes, ...sizes };
}
