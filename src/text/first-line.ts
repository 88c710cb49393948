/** Takes a paragraph and the style of its first line, returns its inlines in that style: as it is, and without changes of its letters. */
import type { InlineBoundary, InlineItem } from "../box/box-tree.ts";
import { anonymousStyle } from "../box/anonymous-style.ts";
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
  const { textTransform } = style;
  const ways = first.textTransform === textTransform ? [first] : [first, { ...first, textTransform }];
  return ways.map((way) => paint(restyle(inlines, style, way), first));
}

/** The pseudo-element is like an inline box around the line: that shows where it has a background (CSS Pseudo 4 § 2.1.3). */
function paint({ inlines, style }: Styled, first: ComputedStyle): Styled {
  const { backgroundColor, backgroundLayers, backgroundClip } = first;
  if (backgroundColor.a === 0 && backgroundLayers.length === 0) return { inlines, style };
  const own = { ...anonymousStyle(style, "inline"), backgroundColor, backgroundLayers, backgroundClip };
  const inline: InlineBoundary = { style: own, tag: { artifact: "Layout", subtype: null }, anchor: null, strings: [] };
  return { inlines: [{ kind: "open", inline }, ...inlines, { kind: "close", inline }], style };
} // prettier-ignore

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
