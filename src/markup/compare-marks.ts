/** Takes an original and its translation, returns the marks that the translation lost and those that it added. */
import type { Fragment, InlineElement } from "./fragment.ts";
import { plainText } from "./plain-text.ts";
import { walk } from "./walk.ts";

/** A mark that a translation must keep. */
export interface Mark {
  /** Equal for marks that stand for one another: `q ref=q1`, `a href=https://…`, `fn`. */
  readonly key: string;
  /** As an author would write it: `<q ref="q1">`. */
  readonly label: string;
  readonly element: InlineElement;
}

export interface MarkDifference {
  /** Marks of the original that the translation lacks. */
  readonly lost: readonly Mark[];
  /** Marks of the translation that the original lacks. */
  readonly added: readonly Mark[];
}

/** For each mark that matters, what makes two of them the same; null where this one is free. Others are free. */
const identities: Readonly<Partial<Record<string, (element: InlineElement) => string | null>>> = {
  q: attributeIdentity("ref"),
  a: attributeIdentity("href"),
  ref: attributeIdentity("entity"),
  time: attributeIdentity("datetime"),
  fn: () => "",
  code: (element) => plainText(element.children),
};

function attributeIdentity(name: string): (element: InlineElement) => string | null {
  return (element) => {
    const value = element.attributes[name];
    return value === undefined ? null : `${name}="${value}"`;
  };
}

/** The marks of a fragment that a translation must keep, in order, with repetitions. */
export function marks(fragment: Fragment): readonly Mark[] {
  const found: Mark[] = [];
  walk(fragment, (inline) => {
    if (inline.type !== "element") return;
    const identity = identities[inline.name]?.(inline) ?? null;
    if (identity === null) return;
    const label = inline.name === "code" ? `<code>${identity}</code>` : tagLabel(inline.name, identity);
    found.push({ key: `${inline.name} ${identity}`, label, element: inline });
  });
  return found;
}

function tagLabel(name: string, attribute: string): string {
  return attribute === "" ? `<${name}>` : `<${name} ${attribute}>`;
}

/** In any order; a mark that occurs twice in the original occurs twice in the translation. */
export function compareMarks(original: Fragment, translation: Fragment): MarkDifference {
  const wanted = marks(original);
  const given = marks(translation);
  return { lost: without(wanted, given), added: without(given, wanted) };
}

function without(all: readonly Mark[], taken: readonly Mark[]): readonly Mark[] {
  const counts = new Map<string, number>();
  for (const mark of taken) counts.set(mark.key, (counts.get(mark.key) ?? 0) + 1);
  return all.filter((mark) => {
    const count = counts.get(mark.key) ?? 0;
    counts.set(mark.key, count - 1);
    return count <= 0;
  });
}
