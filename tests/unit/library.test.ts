/** `compile` makes of an article what `build` makes of it. */
import { describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { compile, renderPdf, type CompileOptions } from "../../src/library.ts";
import type { Standard } from "../../src/pdf/standards/standards.ts";
import { createMemoryHost } from "../tools/memory-host.ts";
import { readAttachments } from "../tools/read-attachments.ts";
import { readXmp } from "../tools/read-xmp.ts";

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
      [{ pdfStandards: ["ua-2" as Standard] }, "unknown standard `ua-2`"],
      [{ pdfStandards: ["a-3a", "a-2a"] }, "a document cannot be both `a-3a` and `a-2a`"],
    ];
    for (const [each, message] of options) {
      const { usage, artifacts, diagnostics } = await compileIn({}, each);
      expect(usage?.message).toBe(message);
      expect({ artifacts, diagnostics }).toEqual({ artifacts: [], diagnostics: [] });
    }
    expect(paths(await compileIn({}, { languages: ["en", "fr"] }))).toEqual(["a/a.fr.html", "a/a.en.html"]);
  });
});

describe("the PDFs of compile", () => {
  const pdfsOf = async (settings: string, options: CompileOptions = {}) => {
    const made = await compileIn({ "depeche.yaml": settings }, { formats: ["pdf"], ...options });
    const pdfs = made.artifacts.filter(({ format }) => format === "pdf");
    const files = await Promise.all(pdfs.map(({ bytes }) => readAttachments(bytes)));
    return { ...made, names: files.map((each) => each.map(({ name }) => name)), files };
  };

  it("claim PDF/UA-1 and PDF/A-3a, and hold what they were made from", async () => {
    const { artifacts, diagnostics, names, files } = await pdfsOf("");
    expect(diagnostics).toEqual([]);
    expect(artifacts.map(({ standards, tagged }) => ({ standards, tagged }))).toEqual([
      { standards: ["ua-1", "a-3a"], tagged: true },
      { standards: ["ua-1", "a-3a"], tagged: true },
    ]);
    expect(readXmp(artifacts[0]?.bytes ?? new Uint8Array()).properties).toMatchObject({
      "pdfaid:part": ["3"],
      "pdfuaid:part": ["1"],
    });
    expect(names).toEqual([["a.yaml"], ["a.en.json", "a.yaml"]]);
    const [english] = files[1] ?? [];
    expect(new TextDecoder().decode(english?.content)).toBe(translation);
    expect(files.map((each) => new TextDecoder().decode(each.at(-1)?.content))).toEqual([text, text]);
    expect(files.map((each) => each.map(({ description }) => description))).toEqual([
      ["Article d’origine (français)"],
      ["Translation (English)", "Article as written (French)"],
    ]);
  });

  it("hold the HTML edition on request, the one that is published too", async () => {
    const { artifacts, names, files } = await pdfsOf("attach: [html, source]", { formats: ["pdf", "html"], languages: ["fr"] }); // prettier-ignore
    const page = artifacts.find(({ format }) => format === "html");
    expect(names.at(-1)).toEqual(["a.fr.html", "a.yaml"]);
    expect(Buffer.from(files.at(-1)?.[0]?.content ?? []).equals(Buffer.from(page?.bytes ?? []))).toBe(true);
    const alone = await pdfsOf("attach: [html]", { languages: ["fr"] });
    expect(alone.artifacts.map(({ format }) => format)).toEqual(["pdf"]);
    expect(alone.names).toEqual([["a.fr.html"]]);
  });

  it("hold nothing where nothing is wanted, or no standard admits it, which is said where it was asked for", async () => {
    const languages = ["fr"];
    expect(await pdfsOf("attach: []", { languages })).toMatchObject({ names: [[]], diagnostics: [] });
    expect(await pdfsOf("pdfStandards: [a-2a]", { languages })).toMatchObject({ names: [[]], diagnostics: [] });
    const asked = await pdfsOf("attach: [html]", { languages, pdfStandards: [] });
    expect(asked.names).toEqual([[]]);
    expect(asked.artifacts[0]?.standards).toEqual([]);
    expect(asked.diagnostics).toMatchObject([{ code: "DEP-PROJECT-ATTACH", severity: "warning", file: "depeche.yaml" }]);
    const pages = await compileIn({ "depeche.yaml": "attach: [html]" }, { pdfStandards: [] });
    expect(pages.diagnostics).toEqual([]);
  }); // prettier-ignore

  it("are those of the settings where the caller names none", async () => {
    const { artifacts } = await pdfsOf("pdfStandards: [ua-1, a-2a]", { languages: ["fr"] });
    expect(artifacts.map(({ standards }) => standards)).toEqual([["ua-1", "a-2a"]]);
  });
});

describe("renderPdf", () => {
  const page = { file: "page.html", html: "<!DOCTYPE html><p>Text</p>" };

  it("claims nothing unasked, and asks for nothing", async () => {
    const { usage, pdf, diagnostics } = await renderPdf(page, {}, createMemoryHost());
    expect({ usage, diagnostics }).toEqual({ usage: null, diagnostics: [] });
    expect(Object.keys(readXmp(pdf ?? new Uint8Array()).properties)).not.toContain("pdfuaid:part");
  });

  it("is checked against what it claims", async () => {
    const { pdf, diagnostics } = await renderPdf(page, { pdfStandards: ["ua-1"] }, createMemoryHost());
    expect(pdf).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(["DEP-STANDARD-LANGUAGE", "DEP-STANDARD-TITLE"]);
    const wrong = await renderPdf(page, { pdfStandards: ["a-2a", "a-3a"] }, createMemoryHost());
    expect(wrong).toMatchObject({ pdf: null, diagnostics: [], usage: { hint: "name one of them alone, as in `a-2a`" } });
  }); // prettier-ignore
});
