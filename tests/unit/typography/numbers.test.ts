import { describe, expect, test } from "vitest";
import { print } from "./print.ts";

describe("groups of three digits", () => {
  test.each([
    ["fr", "1 250 000 habitants, 12 500,75 au total", "1_250_000 habitants, 12_500,75 au total"],
    ["fr-CH", "1 250 000", "1_250_000"],
    ["fr-CA", "1 250 000", "1~250~000"],
    ["en", "1 250 000", "1 250 000"],
    ["es", "1 234", "1 234"],
    ["nl", "1 250 000", "1 250 000"],
    // Written with care already, or otherwise.
    ["fr", "1\u00a0250\u202f000, 1.250.000, 1,250,000, 1250000", "1~250_000, 1.250.000, 1,250,000, 1250000"],
    // Not one number.
    ["fr", "en 2025 300 fois", "en 2025 300 fois"],
    ["fr", "01 23 45 67 89", "01 23 45 67 89"],
    ["fr", "12 25 000", "12 25 000"],
    ["fr", "1 2345, 1 23", "1 2345, 1 23"],
    ["fr", "B-2 100 fois, 3,5 100", "B-2 100 fois, 3,5 100"],
    ["fr", "10:30 100", "10:30 100"],
    ["fr", "1  250", "1  250"],
  ])("%s: %s", (language, line, printed) => {
    expect(print(line, language)).toBe(printed);
  });
});

describe("a number and its unit", () => {
  test.each([
    [
      "fr",
      "5 km, 50 mg, 5 µg/l, 20 °C, 8 h, 3 kWh, 12 €, 100 Mo",
      "5~km, 50~mg, 5~µg/l, 20~°C, 8~h, 3~kWh, 12~€, 100~Mo",
    ],
    ["fr", "1 250 000 m\u20603\u2060 par an", "1_250_000~m3 par an"],
    ["fr", "5\n  km", "5~km"],
    ["fr", "5 \u2060km", "5~km"],
    ["fr-CA", "5 km", "5~km"],
    ["en", "5 km, 50 mg, $5, 20 °C", "5~km, 50~mg, $5, 20~°C"],
    ["en-GB", "5 km at 3 m/s", "5~km at 3~m/s"],
    ["de", "5 km", "5~km"],
    ["nl", "5 km", "5 km"],
    // Where no space is written, none is added.
    ["fr", "5 kilomètres, 5 ans, 3 mois, 5km, 12€", "5~kilomètres, 5~ans, 3~mois, 5km, 12€"],
    ["en", "2 men, 3 hats, 4 sheep", "2 men, 3 hats, 4 sheep"],
  ])("%s: %s", (language, line, printed) => {
    expect(print(line, language)).toBe(printed);
  });
});

describe("the hyphen before a negative number", () => {
  test.each([
    ["fr", "-12,5", "−12,5"],
    ["fr", "-1 250 km, (-3), « -5 % », de -10 à -5 °C", "−1_250~km, (−3), «_−5~%_», de −10 à −5~°C"],
    ["en", "about -12.5%, and -1,250", "about −12.5%, and −1,250"],
    ["de", "bei -5 Grad", "bei −5 Grad"],
    ["fr", "|-4", "\n−4"],
    // Ranges, names, codes, dates and paths.
    ["fr", "10 -12, 10-12, B-2, B -2, -3D, -12-34, -5–8, -1/2, x -1.1.1", "10 -12, 10-12, B-2, B -2, -3D, -12-34, -5–8, -1/2, x -1.1.1"],
    ["fr", "+33 -1 99, `-5`, `x`-5, - 5, --5, -10:30, https://a.fr/ -a", "+33 -1 99, -5, x-5, - 5, --5, -10:30, https://a.fr/ -a"],
  ])("%s: %s", (language, line, printed) => {
    expect(print(line, language)).toBe(printed);
  });
}); // prettier-ignore
