/** Takes an SVG that Vega wrote, returns it as it stands on a page: its palette by name, its words translated, nothing for pointers. */
import { readXml, type OpenTag } from "../../images/read-xml.ts";
import { escapeAttribute, escapeText } from "../../markup/serialise.ts";
import { listFamilies, type ChartStyle } from "../chart-style.ts";
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

export function rewriteSvg(
  text: string,
  id: string,
  label: (text: string) => string,
  style: ChartStyle,
): Rewritten {
  let svg = "";
  let [width, height] = [0, 0];
  const open: Part[] = [];
  let [lines, below]: [OpenTag | null, number] = [null, 0];
  for (const token of readXml(text)) {
    if (token.kind === "open") {
      if (svg === "") [width, height] = sizeOf(token);
      const part = parts[token.name] ?? "kept";
      if (token.name === "text") [lines, below] = [token, 0];
      if (part === "line" && lines !== null && token.attributes.has("dy")) {
        below += Number(token.attributes.get("dy"));
        svg += `</text>${writeTag(lineBelow(lines, below), id)}`;
      }
      if (part === "kept") svg += svg === "" ? writeRoot(token, style) : writeTag(token, id);
      if (!token.empty) open.push(part);
    } else if (token.kind === "close") {
      if (open.pop() === "kept") svg += `</${token.name}>`;
    } else if (token.kind === "text" && open.at(-1) !== "left out") svg += escapeText(label(token.text));
  }
  return { svg, width, height };
}

type Part = "kept" | "line" | "left out";

/** A link leads nowhere, a title would be a pointer's; each line of a text is a text of its own. */
const parts: Readonly<Record<string, Part>> = { a: "left out", title: "left out", tspan: "line" };

function lineBelow(tag: OpenTag, below: number): OpenTag {
  const y = Number(tag.attributes.get("y") ?? 0) + below;
  return { ...tag, attributes: new Map([...tag.attributes, ["y", String(y)]]) };
}

function sizeOf({ attributes }: OpenTag): [number, number] {
  return [Number(attributes.get("width")), Number(attributes.get("height"))];
}

function writeRoot({ attributes }: OpenTag, style: ChartStyle): string {
  const size = ["width", "height", "viewBox"].map((name) => `${name}="${escapeAttribute(attributes.get(name) ?? "")}"`);
  return `<svg ${size.join(" ")} font-family="${escapeAttribute(listFamilies(style.families))}" font-size="${style.size}" direction="ltr">`;
} // prettier-ignore

/** A share of a tone lets what lies below it through: paper comes between, so that no rule crosses a bar. */
function writeTag({ name, attributes, empty }: OpenTag, id: string): string {
  const written: string[] = [];
  const under: string[] = [];
  let [tone, isShare]: [string | null, boolean] = [null, false];
  for (const [key, value] of attributes) {
    if (dropped.test(key)) continue;
    const house = painted.test(key) ? toneOf(value.toLowerCase()) : null;
    // One element has one `currentColor`.
    if (house !== null && (tone === null || tone === house[0])) {
      tone = house[0];
      written.push(`${key}="currentColor"`);
      under.push(`${key}="currentColor"`);
      const opacity = key === "stop-color" ? "stop-opacity" : `${key}-opacity`;
      if (house[1] === 1 || attributes.has(opacity)) continue;
      isShare ||= (attributes.get("opacity") ?? "1") === "1";
      written.push(`${opacity}="${house[1]}"`);
    } else {
      const own = `${key}="${escapeAttribute(rename(key, value, id))}"`;
      written.push(own);
      if (key !== "id") under.push(painted.test(key) ? `${key}="none"` : own);
    }
  }
  const close = empty ? "/>" : ">";
  const colour = (name: string) => `class="${name}" color="${tones[name as keyof typeof tones]}"`;
  const paper =
    isShare && empty && name === "path" ? `<${[name, ...under].join(" ")} ${colour("paper")}/>` : "";
  return `${paper}<${[name, ...written, ...(tone === null ? [] : [colour(tone)])].join(" ")}${close}`;
}

const painted = /^(?:fill|stroke|stop-color)$/u;

/** A colour of the house is known again; so is a share of the accent on paper, whatever its share. */
function toneOf(color: string): readonly [tone: string, share: number] | null {
  const tone = known.get(color);
  if (tone !== undefined) return tone;
  const parts = readColor(color);
  if (parts === null) return null;
  const accent = readColor(tones.accent) ?? parts;
  const shares = parts.map((part, index) => (255 - part) / (255 - (accent[index] ?? 0)));
  const share = shares.reduce((sum, one) => sum + one, 0) / 3;
  const isNear = parts.every(
    (part, index) => Math.abs(255 - share * (255 - (accent[index] ?? 0)) - part) <= 5,
  );
  return isNear && share > 0.05 && share <= 1 ? ["accent", Math.round(share * 100) / 100] : null;
}

function readColor(color: string): readonly number[] | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/u.exec(color);
  if (hex !== null) return hex.slice(1).map((part) => Number.parseInt(part, 16));
  const named = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/u.exec(color);
  return named === null ? null : named.slice(1).map(Number);
}

/** Names within the drawing are unique on the page. */
function rename(key: string, value: string, id: string): string {
  if (key === "id") return `${id}-${value}`;
  return value.replace(/url\((["']?)#/gu, (_, quote: string) => `url(${quote}#${id}-`);
}
