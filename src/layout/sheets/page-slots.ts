/**
 * Takes counters of pages that would not settle, returns boxes in their place, each wide enough for any number of the document:
 * then no number can change a line, and with it the page that it tells.
 */
import { anonymousStyle } from "../../box/anonymous-style.ts";
import type { InlineItem, PageCounterItem, ParagraphBox } from "../../box/box-tree.ts";
import { formatPageCounter } from "../../box/page-counter.ts";
import type { ComputedStyle } from "../../css/computed-style.ts";
import type { LayoutContext } from "../flow/context.ts";

/** `most`: the highest number that may come. */
export function makeSlot(
  { part, run }: PageCounterItem,
  text: string,
  most: number,
  context: LayoutContext,
): InlineItem {
  const measure = (shown: string) => {
    const inlines = [{ ...run, text: shown }];
    return context.setParagraph({ inlines, style: run.style, language: run.language }, context).maxContent;
  };
  const write = (value: number) => formatPageCounter(part, { page: value, total: value, pageOf: () => value });
  // Rounding must break nothing off.
  const width = Math.max(measure(text), ...longest(most, write).map(measure)) + 0.01;
  const base = anonymousStyle(run.style, "inline-block");
  const style: ComputedStyle = { ...base, inlineSize: width, textAlign: "end", textIndent: 0, whiteSpace: "pre" };
  const { tag, place } = run;
  const box: ParagraphBox = {
    kind: "paragraph", style, tag, anchor: null, place, strings: [], outline: null, marker: null, inlines: [{ ...run, text }],
  };
  return { kind: "atomic", box };
} // prettier-ignore

/** Texts that may be the widest: all numbers of equal digits, and of the rest those with most characters. */
function longest(most: number, write: (value: number) => string): readonly string[] {
  const digits = String(most).length;
  const equal = Array.from({ length: 9 }, (_, digit) => write(Number(String(digit + 1).repeat(digits))));
  const all = Array.from({ length: most }, (_, index) => write(index + 1));
  const length = Math.max(0, ...all.map((text) => text.length));
  const long = all.filter((text) => text.length === length).slice(-50);
  return [...new Set([...equal, ...long])];
}
