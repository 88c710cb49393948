/** Takes an SVG, returns it with each character that its text's font lacks in a `tspan` of a font that has it. */
import { readXml, type OpenTag } from "../../images/read-xml.ts";
import { escapeAttribute, escapeText } from "../../markup/serialise.ts";

/** Font of text, as far as attributes tell it. */
export interface TextFont {
  /** Names in order; empty where none is named. */
  readonly families: readonly string[];
  readonly bold: boolean;
  readonly italics: boolean;
}

export interface TextRun {
  readonly text: string;
  /** null: the text's own. */
  readonly family: string | null;
}

const plain: TextFont = { families: [], bold: false, italics: false };

export function fitText(svg: string, split: (text: string, font: TextFont) => readonly TextRun[]): string {
  const open: { readonly font: TextFont; readonly isText: boolean }[] = [];
  let fitted = "";
  let isChanged = false;
  for (const token of readXml(svg)) {
    const around = open.at(-1);
    if (token.kind === "damage") return svg;
    if (token.kind === "open") {
      fitted += svg.slice(token.start, token.end);
      const font = readFont(token, around?.font ?? plain);
      if (!token.empty) open.push({ font, isText: token.name === "text" || around?.isText === true });
    } else if (token.kind === "close") {
      fitted += `</${token.name}>`;
      open.pop();
    } else if (token.kind === "text") {
      const runs = around?.isText === true ? split(token.text, around.font) : [];
      isChanged ||= runs.some(({ family }) => family !== null);
      fitted += runs.length === 0 ? escapeText(token.text) : runs.map(writeRun).join("");
    }
  }
  return isChanged ? fitted : svg;
}

function writeRun({ text, family }: TextRun): string {
  const written = escapeText(text);
  return family === null
    ? written
    : `<tspan font-family="'${escapeAttribute(family)}'" xml:space="preserve">${written}</tspan>`;
}

function readFont({ attributes }: OpenTag, around: TextFont): TextFont {
  const read = (name: string): string | undefined => {
    const inline = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(attributes.get("style") ?? "")?.[1];
    return (inline ?? attributes.get(name))?.replace(/!important/i, "").trim();
  };
  const [family, weight, style] = [read("font-family"), read("font-weight"), read("font-style")];
  return {
    families: family === undefined ? around.families : namesIn(family),
    bold: weight === undefined ? around.bold : /^(?:bold|bolder|[6-9]00)$/i.test(weight),
    italics: style === undefined ? around.italics : /^(?:italic|oblique)/i.test(style),
  };
} // prettier-ignore

/** `"Source Sans 3", sans-serif` */
export function namesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim().replace(/^["']|["']$/g, ""))
    .filter((name) => name !== "");
}
