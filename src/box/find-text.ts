/** Takes a styled element, returns the text that it shows, white space collapsed; for titles of the outline and named strings. */
import type { StyledElement, StyledNode } from "../css/styled-document.ts";

export function findText(element: StyledElement): string {
  const texts: string[] = [];
  const stack: StyledNode[] = [...element.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "text") {
      texts.push(node.value);
    } else if (node.element.name === "br") {
      texts.push(" ");
    } else if (node.style.display !== "none" && node.element.namespace === "html") {
      stack.push(...[...node.children].reverse());
    }
  }
  return tidy(texts.join(""));
}

/** No-break spaces stay: they belong to the typography. */
function tidy(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, " ").replace(/^ | $/g, "");
}
