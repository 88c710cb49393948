/** Stands for what is out of the flow. */
import type { Fragment } from "./fragment.ts";
import { noMargins } from "./margins.ts";

export const emptyFragment: Fragment = {
  kind: "group", box: null, children: [], width: 0, height: 0, reach: 0, margins: noMargins, opens: true, closes: true,
}; // prettier-ignore
