/** Takes the bytes of a PDF of the report, returns its text in the order of its tags: a drawing that floats stands where it belongs. */
import { joinText } from "../../../src/inspect/join-text.ts";
import type { TagChild, TagText } from "../../../src/inspect/tags.ts";
import { readTagsOf } from "../../tools/read-tags.ts";

/** The contents name every heading a second time; what notes say is tested by itself. */
const apart: ReadonlySet<string> = new Set(["TOC", "Note"]);
/** What paper says after a link: the page that it leads to. */
const REFERENCE = / ?\(p\.\s*\d+\)/gu;

export async function readInOrder(bytes: Uint8Array): Promise<string> {
  const { elements } = await readTagsOf(bytes);
  const texts = elements.flatMap(listTexts);
  const pieces = texts.map(({ text, page }, index) => (page === texts[index - 1]?.page ? text : `\n${text}`));
  return joinText(pieces).replaceAll(/\s+/gu, " ").replaceAll(REFERENCE, "").trim();
}

function listTexts(child: TagChild): readonly TagText[] {
  if (child.kind === "text") return [child];
  return child.kind === "element" && !apart.has(child.standardRole) ? child.children.flatMap(listTexts) : [];
}
