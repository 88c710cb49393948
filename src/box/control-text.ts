/** Takes an element, returns the children that are shown: for a form control its value as text, as on a form that is filled in. */
import type { StyledElement, StyledNode } from "../css/styled-document.ts";
import type { ElementNode } from "../html/document.ts";
import { findText } from "./find-text.ts";

/** Types of `input` whose value is no text that anybody reads (HTML § 4.10.5.1). */
const withoutText: ReadonlySet<string> = new Set(["checkbox", "radio", "range", "color", "file", "image", "password"]); // prettier-ignore

export function printsValue({ attributes }: ElementNode): boolean {
  return !withoutText.has((attributes["type"] ?? "").trim().toLowerCase());
}

export function shownChildren(styled: StyledElement): readonly StyledNode[] {
  const { element, children } = styled;
  if (element.namespace !== "html") return children;
  if (element.name === "input")
    return printsValue(element) ? asText(styled, element.attributes["value"] ?? "") : children;
  return element.name === "select" ? asText(styled, findChoice(styled)) : children;
}

function asText({ element }: StyledElement, value: string): readonly StyledNode[] {
  return value === "" ? [] : [{ type: "text", value, language: element.language, span: element.span }];
}

/** The options that are chosen; where none is, a list of one line shows its first (HTML § 4.10.7). */
function findChoice(select: StyledElement): string {
  const options = optionsOf(select);
  const isLong = select.element.attributes["multiple"] !== undefined;
  const chosen = options.filter(({ element }) => element.attributes["selected"] !== undefined);
  const shown = isLong ? chosen : [chosen.at(-1) ?? options[0]];
  return shown.flatMap((option) => (option === undefined ? [] : [labelOf(option)])).join(", ");
}

function optionsOf(owner: StyledElement): readonly StyledElement[] {
  const elements = owner.children.filter((child) => child.type === "element");
  return elements.flatMap((child) => {
    if (child.element.name === "option") return [child];
    return child.element.name === "optgroup" ? optionsOf(child) : [];
  });
}

function labelOf(option: StyledElement): string {
  const label = option.element.attributes["label"] ?? "";
  return label === "" ? findText(option) : label;
}
