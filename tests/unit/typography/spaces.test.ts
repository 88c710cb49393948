import { describe, expect, test } from "vitest";
import { print } from "./print.ts";

/** What each language prints for a mark that has a plain space before it, and for one that has none. */
describe("the space before a mark", () => {
  const line = "a ; b! c ? d: e : f?";
  test.each([
    ["fr", "a_; b_! c_? d~: e~: f_?"],
    ["fr-BE", "a_; b_! c_? d~: e~: f_?"],
    ["fr-CH", "a_; b_! c_? d_: e_: f_?"],
    ["fr-CA", "a; b! c? d~: e~: f?"],
    ["en", "a ; b! c ? d: e : f?"],
    ["en-GB", "a ; b! c ? d: e : f?"],
    ["de", "a ; b! c ? d: e : f?"],
    ["es", "a ; b! c ? d: e : f?"],
    ["it", "a ; b! c ? d: e : f?"],
    ["pt", "a ; b! c ? d: e : f?"],
    ["nl", "a ; b! c ? d: e : f?"],
    ["", "a ; b! c ? d: e : f?"],
  ])("%s", (language, printed) => {
    expect(print(line, language)).toBe(printed);
  });
});

describe("the space before %", () => {
  test.each([
    ["fr", "50~% et 12,5~%"],
    ["fr-CH", "50~% et 12,5~%"],
    ["fr-CA", "50~% et 12,5~%"],
    ["es", "50~% et 12,5~%"],
    ["en", "50 % et 12,5%"],
    ["de", "50 % et 12,5%"],
    ["it", "50 % et 12,5%"],
  ])("%s", (language, printed) => {
    expect(print("50 % et 12,5%", language)).toBe(printed);
  });
});

describe("French marks", () => {
  test.each([
    // Any other space gives way, several become one.
    ["Quoi\u00a0? Non\u2009!", "Quoi_? Non_!"],
    ["Quoi  \n ?", "Quoi_?"],
    ["Lieu\u202f: ici", "Lieu~: ici"],
    // Several marks together take one space.
    ["Quoi ?! Non !!! Oui?!", "Quoi_?! Non_!!! Oui_?!"],
    ["Quoi...? Non… !", "Quoi…_? Non…_!"],
    // After what is not a letter.
    ["« Oui » ; (non) ! 10 % ; 5 € : `x` ?", "«_Oui_»_; (non)_! 10~%_; 5~€~: x_?"],
    ["{Oui}; {non} :", "«_Oui_»_; «_non_»~:"],
    ["«Oui»; «non»: 10%;", "«_Oui_»_; «_non_»~: 10~%_;"],
    // Over the edges of text nodes.
    ["Quoi\u2060 ?\u2060 Non\u2060! Oui \u2060!", "Quoi_? Non_! Oui_!"],
    // A mark that nothing stands before has no space.
    ["? Oui", "? Oui"],
    ["(!) [?] ( ? ) « ! » “?” |! a|?", "(!) [?] ( ? ) «_!_» «_?_» \n! a\n?"],
    ["{?} {!}", "«_?_» «_!_»"],
    // Not a mark of the sentence.
    [
      "x!=y a?b=1 :hover %20 ::before std::vector :-) 100%-là",
      "x!=y a?b=1 :hover %20 ::before std::vector :-) 100%-là",
    ],
    ["Trump a déclaré\n : {Oui}", "Trump a déclaré~: «_Oui_»"],
  ])("%s", (line, printed) => {
    expect(print(line, "fr")).toBe(printed);
  });
});

describe("words held to what follows", () => {
  test.each([
    [
      "fr",
      "M. Dupont, Mme Durand, MM. X et Y, Mlle Z, Me W",
      "M.~Dupont, Mme~Durand, MM.~X et Y, Mlle~Z, Me~W",
    ],
    [
      "fr",
      "n° 5, N° 6, nº 7, p. 12, pp. 3-4, art. 2, chap. 1",
      "n°~5, N°~6, nº~7, p.~12, pp.~3-4, art.~2, chap.~1",
    ],
    ["fr", "M.\n  É. Zola", "M.~É. Zola"],
    ["fr", "M. \u2060Dupont", "M.~Dupont"],
    ["fr", "le M. qui, la p. suivante, ohm. Puis stop. 12", "le M. qui, la p. suivante, ohm. Puis stop. 12"],
    ["fr-CH", "M. Dupont, p. 12", "M.~Dupont, p.~12"],
    ["fr-CA", "M. Dupont, p. 12", "M.~Dupont, p.~12"],
    ["en", "M. Dupont, p. 12", "M. Dupont, p. 12"],
    ["de", "z. B. so, d. h. Das, Z. B. hier", "z._B. so, d._h. Das, Z._B. hier"],
    ["de", "z.B. so, Herz. Bald", "z.B. so, Herz. Bald"],
    ["de-AT", "z. B.", "z._B."],
    ["ru", "Я в доме и с ним — там", "Я~в~доме и~с~ним~— там"],
    ["ru", 'в "Правде", в «Правде», в {Правде}, в 2025', "в~«Правде», в~«Правде», в~«Правде», в~2025"],
    ["ru", "из-за него, 5-я армия, ви\u0301х там", "из-за него, 5-я армия, ви\u0301х там"],
    ["uk", "Київ — столиця і місто", "Київ~— столиця і місто"],
    ["en", "a — b", "a — b"],
    ["ru", "— Да| — Нет", "— Да\n — Нет"],
  ])("%s: %s", (language, line, printed) => {
    expect(print(line, language)).toBe(printed);
  });
});

describe("languages without fine spaces", () => {
  test.each([
    ["ar", "ما هذا؟ نعم، لا؛ 10%"],
    ["he", "בית־ספר ג׳ורג׳ 10%!"],
    ["ja", "何ですか？　はい！"],
    ["zh-Hans", "好的——他说……是！"],
    ["nl", "5 km, z. B. M. X : 50 %"],
  ])("%s is printed as it is written", (language, line) => {
    expect(print(line, language)).toBe(line);
  });
});
