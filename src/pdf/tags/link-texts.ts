/** Takes the pages, returns what each link says on them: its words, the alternative texts of its pictures, or its goal. */
import { isArtifact, type LinkTarget } from "../../box/box-tree.ts";
import type { PageItem, Pages } from "../../layout/pages.ts";

/** Looked up when it is first asked for. */
export function createLinkTexts({ pages }: Pages): (link: LinkTarget) => string {
  let texts: Map<LinkTarget, string> | null = null;
  return (link) => {
    texts ??= gather(pages.flatMap(({ items }) => items));
    const text = (texts.get(link) ?? "")
      .replace(/\u00ad/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
    return text === "" ? link.href : text;
  };
}

function gather(items: readonly PageItem[]): Map<LinkTarget, string> {
  const texts = new Map<LinkTarget, string>();
  const add = (link: LinkTarget, text: string) => texts.set(link, (texts.get(link) ?? "") + text);
  for (const item of items) {
    if (item.kind === "image" && item.link != null && !isArtifact(item.tag))
      add(item.link, item.tag.alt ?? "");
    if (item.kind !== "text" || item.artifact !== null) continue;
    for (const { run, glyphs } of item.pieces) {
      if (run.link === null) continue;
      // Dots that lead to a number are not read, but part it from what is before.
      add(run.link, isArtifact(run.tag) ? " " : glyphs.map(({ text }) => text).join(""));
    }
  }
  return texts;
}
