/**
 * Takes a paragraph, returns it as a block where all it holds is one box in line that is higher than a page: what cannot stand
 * on one line must be split like a block, or its end would be lost. Null: a paragraph like others.
 */
import type { BlockBox, Box, ParagraphBox } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { frameOf } from "../flow/frame.ts";
import { fitWidth } from "../flow/intrinsic.ts";
import { setText } from "./set-lines.ts";
import { tiny, type Space } from "../flow/space.ts";
import type { Token } from "../flow/token.ts";

export function findTall(box: ParagraphBox, space: Space, token: Token | null, context: LayoutContext): BlockBox | null {
  if (token?.kind === "lines") return null;
  const lone = findLone(box);
  if (lone === null) return null;
  const known = context.memory.talls.get(box);
  if (token !== null) return known ?? null;
  const { contentWidth } = frameOf(box, space, null);
  const height = setText(box, contentWidth, context).atomics.get(lone)?.height ?? 0;
  if (height <= space.pageRoom + tiny || space.room === Infinity) return null;
  const made = known ?? { ...box, kind: "block", children: [asBlock(lone, contentWidth, context)] };
  context.memory.talls.set(box, made);
  return made;
} // prettier-ignore

/** Images are made smaller instead. */
function findLone({ inlines }: ParagraphBox): Box | null {
  const content = inlines.filter(({ kind }) => kind !== "open" && kind !== "close");
  const [only] = content;
  return content.length === 1 && only?.kind === "atomic" && only.box.kind !== "image" ? only.box : null;
}

function asBlock(box: Box, width: number, context: LayoutContext): Box {
  const inlineSize = fitWidth(box, width, context);
  return { ...box, style: { ...box.style, inlineSize, boxSizing: "border-box" } };
}
