/** Takes a box that an element made, returns it with the element's `::first-line` and `::first-letter` in it (CSS Pseudo 4 § 2). */
import type { ComputedStyle } from "../css/computed-style.ts";
import type { StyledElement } from "../css/styled-document.ts";
import { isArtifact, type BlockBox, type Box, type InlineBoundary, type InlineItem, type InlineTextRun, type ParagraphBox } from "./box-tree.ts"; // prettier-ignore
import { mergeFirst } from "./first-style.ts";

type Firsts = Pick<StyledElement, "style" | "firstLine" | "firstLetter">;

export function applyFirsts<T extends BlockBox | ParagraphBox>(box: T, owner: Firsts): T {
  if (owner.firstLine === null && owner.firstLetter === null) return box;
  return applyTo(box, owner) ?? box;
}

/** Null where the box has no first formatted line: the next one may have it. */
function applyTo<T extends Box>(box: T, owner: Firsts): T | null {
  if (box.kind === "paragraph") return styleParagraph(box, owner) as (T & ParagraphBox) | null;
  if (box.kind !== "block") return null;
  for (const [index, child] of box.children.entries()) {
    if (child.style.float !== "none" || !isInFlow(child.style)) continue;
    const changed = applyTo(child, owner);
    if (changed !== null) return { ...box, children: box.children.with(index, changed) };
    // A table or the like is no line: what is behind it is not first any more.
    if (child.kind !== "block" && child.kind !== "paragraph") return null;
  }
  return null;
}

const isInFlow = ({ position }: ComputedStyle) => position === "static" || position === "relative";

function styleParagraph(box: ParagraphBox, owner: Firsts): ParagraphBox | null {
  const hasLine = box.inlines.some(({ kind }) => kind !== "open" && kind !== "close" && kind !== "mark");
  if (!hasLine) return null;
  const { style, firstLine, firstLetter } = owner;
  const inlines = firstLetter === null ? box.inlines : styleLetter(box.inlines, style, firstLetter);
  // The pseudo-element of a box inside stands within that of the box around.
  const line = firstLine === null || box.firstLine != null ? null : lineStyle(box.style, style, firstLine);
  return { ...box, inlines, ...(line !== null && { firstLine: line }) };
}

/** What text takes over, and the background that only the line has (§ 2.1.1). */
function lineStyle(box: ComputedStyle, base: ComputedStyle, line: ComputedStyle): ComputedStyle {
  const { backgroundColor, backgroundLayers, backgroundClip } = line;
  return { ...mergeFirst(box, base, line), backgroundColor, backgroundLayers, backgroundClip };
}

/** Punctuation before and after the letter belongs to it, with the space between (§ 2.2). */
const pattern =
  /^[ \t\n]*(?<letter>(?:[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}][ \u00a0\u2000-\u200a\u202f\u205f]?)*[\p{L}\p{N}\p{S}]\p{M}*(?:[\p{Pe}\p{Pf}\p{Po}]+)?)/u;

/** The first run of text, if nothing else stands before it; the number of a list item is no text. */
function styleLetter(
  items: readonly InlineItem[],
  base: ComputedStyle,
  first: ComputedStyle,
): readonly InlineItem[] {
  const index = items.findIndex((item) => !isPassedOver(item));
  const run = items[index];
  if (run?.kind !== "text") return items;
  const match = pattern.exec(run.text);
  const letter = match?.groups?.["letter"];
  if (match === null || letter === undefined) return items;
  const rest: InlineTextRun = { ...run, text: run.text.slice(match[0].length) };
  const made = makeLetter({ ...run, text: letter }, mergeFirst(run.style, base, first), first);
  return [...items.slice(0, index), ...made, ...(rest.text === "" ? [] : [rest]), ...items.slice(index + 1)];
}

function isPassedOver(item: InlineItem): boolean {
  if (item.kind === "open" || item.kind === "mark") return true;
  return item.kind === "text" && (/^[ \t\n]*$/.test(item.text) || (!isArtifact(item.tag) && item.tag.role === "Lbl"));
} // prettier-ignore

/** An inline box of its own, or a box beside the lines. */
function makeLetter(run: InlineTextRun, text: ComputedStyle, first: ComputedStyle): readonly InlineItem[] {
  if (first.float === "inline-start" || first.float === "inline-end") {
    const style = { ...first, ...pick(text), display: "block" } as const;
    const { tag, place } = run;
    const base = { tag, place, anchor: null, strings: [], outline: null, marker: null } as const;
    const box: ParagraphBox = { ...base, kind: "paragraph", style, inlines: [{ ...run, style }] };
    return [{ kind: "mark", mark: { kind: "float", box } }];
  }
  const style = { ...first, ...pick(text), display: "inline" } as const;
  const inline: InlineBoundary = { style, tag: run.tag, anchor: null, strings: [] };
  return [
    { kind: "open", inline },
    { ...run, style },
    { kind: "close", inline },
  ];
}

/** Of the text that the letter is in, what it does not take from the pseudo-element. */
function pick({ fontSize, color, fontWeight, fontStyle, fontFamily, textDecoration }: ComputedStyle) {
  return { fontSize, color, fontWeight, fontStyle, fontFamily, textDecoration };
}
