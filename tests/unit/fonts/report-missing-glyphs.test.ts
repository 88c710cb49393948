import { describe, expect, it } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { reportMissingGlyphs, type MissingCharacter } from "../../../src/fonts/report-missing-glyphs.ts";
import { findScriptFont, scriptFonts, suggestFont } from "../../../src/fonts/script-fonts.ts";

const lacking = (text: string, wish: Partial<MissingCharacter> = {}): readonly MissingCharacter[] =>
  Array.from(text, (character, index) => ({
    codePoint: character.codePointAt(0)!,
    text,
    at: Array.from(text).slice(0, index).join("").length,
    families: ["Source Serif 4", "Source Sans 3"],
    language: "fr",
    place: { file: "page.html", span: null },
    ...wish,
  }));

describe("characters that no font has", () => {
  it("are one error for each script, with a font to install", () => {
    const sink = createSink();
    reportMissingGlyphs(lacking("नमस्ते"), sink);
    expect(sink.diagnostics).toHaveLength(1);
    expect(sink.diagnostics[0]!.message).toBe(
      "no font has the character `न` (U+0928), nor 5 more of Devanagari, in “नमस्ते”; tried: `Source Serif 4`, `Source Sans 3`",
    );
    const url = "npm:@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf";
    expect(sink.diagnostics[0]!.hint).toContain("`npm install @expo-google-fonts/noto-sans-devanagari`");
    expect(sink.diagnostics[0]!.hint).toContain(`font-family: "Noto Sans Devanagari"; src: url(${url})`);
  });

  it("are said once a file, however many paragraphs have them, and however often each is set", () => {
    const sink = createSink();
    for (let turn = 0; turn < 3; turn++) {
      reportMissingGlyphs(lacking("ไทย"), sink);
      reportMissingGlyphs(lacking("สวัสดี"), sink);
      reportMissingGlyphs(lacking("สวัสดี", { place: { file: "other.html", span: null } }), sink);
    }
    expect(sink.diagnostics.map(({ file }) => file)).toEqual(["page.html", "other.html"]);
  });

  it("of no script that has a row are said one by one", () => {
    const sink = createSink();
    reportMissingGlyphs(lacking("ꀔ𓀀"), sink);
    reportMissingGlyphs(lacking("ꀔ𓀀"), sink);
    expect(sink.diagnostics.map(({ message }) => /`.*?\)/.exec(message)?.[0])).toEqual([
      "`ꀔ` (U+A014)",
      "`𓀀` (U+13000)",
    ]);
    expect(sink.diagnostics[0]!.hint).toMatch(/^name a font that has U\+A014/);
  });

  it("are quoted without half of a pair, which may be none at all", () => {
    const sink = createSink();
    const text = `${"\u{1f600}".repeat(9)}x\ud800`;
    reportMissingGlyphs([{ ...lacking(text)[4]!, at: 9 }, { ...lacking("\ud800")[0]!, text, at: 19 }], sink);
    for (const { message } of sink.diagnostics) expect(/“(.*)”/u.exec(message)![1]).toMatch(/^[x\u{1f600}]+.?$/u);
  }); // prettier-ignore
});

describe("fonts to suggest", () => {
  it("are those of the language where Unicode has joined scripts", () => {
    const name = (character: string, language: string) =>
      suggestFont(findScriptFont(character.codePointAt(0)!)!, language).package.replace(
        "@expo-google-fonts/noto-",
        "",
      );
    expect(name("漢", "ja")).toBe("sans-jp");
    expect(name("漢", "zh-Hant-TW")).toBe("sans-tc");
    expect(name("漢", "zh-Hant-HK")).toBe("sans-hk");
    expect(name("漢", "ko")).toBe("sans-kr");
    expect(name("漢", "fr")).toBe("sans-sc");
    expect(name("か", "fr")).toBe("sans-jp");
    expect(name("한", "fr")).toBe("sans-kr");
    expect(name("∮", "fr")).toBe("sans-math");
    expect(name("😀", "fr")).toBe("emoji");
    expect(findScriptFont(0x41)).toBeNull();
  });

  it("have names that are made in one way", () => {
    for (const row of scriptFonts) {
      const { package: name, family, url } = suggestFont(row, "fr");
      expect(name).toMatch(/^@expo-google-fonts\/noto-[a-z0-9-]+$/);
      expect(family).toMatch(/^Noto( [A-Z][A-Za-z]*| \d)+$/);
      expect(url).toBe(`npm:${name}/400Regular/${family.replaceAll(" ", "")}_400Regular.ttf`);
    }
  });
});
