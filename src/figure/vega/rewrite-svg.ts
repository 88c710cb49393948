/** Takes an SVG that Vega wrote, returns it as it stands on a page: its palette by name, its words translated, nothing for pointers. */
import { readXml, type OpenTag } from "../../images/read-xml.ts";
import { escapeAttribute, escapeText } from "../../markup/serialise.ts";
import { familyList } from "../measure-text.ts";
import { tones } from "../write-drawing.ts";
import { seriesColors } from "./house-style.ts";

interface Rewritten {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Of each colour of the house, its tone and its share. */
const known = new Map<string, readonly [tone: string, share: number]>([
  ...Object.entries(tones).map(([tone, color]) => [color, [tone, 1]] as [string, [string, number]]),
  ...([["accent", 0.45, 1], ["soft", 0.6, 3], ["accent", 0.2, 4]] as const).map(
    ([tone, share, index]) => [seriesColors[index] ?? "", [tone, share]] as [string, [string, number]],
  ),
]); // prettier-ignore

const dropped = /^(?:aria-|role$|class$|xmlns|tabindex$|font-family$|href$|xlink:|on)/u;

export function rewriteSvg(text: string, id: string, label: (text: string) => string): Rewritten {
  let svg = "";
  let [width, height] = [0, 0];
  const open: boolean[] = [];
  for (const token of readXml(text)) {
    if (token.kind === "open") {
      // A link leads nowhere, a title would be a pointer's.
      const isKept = !["a", "title"].includes(token.name);
      if (svg === "") [width, height] = sizeOf(token);
      if (isKept) svg += svg === "" ? writeRoot(token) : writeTag(token, id);
      if (!token.empty) open.push(isKept);
    } else if (token.kind === "close") {
      if (open.pop() === true) svg += `</${token.name}>`;
    } else if (token.kind === "text" && open.at(-1) === true) svg += escapeText(label(token.text));
  }
  return { svg, width, height };
}

function sizeOf({ attributes }: OpenTag): [number, number] {
  return [Number(attributes.get("width")), Number(attributes.get("height"))];
}

function writeRoot({ attributes }: OpenTag): string {
  const size = ["width", "height", "viewBox"].map((name) => `${name}="${escapeAttribute(attributes.get(name) ?? "")}"`);
  return `<svg ${size.join(" ")} font-family="${familyList}" direction="ltr">`;
} // prettier-ignore

function writeTag({ name, attributes, empty }: OpenTag, id: string): string {
  const written: string[] = [];
  let tone: string | null = null;
  for (const [key, value] of attributes) {
    if (dropped.test(key)) continue;
    const house = key === "fill" || key === "stroke" ? known.get(value.toLowerCase()) : undefined;
    // One element has one `currentColor`.
    if (house !== undefined && (tone === null || tone === house[0])) {
      tone = house[0];
      written.push(`${key}="currentColor"`);
      if (house[1] < 1 && !attributes.has(`${key}-opacity`)) written.push(`${key}-opacity="${house[1]}"`);
    } else written.push(`${key}="${escapeAttribute(rename(key, value, id))}"`);
  }
  if (tone !== null) written.push(`class="${tone}"`, `color="${tones[tone as keyof typeof tones]}"`);
  return `<${[name, ...written].join(" ")}${empty ? "/>" : ">"}`;
}

/** Names within the drawing are unique on the page. */
function rename(key: string, value: string, id: string): string {
  if (key === "id") return `${id}-${value}`;
  return value.replace(/url\((["']?)#/gu, (_, quote: string) => `url(${quote}#${id}-`);
}
