/** `compile` makes of an article what `build` makes of it. */
import { describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { compile, type CompileOptions } from "../../src/library.ts";
import { createMemoryHost } from "../tools/memory-host.ts";

const file = "articles/a.yaml";
const text =
  'schema: depeche-article/1\nslug: a\nlanguage: fr\nheadline: { text: Titre }\nbody: [{ id: p1, type: paragraph, text: "Un mot." }]\n';
const translation = '{ "headline": "Title", "body": { "p1": "A word." } }';
const files = { [file]: text, "locales/en/a.json": translation };

function compileIn(more: Readonly<Record<string, string>>, options: CompileOptions = {}) {
  const host = createMemoryHost({ files: { ...files, ...more } });
  return compile({ file, bytes: new TextEncoder().encode(text) }, { formats: ["html"], ...options }, host);
}

const paths = ({ artifacts }: Awaited<ReturnType<typeof compile>>) => artifacts.map(({ path }) => path);

describe("compile", () => {
  it("makes the bytes that a build writes, alternates among them", async () => {
    const host = createMemoryHost({ files });
    await build({ formats: ["html"] }, host);
    const { usage, artifacts, diagnostics } = await compileIn({});
    expect({ usage, diagnostics }).toEqual({ usage: null, diagnostics: [] });
    expect(artifacts.map(({ path }) => path)).toEqual(["a/a.fr.html", "a/a.en.html"]);
    for (const { path, bytes } of artifacts)
      expect(new TextDecoder().decode(bytes), path).toBe(host.text(`output/${path}`));
  });

  it("follows the settings: languages, those not translated into, and template", async () => {
    const made = await compileIn({ "depeche.yaml": "languages: [en, de]\n" });
    expect(paths(made)).toEqual(["a/a.en.html"]);
    expect(made.diagnostics.map(({ code }) => code)).toEqual(["DEP-PROJECT-UNKNOWN-LANGUAGE"]);
    const none = await compileIn({ "depeche.yaml": "template: breifing\n" });
    expect(paths(none)).toEqual([]);
    expect(none.diagnostics.map(({ code }) => code)).toEqual(["DEP-PROJECT-UNKNOWN-TEMPLATE"]);
  });

  it("says what was asked for wrongly", async () => {
    const options: readonly [CompileOptions, string][] = [
      [{ languages: ["de"] }, "unknown language `de`"],
      [{ template: "breifing" }, "unknown template `breifing`"],
    ];
    for (const [each, message] of options) {
      const { usage, artifacts, diagnostics } = await compileIn({}, each);
      expect(usage?.message).toBe(message);
      expect({ artifacts, diagnostics }).toEqual({ artifacts: [], diagnostics: [] });
    }
    expect(paths(await compileIn({}, { languages: ["en", "fr"] }))).toEqual(["a/a.fr.html", "a/a.en.html"]);
  });
});
