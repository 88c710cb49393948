import { describe, expect, test } from "vitest";
import { read, unmark, withHead } from "../reading.ts";

describe("the article as a whole", () => {
  const named = (key: string, value: string): string =>
    withHead("").replace(new RegExp(`${key}: .*`), `${key}: ‸${value}`);

  test.each([
    ["SLUG", named("slug", "b"), "articles/a.yaml"],
    ["SLUG", named("slug", "b"), "articles/a.yml"],
    ["SLUG-IS-TEMPLATE", named("slug", "briefing"), "articles/briefing.yaml"],
    ["SLUG-IS-TEMPLATE", named("slug", "own"), "articles/own.yaml"],
    ["BAD-LANGUAGE", named("language", "en-gb"), "articles/a.yaml"],
    ["BAD-LANGUAGE", named("language", "french language"), "articles/a.yaml"],
    ["BAD-LANGUAGE", named("language", "en-a"), "articles/a.yaml"],
    ["BAD-LANGUAGE", named("language", "english"), "articles/a.yaml"],
    ["BAD-LANGUAGE", named("language", "xx"), "articles/a.yaml"],
    ["NOT-BUILT", withHead("status: ‸withheld\n"), "articles/a.yaml"],
    ["NOT-BUILT", withHead("status: ‸canceled\n"), "articles/a.yaml"],
    ["NO-SUPPORT", withHead("deck: { text: X, origin: ‸editorial }\n"), "articles/a.yaml"],
    ["NO-SUPPORT", withHead("deck: { text: X, origin: ‸editorial, from: [] }\n"), "articles/a.yaml"],
  ])("%s", (code, marked, file) => {
    const { text, place } = unmark(marked);
    expect(read(text, { file, files: { "templates/own/own.hbs": "" } }).found).toEqual([`${code} ${place}`]);
  });

  test.each([
    ["english", "did you mean `en`?"],
    ["English", "did you mean `en`?"],
    ["Español", "did you mean `es`?"],
    ["中文", "did you mean `zh`?"],
    ["brazilian portuguese", "did you mean `pt-BR`?"],
    ["xx", "write a BCP 47 tag such as `fr`, `en-GB` or `zh-Hant`"],
    ["EN", "write `en`"],
  ])("the language that is meant by %s", (language, hint) => {
    const { diagnostics } = read(withHead("").replace("language: fr", `language: ${language}`));
    expect(diagnostics.map((each) => each.hint)).toEqual([hint]);
  });

  test("a quotation is said in a language that there is", () => {
    expect(read(withHead("quotes: [{ id: q, saidIn: spanish }]\n")).found).toContain("BAD-LANGUAGE 6:27");
  });

  test.each(["lld", "gsw", "zh-Hant", "sr-Latn-RS", "und", "mul"])("%s is a language", (language) => {
    expect(read(withHead("").replace("language: fr", `language: ${language}`)).found).toEqual([]);
  });

  test("dates in the wrong order are a warning", () => {
    const dated = (created: string, updated: string): readonly string[] =>
      read(withHead(`created: ${created}\nupdated: ${updated}\n`)).found;
    expect(dated("2025-08-15", "2025-08-14")).toEqual(["DATE-ORDER 7:10"]);
    expect(dated("2025-08-15T10:00", "2025-08-15T09:00Z")).toEqual(["DATE-ORDER 7:10"]);
    expect(dated("2025-08-15T10:00Z", "2025-08-15")).toEqual([]);
    expect(dated("2025-08-15T10:00+02:00", "2025-08-15T08:00:00.5Z")).toEqual([]);
  });

  test("standard input may have any slug; its files are found by it", () => {
    const text = withHead("").replace("slug: a", "slug: other") + "media: [{ id: m, file: x.svg, alt: x }]\n";
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';
    const { article, diagnostics } = read(text, { file: "<stdin>", files: { "articles/other/x.svg": svg } });
    expect(diagnostics).toEqual([]);
    expect(article?.media[0]).toMatchObject({ width: 2, height: 1 });
    const root = read(withHead("media: [{ id: m, file: x.svg, alt: x }]\n"), {
      file: "a.yaml",
      files: { "a/x.svg": svg },
    });
    expect(root.diagnostics).toEqual([]);
  });
});
