import { describe, expect, test } from "vitest";
import { print } from "./print.ts";

describe("straight apostrophes", () => {
  test.each([
    ["fr", "l'accord d'Elmendorf, qu'aucun, aujourd'hui", "l’accord d’Elmendorf, qu’aucun, aujourd’hui"],
    ["fr", "l’accord", "l’accord"],
    ["fr", "l'{accord} et d'`x`", "l’«_accord_» et d’x"],
    ["fr", "l'\u2060accord\u2060 qu\u2060'il", "l’accord qu’il"],
    ["en", "it's, the boys' house, O'Brien, rock 'n' roll", "it’s, the boys’ house, O’Brien, rock ’n’ roll"],
    ["en", "'tis the '90s, 1990's", "’tis the ’90s, 1990’s"],
    ["en", "`x`'s value and {y}'s", "x’s value and “y”’s"],
    ["uk", "м'я, п'ять", "м’я, п’ять"],
    ["it", "l'uomo, un po' di", "l’uomo, un po’ di"],
    ["nl", "'s morgens, foto's", "’s morgens, foto’s"],
    // Feet and minutes are not apostrophes; nor is a geresh.
    ["en", "5' 10 and 48° 51' N", "5' 10 and 48° 51' N"],
    ["he", "ג'ורג' וצ'ק", "ג'ורג' וצ'ק"],
  ])("%s: %s", (language, line, printed) => {
    expect(print(line, language)).toBe(printed);
  });
});
