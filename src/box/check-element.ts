/** Takes an element that makes a box, returns nothing; reports what of it paper does not show as it is meant. */
import type { StyledElement } from "../css/styled-document.ts";
import { placeOf, sayOnce, type Building } from "./building.ts";
import { printsValue } from "./control-text.ts";

const withoutPaper: ReadonlySet<string> = new Set([
  "iframe", "video", "audio", "canvas", "object", "embed",
]); // prettier-ignore

export function checkElement(building: Building, styled: StyledElement): void {
  const { style, element } = styled;
  const place = placeOf(building, styled);
  const name = element.name;
  if (element.namespace === "html" && withoutPaper.has(name)) {
    sayOnce(building, "DEP-LAYOUT-ELEMENT", place, `\`${name}\` cannot be shown on paper`, "put a picture or a sentence in its place"); // prettier-ignore
  }
  if (element.namespace === "html" && name === "input" && !printsValue(element)) {
    const type = (element.attributes["type"] ?? "").trim().toLowerCase();
    sayOnce(building, "DEP-LAYOUT-ELEMENT", place, `\`input\` of type \`${type}\` cannot be shown on paper`, "put a picture or a sentence in its place"); // prettier-ignore
  }
  if (style.position === "absolute" || style.position === "fixed") {
    sayOnce(building, "DEP-LAYOUT-POSITION", place, `\`${name}\` with \`position: ${style.position}\` is laid out in the flow`, "use margins, a flex row or a margin box of the page"); // prettier-ignore
  }
}
