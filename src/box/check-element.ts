/** Takes an element that makes a box, returns nothing; reports what of it paper does not show as it is meant. */
import type { StyledElement } from "../css/styled-document.ts";
import { placeOf, sayOnce, type Building } from "./building.ts";
import { printsValue } from "./control-text.ts";

const withoutPaper: ReadonlySet<string> = new Set([
  "iframe", "video", "audio", "canvas", "object", "embed",
]); // prettier-ignore

export function checkElement(building: Building, styled: StyledElement): void {
  const { element } = styled;
  const place = placeOf(building, styled);
  const name = element.name;
  if (element.namespace === "html" && withoutPaper.has(name)) {
    sayOnce(building, "DEP-LAYOUT-ELEMENT", place, `\`${name}\` cannot be shown on paper`, "put a picture or a sentence in its place"); // prettier-ignore
  }
  if (element.namespace === "html" && name === "input" && !printsValue(element)) {
    const type = (element.attributes["type"] ?? "").trim().toLowerCase();
    sayOnce(building, "DEP-LAYOUT-ELEMENT", place, `\`input\` of type \`${type}\` cannot be shown on paper`, "put a picture or a sentence in its place"); // prettier-ignore
  }
}
