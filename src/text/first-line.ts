/** Takes a paragraph and the style of its first line, returns its inlines in that style: as it is, and without changes of its letters. */
import type { InlineItem } from "../box/box-tree.ts";
import { mergeFirst } from "../box/first-style.ts";
import type { ComputedStyle } from "../css/computed-style.ts";

interface Styled {
  readonly inlines: readonly InlineItem[];
  readonly style: ComputedStyle;
}

interface Content extends Styled {
  readonly language: string;
}

export function styleFirstLine({ inlines, style }: Content, first: ComputedStyle): readonly Styled[] {
  const shown = restyle(inlines, style, first);
  const { textTransform } = style;
  return first.textTransform === textTransform
    ? [shown]
    : [shown, restyle(inlines, style, { ...first, textTransform })];
}

function restyle(inlines: readonly InlineItem[], base: ComputedStyle, first: ComputedStyle): Styled {
  const merged = new Map<ComputedStyle, ComputedStyle>();
  // Text directly in the paragraph shares its style, and is told from inline boxes by that.
  const merge = (style: ComputedStyle) => {
    const known = merged.get(style) ?? mergeFirst(style, base, first);
    merged.set(style, known);
    return known;
  };
  const change = (item: InlineItem): InlineItem => {
    switch (item.kind) {
      case "text":
      case "break":
        return { ...item, style: merge(item.style) };
      case "open":
      case "close":
        return { ...item, inline: { ...item.inline, style: merge(item.inline.style) } };
      case "leader":
      case "page-counter":
        return { ...item, run: { ...item.run, style: merge(item.run.style) } };
      case "atomic":
      case "mark":
        return item;
    }
  };
  return { inlines: inlines.map(change), style: merge(base) };
}
