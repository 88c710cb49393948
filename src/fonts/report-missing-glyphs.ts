/** Takes characters that no font has, returns nothing; reports them: those of one script together, once a file, with a font to install. */
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { report, type Report } from "../diagnostics/sink.ts";
import { findScriptFont, suggestFont, type ScriptFont } from "./script-fonts.ts";

export interface MissingCharacter {
  readonly codePoint: number;
  /** What it stands in, and where. */
  readonly text: string;
  readonly at: number;
  /** Families that were tried. */
  readonly families: readonly string[];
  readonly language: string;
  readonly place: Place;
}

interface Group {
  readonly first: MissingCharacter;
  readonly font: ScriptFont | null;
  readonly codePoints: Set<number>;
}

const told = new WeakMap<Sink, Set<string>>();

export function reportMissingGlyphs(missing: readonly MissingCharacter[], sink: Sink): void {
  const groups = new Map<string, Group>();
  for (const character of missing) {
    const { codePoint } = character;
    const font = findScriptFont(codePoint);
    const key = font?.name ?? String(codePoint);
    const group = groups.get(key) ?? { first: character, font, codePoints: new Set() };
    group.codePoints.add(codePoint);
    groups.set(key, group);
  }
  for (const group of groups.values()) sayOnce(group, sink);
}

/** A paragraph is set at several widths before one is kept; and whoever installs a font for one word has it for all. */
function sayOnce(group: Group, sink: Sink): void {
  const { first, font } = group;
  const said = describe(group);
  const known = told.get(sink) ?? new Set<string>();
  told.set(sink, known);
  const { file, span } = first.place;
  const key = font === null ? `${file}\n${span?.start.offset ?? ""}\n${said.message}` : `${file}\n${font.name}`;
  if (known.has(key)) return;
  known.add(key);
  report(sink, "DEP-TEXT-MISSING-GLYPH", first.place, said);
} // prettier-ignore

function describe({ first, font, codePoints }: Group): Report {
  const { codePoint, families } = first;
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  const more = codePoints.size - 1;
  const others = more === 0 || font === null ? "" : `, nor ${more} more of ${font.name}`;
  const tried = [...new Set(families)].join("`, `");
  return {
    message: `no font has the character \`${String.fromCodePoint(codePoint)}\` (${code})${others}, in “${quote(first)}”; tried: \`${tried}\``,
    hint: font === null ? adviseAnyFont(code) : adviseFont(font, first.language),
  };
}

const adviseAnyFont = (code: string) =>
  `name a font that has ${code} in \`font-family\` and give it in a \`@font-face\` rule, or write the text without it`;

function adviseFont(font: ScriptFont, language: string): string {
  const { package: name, family, url } = suggestFont(font, language);
  return `install a font for it, such as \`npm install ${name}\`, give it in a rule, \`@font-face { font-family: "${family}"; src: url(${url}) }\`, and name it in \`font-family\``;
}

const context = 12;

/** The window may begin or end in the middle of a pair. */
function quote({ text, at, codePoint }: MissingCharacter): string {
  const end = at + String.fromCodePoint(codePoint).length + context;
  const around = text.slice(Math.max(0, at - context), end);
  return around.replaceAll(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "").replaceAll(/\s+/gu, " ").trim(); // prettier-ignore
}
