/** Takes tags, returns all elements in the order of reading, each with where it stands. */
import type { TagChild, TagElement, Tags } from "../tags.ts";

export interface PlacedElement {
  readonly element: TagElement;
  /** From the outermost in. */
  readonly ancestors: readonly TagElement[];
  /** As it is or inherited; null where nobody says. */
  readonly language: string | null;
  /** From 1; null where nothing of it is on a page. */
  readonly page: number | null;
}

export function listElements({ elements }: Tags): readonly PlacedElement[] {
  const found: PlacedElement[] = [];
  const visit = (element: TagElement, ancestors: readonly TagElement[], outer: string | null): void => {
    const language = element.language ?? outer;
    found.push({ element, ancestors, language, page: firstPage(element) });
    const inner = [...ancestors, element];
    for (const child of element.children) if (child.kind === "element") visit(child, inner, language);
  };
  for (const element of elements) visit(element, [], null);
  return found;
}

function firstPage(child: TagChild): number | null {
  if (child.kind !== "element") return child.page;
  for (const each of child.children) {
    const page = firstPage(each);
    if (page !== null) return page;
  }
  return null;
}

/** All that is read within. */
export function textWithin(element: TagElement): string {
  if (element.actualText !== null) return element.actualText;
  return element.children
    .map((child) => (child.kind === "element" ? textWithin(child) : child.kind === "text" ? child.text : ""))
    .join("");
}
