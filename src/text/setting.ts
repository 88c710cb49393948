/** Takes a run and what it is in, returns all that its text is set with. */
import type { InlineTextRun } from "../box/box-tree.ts";
import type { ComputedStyle } from "../css/computed-style.ts";
import type { FontFace, FontLibrary } from "../fonts/face.ts";
import type { RunSetting } from "./atom.ts";
import type { Shaping } from "./run-fontkit.ts";
import { alignVertically, measureExtent, type InlineFrame } from "./vertical-align.ts";

/** null where there is not even a shipped face: that is reported when fonts are opened. */
export function makeSetting(
  run: InlineTextRun,
  parent: InlineFrame,
  { fonts, language }: { readonly fonts: FontLibrary; readonly language: string },
): RunSetting | null {
  const { style } = run;
  const tongue = run.language || language;
  const faces = findFaces(style, tongue, fonts);
  const [face] = faces;
  if (face === undefined) return null;
  const extent = measureExtent(style, face);
  return {
    run,
    faces,
    size: style.fontSize,
    letterSpacing: style.letterSpacing,
    wordSpacing: style.wordSpacing,
    shaping: makeShaping(style, tongue),
    frame: placeFrame(style, face, parent),
    extent,
    raise: 0,
    capitals: null,
    cutsAnywhere: cutsAnywhere(style),
  };
}

export function findFaces(style: ComputedStyle, language: string, fonts: FontLibrary): readonly FontFace[] {
  return fonts.stack({
    families: style.fontFamily,
    weight: style.fontWeight,
    style: style.fontStyle,
    language,
  });
}

/**
 * The baseline of an inline. Text of a block or a cell has that box's style, whose `vertical-align` is not about lines; text
 * directly in a box that is opened already has its rise.
 */
export function placeFrame(style: ComputedStyle, face: FontFace, parent: InlineFrame): InlineFrame {
  const own = style !== parent.style && style.display === "inline";
  const aligned = own ? alignVertically(style, measureExtent(style, face), parent) : parent;
  return { style, face, rise: aligned.rise, edge: aligned.edge };
}

function cutsAnywhere(style: ComputedStyle): RunSetting["cutsAnywhere"] {
  if (style.whiteSpace === "nowrap" || style.whiteSpace === "pre" || style.textWrap === "nowrap") return "no";
  if (style.overflowWrap === "anywhere" || style.wordBreak === "break-word") return "anywhere";
  return style.overflowWrap === "break-word" ? "break-word" : "no";
}

/** Languages for which fonts have rules of their own (`locl`), by primary subtag: OpenType, language system tags. */
const languageSystems: ReadonlyMap<string, string> = new Map([
  ["az", "AZE "],
  ["bg", "BGR "],
  ["ca", "CAT "],
  ["de", "DEU "],
  ["fr", "FRA "],
  ["mk", "MKD "],
  ["mo", "MOL "],
  ["nl", "NLD "],
  ["pl", "PLK "],
  ["ro", "ROM "],
  ["sr", "SRB "],
  ["tr", "TRK "],
  ["uk", "UKR "],
]);

/** Spaced letters do not join (CSS Text 3 § 8.2). */
const ligatures = ["liga", "clig", "dlig", "hlig", "calt"];

export function makeShaping(style: ComputedStyle, language: string): Shaping {
  const features: Record<string, boolean> = {};
  if (style.letterSpacing !== 0) for (const tag of ligatures) features[tag] = false;
  for (const tag of Object.keys(style.fontFeatures).sort()) features[tag] = style.fontFeatures[tag] !== 0;
  const system = languageSystems.get((language.split("-")[0] ?? "").toLowerCase());
  const shaping = { features, language: system, direction: "ltr" } as const;
  return { ...shaping, key: nameShaping(shaping) };
}

export function nameShaping({ features, language, upper }: Omit<Shaping, "key">): string {
  const named = Object.keys(features).sort().map((tag) => `${features[tag] === true ? "+" : "-"}${tag}`); // prettier-ignore
  return `${named.join("")} ${language ?? ""}${upper === undefined ? "" : `^${upper}`}`;
}
