/** Takes a TrueType font and characters, returns an OpenType font with the same letters as CFF outlines, and a ligature of f and i. */
import { createRequire } from "node:module";
import { createFont } from "../../src/fonts/fontkit.ts";

interface OutlineWriter {
  readonly moveTo: (...at: readonly number[]) => void;
  readonly lineTo: (...at: readonly number[]) => void;
  readonly quadraticCurveTo: (...at: readonly number[]) => void;
  readonly bezierCurveTo: (...at: readonly number[]) => void;
  readonly closePath: () => void;
}
interface OutlineFont {
  readonly toArrayBuffer: () => ArrayBuffer;
  readonly substitution: {
    readonly add: (feature: string, rule: { sub: readonly number[]; by: number }) => void;
  };
}
interface OpenType {
  readonly Path: new () => OutlineWriter;
  readonly Glyph: new (options: {
    name: string;
    unicode?: number;
    advanceWidth: number;
    path: OutlineWriter;
  }) => object;
  readonly Font: new (options: {
    familyName: string;
    styleName: string;
    unitsPerEm: number;
    ascender: number;
    descender: number;
    glyphs: readonly object[];
  }) => OutlineFont;
}
interface Outlined {
  readonly path: {
    readonly commands: readonly { readonly command: keyof OutlineWriter; readonly args: readonly number[] }[];
  };
}

const require = createRequire(import.meta.url);
const { Font, Glyph, Path } = require("opentype.js") as OpenType;

export function makeCffFont(bytes: Uint8Array, characters: string): Uint8Array {
  const font = createFont(bytes);
  if (font === null) throw new Error("a collection has no letters of its own");
  const letters = [...new Set(Array.from(`${characters}fi\ufb01`))].sort();
  const glyphs = letters.map((letter) => {
    const unicode = letter.codePointAt(0) ?? 0;
    const glyph = font.glyphForCodePoint(unicode);
    if (glyph === null) throw new Error(`no ${letter}`);
    const path = new Path();
    for (const { command, args } of (glyph as unknown as Outlined).path.commands) path[command](...args);
    return new Glyph({ name: `u${unicode.toString(16)}`, unicode, advanceWidth: glyph.advanceWidth, path });
  });
  const made = new Font({
    familyName: "Cubic",
    styleName: "Regular",
    unitsPerEm: font.unitsPerEm,
    ascender: 900,
    descender: -300,
    glyphs: [new Glyph({ name: ".notdef", advanceWidth: 500, path: new Path() }), ...glyphs],
  });
  const at = (letter: string) => letters.indexOf(letter) + 1;
  made.substitution.add("liga", { sub: [at("f"), at("i")], by: at("\ufb01") });
  return new Uint8Array(made.toArrayBuffer());
}
