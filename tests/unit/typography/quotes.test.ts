import { describe, expect, test } from "vitest";
import { quoteGlyphs } from "../../../src/typography/quote-glyphs.ts";
import { print, show } from "./print.ts";

describe("quotation marks of each language, four deep", () => {
  const rows: readonly (readonly [language: string, printed: string])[] = [
    ["fr", "«_a “b ‘c “d” c’ b” a_»"],
    ["fr-FR", "«_a “b ‘c “d” c’ b” a_»"],
    ["fr-BE", "«_a “b ‘c “d” c’ b” a_»"],
    ["fr-CH", "«_a ‹b «_c ‹d› c_» b› a_»"],
    ["fr-CA", "«~a “b ‘c “d” c’ b” a~»"],
    ["en", "“a ‘b “c ‘d’ c” b’ a”"],
    ["en-US", "“a ‘b “c ‘d’ c” b’ a”"],
    ["en-GB", "‘a “b ‘c “d” c’ b” a’"],
    ["EN-gb", "‘a “b ‘c “d” c’ b” a’"],
    ["de", "„a ‚b „c ‚d‘ c“ b‘ a“"],
    ["de-AT", "„a ‚b „c ‚d‘ c“ b‘ a“"],
    ["de-CH", "«a ‹b «c ‹d› c» b› a»"],
    ["es", "«a “b ‘c “d” c’ b” a»"],
    ["es-MX", "«a “b ‘c “d” c’ b” a»"],
    ["it", "«a “b «c “d” c» b” a»"],
    ["pt", "«a “b «c “d” c» b” a»"],
    ["pt-BR", "“a ‘b “c ‘d’ c” b’ a”"],
    ["ru", "«a „b «c „d“ c» b“ a»"],
    ["uk", "«a „b «c „d“ c» b“ a»"],
    ["ar", "«a “b «c “d” c» b” a»"],
    ["he", "”a ’b ”c ’d’ c” b’ a”"],
    ["ja", "「a 『b 「c 『d』 c」 b』 a」"],
    ["zh", "“a ‘b “c ‘d’ c” b’ a”"],
    ["zh-Hans", "“a ‘b “c ‘d’ c” b’ a”"],
    ["zh-CN", "“a ‘b “c ‘d’ c” b’ a”"],
    ["zh-Hant", "「a 『b 「c 『d』 c」 b』 a」"],
    ["zh-TW", "「a 『b 「c 『d』 c」 b』 a」"],
    ["zh-Hant-HK", "「a 『b 「c 『d』 c」 b』 a」"],
    ["nl", "“a ‘b “c ‘d’ c” b’ a”"],
    ["", "“a ‘b “c ‘d’ c” b’ a”"],
    ["no tag!", "“a ‘b “c ‘d’ c” b’ a”"],
  ];
  test.each(rows)("%s", (language, printed) => {
    expect(print("{aa {bb {cc {dd} cc} bb} aa}", language)).toBe(printed.replace(/[a-d]/gu, "$&$&"));
  });

  test("the glyph asked for alone is the one printed around a q", () => {
    for (const [language, printed] of rows) {
      const { open, space, close } = quoteGlyphs(language, 0, {});
      expect(show(open + space), language).toBe(printed.slice(0, printed.indexOf("a")));
      expect(show(space + close), language).toBe(printed.slice(printed.lastIndexOf("a") + 1));
    }
  });
});

describe("quotation marks written as characters", () => {
  test.each([
    // Balanced pairs of any language become the language's own.
    ["fr", 'Il dit "oui".', "Il dit «_oui_»."],
    ["fr", "Il dit “oui”.", "Il dit «_oui_»."],
    ["fr", "Il dit «oui».", "Il dit «_oui_»."],
    ["fr", "Il dit « oui ».", "Il dit «_oui_»."],
    ["fr", "Il dit «\u00a0oui\u00a0».", "Il dit «_oui_»."],
    ["fr", "Il dit «\u2009 oui \u2009».", "Il dit «_oui_»."],
    ["fr", "Il dit „oui“.", "Il dit «_oui_»."],
    ["fr", "« Un « deux » trois »", "«_Un “deux” trois_»"],
    ["fr", "\"Un 'deux' trois\"", "«_Un “deux” trois_»"],
    ["fr", 'd\'"accord"', "d’«_accord_»"],
    ["fr-CA", 'Il dit "oui".', "Il dit «~oui~»."],
    ["fr-CH", "« Un “deux” »", "«_Un ‹deux›_»"],
    ["en", 'She said "yes".', "She said “yes”."],
    ["en", "She said « yes ».", "She said “yes”."],
    ["en", "\"He said 'no' twice,\" she said.", "“He said ‘no’ twice,” she said."],
    ["en", "He wrote, \"No.\" And 'yes'.", "He wrote, “No.” And “yes”."],
    ["en-GB", 'She said "yes".', "She said ‘yes’."],
    ["en-GB", "She said 'it isn't \"done\"'.", "She said ‘it isn’t “done”’."],
    ["en-GB", "the ‘journalists’ view’ of it", "the ‘journalists’ view’ of it"],
    ["en", "a ‘boss’ and a ‘friend’", "a “boss” and a “friend”"],
    ["de", 'Er sagte "ja".', "Er sagte „ja“."],
    ["de", "Er sagte „ja, ‚nein‘“.", "Er sagte „ja, ‚nein‘“."],
    ["de-CH", "Er sagte „ja, ‚nein‘“.", "Er sagte «ja, ‹nein›»."],
    ["es", '¿Dijo "sí"?', "¿Dijo «sí»?"],
    ["ru", 'Он сказал "да".', "Он сказал «да»."],
    ["he", 'אמר "כן" לצה"ל', 'אמר ”כן” לצה"ל'],
    ["ja", "彼は「はい『いいえ』」と", "彼は「はい『いいえ』」と"],
    ["zh-TW", "他说“是‘不’”。", "他说「是『不』」。"],
    // A q and written marks nest in each other.
    ["fr", 'Il dit : {Oui, "non"}', "Il dit~: «_Oui, “non”_»"],
    ["fr", "« Oui, {non} »", "«_Oui, “non”_»"],
    ["fr", "{ Oui }", "«_Oui_»"],
    ["fr", "{|Oui|}", "«_|Oui|_»".replaceAll("|", "\n")],
    ["fr", "«|Oui|»", "«_|Oui|_»".replaceAll("|", "\n")],
    // What is not balanced is kept as it came.
    ["fr", 'Un " seul', 'Un " seul'],
    ["en", 'A 5" pipe and a 6" one', 'A 5" pipe and a 6" one'],
    ["en", "“Open only", "“Open only"],
    ["en", "closed only”", "closed only”"],
    ["en", "«a “b» c”", "«a “b» c”"],
    // Paragraphs of one quotation: the first opens, the last closes; a lone mark keeps its own space.
    ["fr", "« Un premier paragraphe.", "«_Un premier paragraphe."],
    ["fr", "Un dernier. »", "Un dernier._»"],
    ["en", "« Un", "« Un"],
  ])("%s: %s", (language, line, printed) => {
    expect(print(line, language)).toBe(printed);
  });

  test("a written mark does not pair over the edge of a q", () => {
    expect(print('"a {b" c}', "en")).toBe('"a “b" c”');
  });

  test("code is not looked into", () => {
    expect(print('`say "no"` and "yes"', "en")).toBe('say "no" and “yes”');
  });
});

describe("the language around decides", () => {
  test.each([
    ["en", "He said [fr:« Quoi ? Non ! »]!", "He said «_Quoi_? Non_!_»!"],
    ["en", "He said {[fr:Quoi ?]}", "He said “Quoi_?”"],
    ["fr", "Il dit {[en:What?]} !", "Il dit «_What?_»_!"],
    ["fr", "Il dit [en:{what {now}}]", "Il dit “what ‘now’”"],
    ["fr", "{[en:She said {no}]}", "«_She said ‘no’_»"],
    ["en", "[de:{ja}] [es:{sí}] [ja:{はい}]", "„ja“ «sí» 「はい」"],
    ["fr-CA", "Oui ; [fr:oui ;]", "Oui; oui_;"],
  ])("%s: %s", (language, line, printed) => {
    expect(print(line, language)).toBe(printed);
  });
});

describe("house style", () => {
  test.each([
    ["en-GB", { "en-GB": { quotes: "double" } }, "“a ‘b’”"],
    ["en", { en: { quotes: "single" } }, "‘a “b”’"],
    ["en-GB", { en: { quotes: "double" } }, "“a ‘b’”"],
    ["en-GB", { en: { quotes: "double" }, "en-GB": { quotes: "single" } }, "‘a “b”’"],
    ["en-US", { "en-GB": { quotes: "single" } }, "“a ‘b’”"],
    ["en", { en: { quotes: "double" } }, "“a ‘b’”"],
    ["fr", { fr: { quotes: "single" } }, "«_a “b”_»"],
    ["de", { de: { quotes: "double" } }, "„a ‚b‘“"],
  ] as const)("quotes: %s %j", (language, settings, printed) => {
    expect(print("{a {b}}", language, settings)).toBe(printed);
    expect(print("\"a 'b'\"", language, settings)).toBe(printed);
  });

  test.each([
    ["fr", { fr: { colon: "nnbsp" } }, "a_: b_; c~%"],
    ["fr", { fr: { colon: "nbsp" } }, "a~: b_; c~%"],
    ["fr-FR", { fr: { colon: "nnbsp" } }, "a_: b_; c~%"],
    ["fr-CH", { "fr-CH": { colon: "nbsp" } }, "a~: b_; c~%"],
    ["fr-CA", { fr: { colon: "nnbsp" }, "fr-CA": { colon: "nbsp" } }, "a~: b; c~%"],
    ["en", { en: { colon: "nnbsp" } }, "a : b ; c %"],
  ] as const)("the space before a colon: %s %j", (language, settings, printed) => {
    expect(print("a : b ; 5 %", language, settings).replace("5", "c")).toBe(printed);
  });
});
