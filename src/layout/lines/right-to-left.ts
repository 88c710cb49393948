/**
 * Takes boxes and how paragraphs are set, returns the same without the letters of scripts that run from right to left: lines are
 * not reordered yet (UAX #9), nor Arabic letters joined, so that such a document is refused, with one error.
 */
import type { Box, BoxTree, InlineItem, TableBox } from "../../box/box-tree.ts";
import type { Place, Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { SetParagraph } from "../flow/context.ts";

const scripts = [
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Syriac", /\p{Script=Syriac}/u],
  ["Thaana", /\p{Script=Thaana}/u],
  ["N’Ko", /\p{Script=Nko}/u],
  ["Adlam", /\p{Script=Adlam}/u],
] as const;

/** Blocks whose letters have Bidi_Class R or AL, their marks and digits. */
const block = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}";
const word = new RegExp(`(?=\\p{L})[${block}]{1,40}`, "u");
const any = new RegExp(`[${block}]`, "u");
const all = new RegExp(`[${block}]+`, "gu");

export function isRightToLeft(character: string): boolean {
  return any.test(character);
}

interface Found {
  readonly word: string | null;
  readonly place: Place;
}

/** Reports the first text that cannot be set; the characters of others are passed over, as no font is to blame for them. */
export function leaveRightToLeft(tree: BoxTree, setParagraph: SetParagraph, sink: Sink): SetParagraph {
  const { root, direction } = tree;
  let said = false;
  const say = (found: Found | null) => {
    if (found === null || said) return;
    said = true;
    reportRightToLeft(found, sink);
  };
  const isTurned = direction === "rtl" || root.style.direction === "rtl";
  say(findInBox(root) ?? (isTurned ? { word: null, place: root.place } : null));
  return (content, context) => {
    say(findInInlines(content.inlines));
    return setParagraph(said ? { ...content, inlines: content.inlines.map(strip) } : content, context);
  };
}

function reportRightToLeft({ word: shown, place }: Found, sink: Sink): void {
  const script = scripts.find(([, letters]) => shown !== null && letters.test(shown))?.[0];
  const what = shown === null ? "the page" : `\`${shown}\`${script === undefined ? "" : ` (${script})`}`;
  report(sink, "DEP-TEXT-RIGHT-TO-LEFT", place, {
    message: `${what} runs from right to left, which cannot be set as PDF yet`,
    hint: "make the HTML edition alone, with `-f html`, in a font that has the script: browsers set it right",
  });
}

function strip(item: InlineItem): InlineItem {
  return item.kind === "text" ? { ...item, text: item.text.replaceAll(all, "") } : item;
}

function findInBox(box: Box): Found | null {
  switch (box.kind) {
    case "image":
      return findInImage(box);
    case "paragraph":
      return findInInlines([...(box.marker?.inlines ?? []), ...box.inlines]);
    case "block":
      return findInInlines(box.marker?.inlines ?? []) ?? findFirst(box.children, findInBox);
    case "flex":
      return findFirst(box.children, findInBox);
    case "table":
      return findFirst(boxesOf(box), findInBox);
  }
}

function boxesOf({ caption, head, bodies, foot }: TableBox): readonly Box[] {
  const rows = [head, ...bodies, foot].flatMap((group) => group?.rows ?? []);
  const cells = rows.flatMap((row) => row.cells.map((cell) => cell.box));
  return caption === null ? cells : [caption, ...cells];
}

function findInInlines(inlines: readonly InlineItem[]): Found | null {
  return findFirst(inlines, (item) => {
    if (item.kind === "atomic") return findInBox(item.box);
    if (item.kind !== "text") return null;
    const shown = word.exec(item.text)?.[0];
    return shown === undefined ? null : { word: shown, place: item.place };
  });
}

function findInImage({ image, place }: Box & { readonly kind: "image" }): Found | null {
  const shown = image.format === "svg" ? word.exec(image.svg)?.[0] : undefined;
  return shown === undefined ? null : { word: shown, place };
}

function findFirst<T>(list: readonly T[], find: (item: T) => Found | null): Found | null {
  for (const item of list) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
