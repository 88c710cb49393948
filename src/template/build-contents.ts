/** Takes an edition, returns the headings of its body as a tree: for a table of contents. */
import type { Edition } from "../locale/edition.ts";
import { withoutMarks } from "../markup/without-marks.ts";
import type { Texts } from "./texts.ts";
import type { ContentsView } from "./view.ts";

interface Open extends ContentsView {
  readonly items: Open[];
}

/** An entry is a link: a heading's notes and links stay with the heading. */
export function buildContents({ article }: Edition, texts: Texts): readonly ContentsView[] {
  const top: Open[] = [];
  const open: Open[] = [];
  for (const block of article.body) {
    if (block.type !== "heading") continue;
    const { id, level } = block;
    const text = texts.get(`body.${id}`);
    const fragment = withoutMarks(text.fragment, { whole: ["fn"], bare: ["a"] });
    const entry: Open = { id, level, text: { ...text, fragment }, items: [] };
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    (open.at(-1)?.items ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
