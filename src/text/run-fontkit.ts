/** Takes characters and a font, returns the glyphs that fontkit makes of them, whatever was set with the font before. */
import type { Font, Glyph, GlyphInfo, GlyphRun } from "../fonts/fontkit.ts";

/** All that shaping depends on beside the face and the word. */
export interface Shaping {
  /** OpenType features by tag. */
  readonly features: Readonly<Record<string, boolean>>;
  /** OpenType language system; undefined for the script's default. */
  readonly language: string | undefined;
  readonly direction: "ltr" | "rtl";
  /** Locale by whose rules letters are drawn in upper case, though they say what is written; absent: they are not. */
  readonly upper?: string;
  readonly key: string;
}

/** One character of the word and what it is drawn with. */
export interface Entry {
  readonly codePoint: number;
  readonly offset: number;
  readonly length: number;
  readonly extends: boolean;
  /** Thousandths of an em, where it is not the glyph's own. */
  readonly advance: number | null;
}

export interface RawRun {
  readonly ids: readonly number[];
  readonly advances: readonly number[];
  /** Without kerning: as wide as the glyph is when nothing follows. */
  readonly alone: readonly number[];
  readonly dx: readonly number[];
  readonly dy: readonly number[];
  /** In logical order; null where the engine does not tell. */
  readonly infos: readonly GlyphInfo[] | null;
}

/**
 * fontkit keeps one Glyph for each glyph of a font, with the code points of its first use. Results would hang on what was set
 * before: so it gets glyphs that carry the word's own code points, and those of the result are read from the engine's infos,
 * which `cleanup` would throw away. Hiding default ignorables reads the shared code points, so it is left out.
 */
export function runFontkit(font: Font, entries: readonly Entry[], shaping: Shaping): RawRun {
  const glyphs = entries.flatMap(({ codePoint }) => {
    const shared = font.glyphForCodePoint(codePoint);
    if (shared === null) return [];
    return [Object.create(shared, { codePoints: { value: [codePoint] } }) as Glyph];
  });
  if (glyphs.length === 0) return { ids: [], advances: [], alone: [], dx: [], dy: [], infos: null };
  const layoutEngine = font._layoutEngine;
  const { engine } = layoutEngine;
  let infos: readonly GlyphInfo[] | null = null;
  const cleanup = engine?.cleanup?.bind(engine);
  if (engine !== undefined && cleanup !== undefined)
    engine.cleanup = () => {
      infos = engine.glyphInfos ?? null;
      cleanup();
    };
  const setup = engine?.setup?.bind(engine);
  if (engine !== undefined && setup !== undefined)
    engine.setup = (run) => {
      setup(run);
      turnOn(engine.glyphInfos ?? [], shaping.features);
    };
  layoutEngine.hideDefaultIgnorables = () => undefined;
  try {
    const { features, language, direction } = shaping;
    // The engine adds to what it is given.
    const run = layoutEngine.layout(glyphs, { ...features }, undefined, language, direction);
    return { ...scaleRun(run, 1000 / font.unitsPerEm), infos };
  } catch {
    // A rule deep in a damaged font costs ligatures and kerning, not the page.
    return placePlainly(glyphs, 1000 / font.unitsPerEm);
  } finally {
    // The methods of the classes come to light again.
    Reflect.deleteProperty(layoutEngine, "hideDefaultIgnorables");
    for (const name of ["setup", "cleanup"] as const)
      if (engine !== undefined) Reflect.deleteProperty(engine, name);
  }
}

/** Features that fontkit plans for some glyphs only, as those of fractions, are for all where somebody asks for them. */
function turnOn(infos: readonly GlyphInfo[], features: Shaping["features"]): void {
  for (const [tag, isOn] of Object.entries(features)) if (isOn) for (const info of infos) info.features[tag] = true;
} // prettier-ignore

function scaleRun({ glyphs, positions }: GlyphRun, scale: number): Omit<RawRun, "infos"> {
  return {
    ids: glyphs.map((glyph) => glyph?.id ?? 0),
    advances: positions.map((position) => position.xAdvance * scale),
    // Marks have been given no width of their own.
    alone: positions.map(({ xAdvance }, i) => (xAdvance === 0 ? 0 : (glyphs[i]?.advanceWidth ?? 0) * scale)),
    dx: positions.map((position) => position.xOffset * scale),
    dy: positions.map((position) => position.yOffset * scale),
  };
}

function placePlainly(glyphs: readonly Glyph[], scale: number): RawRun {
  const none = glyphs.map(() => 0);
  const advances = glyphs.map(({ advanceWidth }) => advanceWidth * scale);
  return { ids: glyphs.map(({ id }) => id), advances, alone: advances, dx: none, dy: none, infos: null };
}
