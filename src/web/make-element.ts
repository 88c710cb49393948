/** Takes a name, attributes and text, returns an element that no source has. */
import type { ElementNode } from "../html/document.ts";

export function makeElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  text = "",
): ElementNode {
  return {
    type: "element",
    name,
    namespace: "html",
    attributes,
    children: text === "" ? [] : [{ type: "text", value: text, language: "", span: null }],
    language: "",
    direction: "ltr",
    span: null,
  };
}
