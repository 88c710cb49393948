/** Takes tags, returns them as text for a reviewer: an element a line, indented, with what a screen reader says of it. */
import { joinText } from "./join-text.ts";
import type { TagChild, TagElement, Tags, TagText, Untagged } from "./tags.ts";

export interface WriteOptions {
  /** Longer texts are cut in the middle. */
  readonly longest: number;
}

export function writeTags(tags: Tags, options: WriteOptions): string {
  const lines = tags.elements.flatMap((element) => writeElement(element, "", options));
  return lines.map((line) => `${line}\n`).join("");
}

/** What is for the eye alone, then what is neither: an item a line. */
export function writeLoose({ artifacts, untagged }: Tags, options: WriteOptions): string {
  const shown = artifacts.map(({ page, type, subtype, text }) =>
    [`page ${String(page)}: artifact`, type ?? "", subtype ?? "", text === "" ? "" : quote(text, options)]
      .filter((part) => part !== "")
      .join(" "),
  );
  // Rules and shades without a word are many and alike.
  const counted = new Map<string, number>();
  for (const line of shown) counted.set(line, (counted.get(line) ?? 0) + 1);
  const lines = [...counted].map(([line, count]) => (count === 1 ? line : `${line} ×${String(count)}`));
  return [...lines, ...untagged.map((each) => writeUntagged(each, options))]
    .map((line) => `${line}\n`)
    .join("");
}

function writeUntagged({ page, text, drawn, reason }: Untagged, options: WriteOptions): string {
  const words = { outside: "in no tag", orphan: "in no element", annotation: "annotation in no element" }[
    reason
  ];
  const kinds = Object.entries(drawn).map(([kind, count]) => `${kind} ×${String(count)}`);
  return [`page ${String(page)}: ${words}:`, ...kinds, ...(text === "" ? [] : [quote(text, options)])].join(
    " ",
  );
}

function writeElement(element: TagElement, indent: string, options: WriteOptions): readonly string[] {
  const head = `${indent}${describe(element, options)}`;
  const parts = gather(element.children);
  const [only] = parts;
  if (parts.length === 0) return [head];
  if (parts.length === 1 && only?.kind === "texts")
    return [`${head} ${writeTexts(only.texts, options)}`.trimEnd()];
  const inner = `${indent}  `;
  return [
    head,
    ...parts.flatMap((part) => {
      if (part.kind === "element") return writeElement(part, inner, options);
      if (part.kind === "texts") return [`${inner}${writeTexts(part.texts, options)}`.trimEnd()];
      const said = part.contents === null ? [] : [quote(part.contents, options)];
      return [
        [`${inner}(${part.type})`, ...(part.goal === null ? [] : [`→ ${part.goal}`]), ...said].join(" "),
      ];
    }),
  ];
}

interface Texts {
  readonly kind: "texts";
  readonly texts: TagText[];
}

/** Neighbouring texts are one: a paragraph is read as a whole, whatever lines and pages it has. */
function gather(children: readonly TagChild[]): readonly (Exclude<TagChild, TagText> | Texts)[] {
  const parts: (Exclude<TagChild, TagText> | Texts)[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (child.kind !== "text") parts.push(child);
    else if (last?.kind === "texts") last.texts.push(child);
    else parts.push({ kind: "texts", texts: [child] });
  }
  return parts;
}

/** What is drawn without a word is said to be there. */
function writeTexts(texts: readonly TagText[], options: WriteOptions): string {
  const pages = [...new Set(texts.map(({ page }) => page))];
  const range = pages.length < 2 ? "" : ` (pages ${pages.map(String).join(", ")})`;
  const text = joinText(
    texts.map(({ text: each }, index) => (index === 0 ? each : betweenPages(texts, index) + each)),
  );
  return text.trim() === "" && texts.every(({ text: each }) => each === "")
    ? `(drawing)${range}`
    : `${quote(text, options)}${range}`;
}

function betweenPages(texts: readonly TagText[], index: number): string {
  return texts[index - 1]?.page === texts[index]?.page ? "" : "\n";
}

function describe(element: TagElement, options: WriteOptions): string {
  const { role, standardRole, language, alt, actualText, expansion, title, id, attributes } = element;
  const said: readonly (readonly [string, string | null])[] = [
    ["lang", language],
    ["id", id],
    ["title", title === null ? null : quote(title, options)],
    ["alt", alt === null ? null : quote(alt, options)],
    ["actual", actualText === null ? null : quote(actualText, options)],
    ["expansion", expansion === null ? null : quote(expansion, options)],
    ...Object.entries(attributes),
  ];
  const parts = said.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return [role === standardRole ? role : `${role}:${standardRole}`, ...parts].join(" ");
}

function quote(text: string, { longest }: WriteOptions): string {
  const letters = Array.from(text.trim());
  if (letters.length <= longest) return `"${letters.join("")}"`;
  const tail = Math.floor(longest / 4);
  return `"${letters.slice(0, longest - tail).join("")} … ${letters.slice(-tail).join("")}"`;
}
