import { describe, expect, it } from "vitest";
import { formatDate } from "../../../src/template/format-date.ts";
import { nameLanguage } from "../../../src/typography/name-language.ts";

describe("a date", () => {
  it.each([
    ["2026", "fr", "2026"],
    ["2026-02", "fr", "février 2026"],
    ["2026-02-27", "fr", "27 février 2026"],
    ["2026-08-01", "fr", "1er août 2026"],
    ["2026-08-11", "fr", "11 août 2026"],
    ["2026-08-01", "fr-CA", "1er août 2026"],
    ["2026-08-01", "en", "1 August 2026"],
    ["2026-08-01", "en-US", "August 1, 2026"],
    ["2026-03-02T09:05+01:00", "fr", "2 mars 2026 à 9 h 05 (UTC+1)"],
    ["2026-08-01", "en-GB", "1 August 2026"],
    ["2026-08-01", "de", "1. August 2026"],
    ["2026-03-02T06:00:00+01:00", "fr", "2 mars 2026 à 6 h (UTC+1)"],
    ["2026-03-02T06:00:00Z", "en-GB", "2 March 2026 at 6:00 (UTC)"],
    ["2026-03-02T23:30:00-03:30", "en-GB", "2 March 2026 at 23:30 (UTC−3:30)"],
    ["2026-03-02T23:30", "en-GB", "2 March 2026 at 23:30"],
  ])("%s in %s is %s", (date, language, written) => {
    expect(formatDate(date, language).replaceAll(/[\u00a0\u202f]/gu, " ")).toBe(written);
  });

  it("is not moved by the zone of the machine", () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "Pacific/Auckland";
    expect(formatDate("2026-12-31", "en-GB")).toBe("31 December 2026");
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  it.each(["last Friday", "2025-13", "2025-00", "2025-08-32", "2025/08"])("%s stays as it is", (text) => {
    expect(formatDate(text, "en")).toBe(text);
  });
});

describe("the name of a language", () => {
  it.each([
    ["en", "fr", undefined, "anglais"],
    ["fr", "fr", "fr", "Français"],
    ["en", "fr", "en", "English"],
    ["el", "fr", "el", "Ελληνικά"],
  ])("%s in %s, alone in %s, is %s", (tag, edition, alone, name) => {
    expect(nameLanguage(tag, edition, alone)).toBe(name);
  });
});
