/** Takes a run's setting and text, returns the setting with the small capitals and scripts that its faces lack made up by size and height. */
import type { FontFace } from "../fonts/face.ts";
import { measureScripts } from "../fonts/measure-font.ts";
import type { Capitals, RunSetting } from "./atom.ts";
import { chooseFace, findClusterEnd } from "./choose-face.ts";
import type { Shaping } from "./run-fontkit.ts";
import { nameShaping } from "./setting.ts";
import { shapeWord } from "./shape.ts";
import { toLocale } from "./transform-text.ts";

/** As browsers have it; a little more than the height of lower-case letters, so that the lines stay even in colour. */
const capitalSize = 0.8;

const lower = /^\p{Ll}/u;
const upper = /^[\p{Lu}\p{Lt}]/u;

/** CSS Fonts 4 § 6.5 and § 6.6: made up for the whole run, or not at all. */
export function adaptVariants(setting: RunSetting, text: string, language: string): RunSetting {
  const { fontPosition, fontCaps } = setting.run.style;
  if (fontPosition === "normal" && fontCaps === "normal") return setting;
  return adaptPosition(adaptCapitals(setting, text, language), text);
}

/** What each keyword sets in small capitals, the features that do it, and those to try where a face lacks them. */
const ways = {
  "small-caps": { letters: [lower], tags: ["smcp"], instead: [] },
  "all-small-caps": { letters: [lower, upper], tags: ["smcp", "c2sc"], instead: [] },
  "petite-caps": { letters: [lower], tags: ["pcap"], instead: ["smcp"] },
  "all-petite-caps": { letters: [lower, upper], tags: ["pcap", "c2pc"], instead: ["smcp", "c2sc"] },
  unicase: { letters: [upper], tags: ["unic"], instead: ["c2sc"] },
} as const;

const capitalTags = ["smcp", "c2sc", "pcap", "c2pc", "unic"] as const;

function adaptCapitals(setting: RunSetting, text: string, language: string): RunSetting {
  const { fontCaps } = setting.run.style;
  if (fontCaps === "normal" || fontCaps === "titling-caps") return setting;
  const { letters, tags, instead } = ways[fontCaps];
  const isSmall = (cluster: string) => letters.some((kind) => kind.test(cluster));
  const clusters = clustersOf(text).filter(isSmall);
  if (clusters.length === 0 || hasGlyphs(setting, clusters, tags)) return setting;
  const bare = without(setting.shaping, capitalTags);
  if (instead.length > 0 && hasGlyphs(setting, clusters, instead))
    return { ...setting, shaping: withFeatures(bare, instead) };
  const plain = { ...setting, shaping: bare };
  const small = { ...bare, upper: toLocale(language) };
  const capitals: Capitals = {
    isSmall,
    setting: { ...plain, size: setting.size * capitalSize, shaping: { ...small, key: nameShaping(small) } },
  };
  return { ...plain, capitals };
}

const scripts = { super: "sups", sub: "subs" } as const;

/** Neither the line's height nor its baseline hangs on it, unlike that of `vertical-align`. */
function adaptPosition(setting: RunSetting, text: string): RunSetting {
  const { fontPosition: position } = setting.run.style;
  if (position === "normal") return setting;
  const clusters = clustersOf(text).filter((cluster) => cluster.trim() !== "");
  const tag = scripts[position];
  if (setting.capitals === null && hasGlyphs(setting, clusters, [tag])) return setting;
  const { font } = setting.frame.face;
  const { superscript, subscript, superscriptSize, subscriptSize } = measureScripts(font);
  const [rise, size] = position === "super" ? [superscript, superscriptSize] : [-subscript, subscriptSize];
  const shrink = (one: RunSetting): RunSetting => ({
    ...one,
    size: one.size * size,
    raise: (rise * setting.size) / 1000,
    shaping: without(one.shaping, [tag]),
  });
  const { capitals } = setting;
  return {
    ...shrink(setting),
    capitals: capitals === null ? null : { ...capitals, setting: shrink(capitals.setting) },
  };
}

function clustersOf(text: string): readonly string[] {
  const clusters = new Set<string>();
  for (let at = 0; at < text.length;) {
    const end = findClusterEnd(text, at, text.length);
    clusters.add(text.slice(at, end));
    at = end;
  }
  return [...clusters];
}

/** Whether the face of each cluster draws it otherwise with the features on. */
function hasGlyphs(
  { faces, shaping, frame }: RunSetting,
  clusters: readonly string[],
  tags: readonly string[],
): boolean {
  const off = without(shaping, tags);
  const on = withFeatures(off, tags);
  return clusters.every((cluster) => {
    const face = chooseFace(cluster, faces) ?? frame.face;
    return firstGlyph(face, cluster, on) !== firstGlyph(face, cluster, off);
  });
}

const firstGlyph = (face: FontFace, cluster: string, shaping: Shaping) =>
  shapeWord(face, cluster, shaping).glyphs[0]?.id;

function without(shaping: Shaping, tags: readonly string[]): Shaping {
  const features = Object.fromEntries(
    Object.entries(shaping.features).filter(([tag]) => !tags.includes(tag)),
  );
  const changed = { ...shaping, features };
  return { ...changed, key: nameShaping(changed) };
}

function withFeatures(shaping: Shaping, tags: readonly string[]): Shaping {
  const features = { ...shaping.features, ...Object.fromEntries(tags.map((tag) => [tag, true])) };
  const changed = { ...shaping, features };
  return { ...changed, key: nameShaping(changed) };
}
