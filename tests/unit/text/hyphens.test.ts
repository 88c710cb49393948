import { describe, expect, it } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { findFolder, findHyphens } from "../../../src/text/hyphenate.ts";
import { linesAsText, paragraph, run, setLines, textOf } from "../../tools/lines-as-text.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";

/** All places where a word may end a line with a hyphen: the word on lines that get wider and wider. */
function hyphens(word: string, language = "fr", style: Partial<ComputedStyle> = {}): readonly string[] {
  const found = new Set<string>();
  const set = paragraph(`${word} fin`, {
    language,
    style: { hyphens: "auto", ...style },
    sink: createSink(),
  });
  for (let width = 4; width < 140; width += 0.7) {
    let seen = "";
    for (const text of linesAsText(set.lines(() => ({ width })))) {
      seen += text.replace("=", "");
      if (text.endsWith("=")) found.add(seen);
    }
  }
  return [...found].sort((a, b) => a.length - b.length);
}

describe("hyphens", () => {
  it("follow the patterns of the language", () => {
    expect(findHyphens("constitutionnellement", "fr")).toEqual([6, 8, 12, 15, 17]);
    expect(findHyphens("Constitutionally", "en")).not.toEqual(findHyphens("Constitutionally", "fr"));
    expect(findHyphens("colour", "en-GB")).toEqual(findHyphens("colour", "en-AU"));
    expect(findHyphens("constitution", "x-none")).toEqual([]);
    expect(findHyphens("İstanbulluyuz", "tr")).toEqual([]);
  });

  it("fall back to the language without its region", () => {
    expect(["fr", "fr-CA", "FR-ch", "en", "en-GB", "en-US", "zh-Hant", ""].map(findFolder)).toEqual([
      "fr", "fr", "fr", "en-us", "en-gb", "en-us", null, null,
    ]); // prettier-ignore
  });

  it("keep two letters before and three after", () => {
    expect(hyphens("rencontre")).toEqual(["ren"]);
    expect(hyphens("entente")).toEqual(["en"]);
    expect(hyphens("administration")).toEqual(["ad", "admi", "adminis", "administra"]);
    expect(hyphens("entre")).toEqual([]);
  });

  it("keep three letters after an apostrophe", () => {
    expect(hyphens("l’entente")).toEqual([]);
    expect(hyphens("s’attaquera")).toEqual(["s’atta"]);
    expect(hyphens("l'administration")).toEqual(["l'admi", "l'adminis", "l'administra"]);
  });

  it("respect hyphenate-limit-chars", () => {
    expect(hyphens("administration", "fr", { hyphenateLimitChars: [null, 5, 7] })).toEqual(["adminis"]);
    expect(hyphens("administration", "fr", { hyphenateLimitChars: [15, null, null] })).toEqual([]);
    expect(hyphens("enter", "en", { hyphenateLimitChars: [5, 2, 3] })).toEqual(["en"]);
  });

  it("are not put into compounds, numbers or addresses", () => {
    expect(hyphens("intergouvernemental-franco")).toEqual([]);
    expect(hyphens("gouvernement2025")).toEqual([]);
    expect(hyphens("exemple@gouvernement.example")).toEqual([]);
  });

  it("spare names and capitals, but not the first word of a sentence", () => {
    const style = { textWrap: "wrap" } as const;
    const sentence = (text: string) =>
      linesAsText(setLines(text, 80, { style: { ...style, hyphens: "auto" } }));
    expect(sentence("selon le bon Alexandrovitch lui")).toEqual(["selon le bon", "Alexandrovitch", "lui"]);
    expect(sentence("et puis. «\u202fConstitutionnel\u202f» ou non")[0]).toBe("et puis. «\u202fConsti=");
    expect(sentence("et l’EUROPOLIS est bien là")).toEqual(["et l’EUROPOLIS", "est bien là"]);
  });

  it("break names and the last word rather than let them stick out", () => {
    expect(linesAsText(setLines("le bon Alexandrovitchenko est là", 60, { style: { hyphens: "auto" } }))).toEqual([
      "le bon", "Alexandro=", "vitchenko", "est là",
    ]); // prettier-ignore
    const last = (width: number) =>
      linesAsText(setLines("une administration", width, { style: { hyphens: "auto" } }));
    expect(last(72)).toEqual(["une", "administration"]);
    expect(last(50)).toEqual(["une", "adminis=", "tration"]);
  });

  it("German nouns are no names", () => {
    expect(hyphens("Regierungserklärung", "de").length).toBeGreaterThan(2);
  });

  it("end no more lines in a row than asked", () => {
    const text =
      "constitutionnellement gouvernementalement internationalement administrativement intergouvernemental oui";
    const runs = (hyphenateLimitLines: number | null) => {
      const lines = setLines(text, 75, {
        style: { hyphens: "auto", hyphenateLimitLines },
        sink: createSink(),
      });
      return lines.map(({ hyphenated }) => (hyphenated ? "=" : ".")).join("");
    };
    expect(runs(null)).toContain("===");
    expect(runs(1)).not.toContain("==");
  });

  it("do not end the line before the last where hyphenate-limit-last forbids it", () => {
    const text = "Le gouvernement a présenté son administration nouvelle, et la constitution du parlement.";
    for (const aligned of [{ textAlign: "start" }, { textAlign: "justify" }, { textWrap: "balance" }, { textWrap: "pretty" }] as const) {
      let spared = 0;
      for (let width = 90; width < 240; width += 3) {
        const set = (hyphenateLimitLast: "none" | "always") =>
          setLines(text, width, { style: { hyphens: "auto", ...aligned, hyphenateLimitLast } });
        const [free, strict] = [set("none"), set("always")];
        expect(strict.at(-2)?.hyphenated, `${width} pt`).toBe(false);
        expect(strict.map(textOf).join("").replace(/[\s\u00ad]/g, "")).toBe(text.replace(/\s/g, ""));
        if (free.at(-2)?.hyphenated === true) spared++;
        else expect(linesAsText(strict)).toEqual(linesAsText(free));
      }
      expect(spared, JSON.stringify(aligned)).toBeGreaterThan(aligned.textWrap === undefined ? 2 : 0);
    } // prettier-ignore
  });

  it("end the line before the last all the same where the word fits in no line", () => {
    const set = setLines("une administration", 50, {
      style: { hyphens: "auto", hyphenateLimitLast: "always" },
    });
    expect(linesAsText(set)).toEqual(["une", "adminis=", "tration"]);
  });

  it("wait until a line would stay emptier than hyphenate-limit-zone", () => {
    const text = "une petite administration du pays";
    const set = (hyphenateLimitZone: ComputedStyle["hyphenateLimitZone"]) =>
      linesAsText(setLines(text, 100, { style: { hyphens: "auto", hyphenateLimitZone } }))[0];
    expect(set(0)).toBe("une petite adminis=");
    expect(set({ percent: 60, plus: 0 })).toBe("une petite");
    expect(set(60)).toBe("une petite");
  });

  it("are drawn at soft hyphens, and only there where a word has them", () => {
    const word = "adminis\u00adtration";
    expect(hyphens(word)).toEqual(["adminis"]);
    expect(hyphens(word, "fr", { hyphens: "manual" })).toEqual(["adminis"]);
    expect(hyphens(word, "fr", { hyphens: "none" })).toEqual([]);
    expect(linesAsText(setLines(`a ${word}`, 200))).toEqual(["a administration"]);
  });

  it("come out whole over three lines, also across runs", () => {
    const style = { hyphens: "manual" } as const;
    const long = setLines("a consti\u00adtution\u00adnelle b", 36, { style });
    expect(linesAsText(long)).toEqual(["a", "consti=", "tution=", "nelle b"]);
    expect(long.map(textOf).join("|")).toBe(
      "a |constitutionnelle|\u00ad\u00ad\u00ad\u00ad\u00ad\u00ad\u00ad|\u00ad\u00ad\u00ad\u00ad\u00ad b",
    );
    const mixed = setLines(["gouverne\u00ad", run("mentale", { fontStyle: "italic" }), "s, oui"], 50, {
      style,
    });
    expect(mixed.map(textOf).join("|")).toBe(`gouvernementales,|${"\u00ad".repeat(9)} |oui`);
    expect(mixed.map(({ hyphenated }) => hyphenated)).toEqual([true, false, false]);
  });

  it("may stand in the language of a run", () => {
    const first = (language: string) =>
      linesAsText(setLines(["le ", run("government", { hyphens: "auto" }, language), " là"], 40))[0];
    expect(first("en")).toBe("le gov=");
    expect(first("fr")).toBe("le go=");
  });
});
