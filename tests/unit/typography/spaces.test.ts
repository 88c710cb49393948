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
    ["fr", "M.\n  É. Zola", "M.~É.~Zola"],
    ["fr", "M. \u2060Dupont", "M.~Dupont"],
    ["fr", "le M. qui, la p. suivante, ohm. Puis stop. 12", "le M. qui, la p. suivante, ohm. Puis stop. 12"],
    ["fr-CH", "M. Dupont, p. 12", "M.~Dupont, p.~12"],
    ["fr-CA", "M. Dupont, p. 12", "M.~Dupont, p.~12"],
    ["en", "M. Dupont, p. 12", "M.~Dupont, p.~12"],
    // Numbers and the words that they count: units and money, millions.
    [
      "fr",
      "12 euros, 3,5 milliards d’euros, 1 250 km, 20 ans, 4 pour cent",
      "12~euros, 3,5~milliards d’euros, 1_250~km, 20~ans, 4~pour~cent",
    ],
    [
      "fr",
      "12 personnes, 3 ancêtres, deux heures, 5 pour tous",
      "12 personnes, 3 ancêtres, deux heures, 5 pour tous",
    ],
    [
      "en",
      "12 euros, $3.5 billion, 20 years, 4 per cent, 5 p.m.",
      "12~euros, $3.5~billion, 20~years, 4~per~cent, 5~p.m.",
    ],
    [
      "en",
      "12 people, ten days, 5 per person, 3 yearlings",
      "12 people, ten days, 5 per person, 3 yearlings",
    ],
    // Times and dates.
    [
      "fr",
      "à 8 h 30, à 8h 30, 12 janvier 2025, 1er mars, 31 août",
      "à 8~h~30, à 8h~30, 12~janvier~2025, 1er~mars, 31~août",
    ],
    ["fr", "2025 mars, 45 mai, 12 marsouins, 3,5 mai", "2025 mars, 45 mai, 12 marsouins, 3,5 mai"],
    [
      "en",
      "12 January 2025, January 12, 2025, the 3rd July, May 31st",
      "12~January~2025, January~12, 2025, the 3rd~July, May~31st",
    ],
    [
      "en",
      "January 2025, May 12,000, 112 Mayors, 2025 May",
      "January~2025, May 12,000, 112 Mayors, 2025 May",
    ],
    // Parts of the work.
    [
      "fr",
      "annexe B (p. 3), Annexe 2, le niveau 1, chapitre 12.3, Figure 4, tableaux 5, annexe Bis, annexe L’eau, déniveau 1",
      "annexe~B (p.~3), Annexe~2, le niveau~1, chapitre~12.3, Figure~4, tableaux 5, annexe Bis, annexe L’eau, déniveau 1",
    ],
    [
      "en",
      "Annex B, appendix C, level 1, chapter 3, Table 5, Figure 6-2, annex Beta, tables 4, table of 5",
      "Annex~B, appendix~C, level~1, chapter~3, Table~5, Figure~6-2, annex Beta, tables 4, table of 5",
    ],
    ["de", "Annex B, level 1", "Annex B, level 1"],
    // Rulers and centuries.
    [
      "fr",
      "François Ier, Louis XIV, au XXe siècle, le 1er siècle, Henri V",
      "François~Ier, Louis~XIV, au XXe~siècle, le 1er~siècle, Henri~V",
    ],
    ["en", "Louis XIV, the 20th century, Then I went", "Louis~XIV, the 20th~century, Then I went"],
    ["fr", "p. 12 à 15, pp. 3 et 4, de 12 à 15", "p.~12~à~15, pp.~3~et~4, de 12 à 15"],
    ["fr", "y compris ici, il y comprit, Y compris", "y~compris ici, il y comprit, Y~compris"],
    // Titles and initials.
    [
      "en",
      "Mr Smith, Mrs. Smith, Ms Smith, Dr Who, Prof. Plum, St Paul, No. 5, pp. 3-4",
      "Mr~Smith, Mrs.~Smith, Ms~Smith, Dr~Who, Prof.~Plum, St~Paul, No.~5, pp.~3-4",
    ],
    [
      "en",
      "J. K. Rowling of the U.S. Senate, Dr who, most Paul",
      "J.~K.~Rowling of the U.S. Senate, Dr who, most Paul",
    ],
    ["en-GB", "Mr Smith, 12 January", "Mr~Smith, 12~January"],
    // What is bound already, with whatever space, comes back as it is; what is code stays.
    [
      "fr",
      "p.   12   à   15, 8\u202fh 30, 12\u00a0janvier `12 euros` https://a.fr/p. 12",
      "p.~12~à~15, 8_h~30, 12~janvier 12 euros https://a.fr/p.~12",
    ],
    ["de", "12 Euro, 12 janvier", "12 Euro, 12 janvier"],
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
