/** Takes an `img` or `svg` element, returns its image box, or its alternative text where the image cannot be shown. */
import { createHash } from "node:crypto";
import type { StyledElement } from "../css/styled-document.ts";
import { measureSvg } from "../images/measure-svg.ts";
import { altOf, beginElement } from "./begin-element.ts";
import { isArtifact, type ImageBox, type ImageResource, type ParagraphBox, type Tag } from "./box-tree.ts";
import { nameOf, placeOf, type Around, type Building } from "./building.ts";
import { pixel } from "./open-image.ts";
import { layoutArtifact } from "./structure.ts";
import { writeSvg } from "./write-svg.ts";

export function buildImage(
  building: Building,
  styled: StyledElement,
  around: Around,
): ImageBox | ParagraphBox {
  const alt = altOf(styled);
  const { base } = beginElement(building, styled, around);
  const image = openResource(building, styled);
  const common = { ...base, style: styled.style, name: nameOf(styled) };
  if (image === null) {
    const text = alt ?? "";
    if (text !== "") building.structure.use(around.tag);
    const run = { kind: "text", text, style: styled.style, language: around.language, tag: around.tag, link: around.link, place: base.place, order: building.structure.order() } as const; // prettier-ignore
    return { ...common, kind: "paragraph", tag: around.tag, inlines: text === "" ? [] : [run], marker: null };
  }
  const tag = imageTag(building, styled, around, base.tag, alt);
  building.structure.use(tag);
  const order = building.structure.order();
  return { ...common, kind: "image", tag, image: withAttributes(image, styled), link: around.link, order };
}

/** An empty `alt` says that the image only decorates. A figure's single image is the figure itself. */
function imageTag(
  building: Building,
  styled: StyledElement,
  around: Around,
  own: Tag,
  alt: string | null,
): Tag {
  if (isArtifact(own)) return own;
  if (alt === "") return layoutArtifact;
  if (!isArtifact(around.tag) && around.tag.role === "Figure") return around.tag;
  const language = styled.element.language === "" ? around.language : styled.element.language;
  return building.structure.add(around.tag, { role: "Figure", language, alt });
}

function openResource(building: Building, styled: StyledElement): ImageResource | null {
  const { element } = styled;
  if (element.namespace !== "svg") {
    return building.images.open(element.attributes["src"] ?? "", building.file, placeOf(building, styled));
  }
  const { attributes } = element;
  const size = measureSvg(attributes["width"], attributes["height"], attributes["viewBox"]);
  const svg = writeSvg(styled);
  const id = createHash("sha256").update(svg).digest("hex");
  return { format: "svg", id, svg, width: size.width * pixel, height: size.height * pixel };
}

/** `width` and `height` of HTML stand for the natural size, so that `height: auto` keeps their ratio. */
function withAttributes(image: ImageResource, { element }: StyledElement): ImageResource {
  if (element.namespace === "svg") return image;
  const [width, height] = [readPixels(element.attributes["width"]), readPixels(element.attributes["height"])];
  if (width === null && height === null) return image;
  const ratio = image.width / image.height;
  return { ...image, width: width ?? (height ?? 0) * ratio, height: height ?? (width ?? 0) / ratio };
}

function readPixels(text: string | undefined): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/.exec(text ?? "");
  const value = match === null ? 0 : Number(match[1]);
  return value > 0 ? value * pixel : null;
}
