import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { readSettings } from "../../../src/project/read-settings.ts";
import { defaultSettings } from "../../../src/project/settings.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

function read(text: string | Uint8Array) {
  const sink = createSink();
  const settings = readSettings({ host: createMemoryHost({ files: { "depeche.yaml": text } }), sink });
  const said = sink.diagnostics.map(
    ({ code, span, message, hint }) =>
      `${code} ${span?.start.line ?? "-"}:${span?.start.column ?? "-"} ${message} (${hint ?? ""})`,
  );
  return { settings, said };
}

describe("depeche.yaml", () => {
  it("may be missing or empty", () => {
    const sink = createSink();
    expect(readSettings({ host: createMemoryHost(), sink })).toBe(defaultSettings);
    expect(sink.diagnostics).toEqual([]);
    expect(read("# nothing\n")).toEqual({ settings: defaultSettings, said: [] });
  });

  it("says languages, template, formats, out, reporter and typography", () => {
    const text = `
languages: [fr, en-gb, fr]
template: dossier
formats: [html]
pdfStandards: [ua-1, a-2a, ua-1]
out: build/./pages
reporter: github
typography:
  fr: { colon: nnbsp }
  en-GB: { quotes: single }
`;
    expect(read(text)).toMatchObject({
      said: [],
      settings: {
        languages: ["fr", "en-GB"],
        template: "dossier",
        formats: ["html"],
        pdfStandards: ["ua-1", "a-2a"],
        out: "build/pages",
        reporter: "github",
        typography: { fr: { colon: "nnbsp" }, "en-GB": { quotes: "single" } },
      },
    });
  });

  it("says the templates of single articles beside the one of all others", () => {
    const { settings, said } = read("template: {default: dossier, guide: report}\n");
    expect(said).toEqual([]);
    expect([settings.template, [...settings.templates]]).toEqual(["dossier", [["guide", "report"]]]);
    expect(read("template: {guide: report}").settings.template).toBe("briefing");
    expect(read("template: {guide: My Report}").said).toEqual([
      expect.stringContaining("DEP-PROJECT-INVALID-VALUE 1:19"),
    ]);
  });

  it("may claim no standard, and none that there is not or that another excludes", () => {
    expect(read("pdfStandards: []")).toMatchObject({ said: [], settings: { pdfStandards: [] } });
    const { settings, said } = read("pdfStandards: [ua1]");
    expect(said).toEqual([
      "DEP-PROJECT-INVALID-VALUE 1:16 `pdfStandards[0]` is not `ua-1`, `a-2a` or `a-3a` (did you mean `ua-1`?)",
    ]);
    expect(settings.pdfStandards).toEqual(["ua-1", "a-3a"]);
    expect(read("pdfStandards: [a-3a, a-2a]").said).toEqual([
      "DEP-PROJECT-INVALID-VALUE 1:1 `pdfStandards` is not a list with at most one of `a-2a` and `a-3a` (write a list with at most one of `a-2a` and `a-3a`)",
    ]);
  });

  it("keeps the defaults of what it does not say", () => {
    const { places, ...settings } = read("languages: [fr]").settings;
    expect({ ...settings, places: defaultSettings.places }).toEqual({
      ...defaultSettings,
      languages: ["fr"],
    });
    expect(places.languages.span?.start).toEqual({ line: 1, column: 1, offset: 0 });
  });

  it("has all its errors reported in one run, at their places, with the nearest name", () => {
    const { said } = read(
      "langages: [fr]\nformats: [pdf, htlm]\ntemplate: ../x\nout: ../elsewhere\nreporter: loud\nlanguages: [f]\ntypography: {fr: {colon: thin, quots: single}, q: {}}\n",
    );
    expect(said.map((line) => line.replace(/\(.*/s, "").trim()).sort()).toEqual([
      "DEP-PROJECT-INVALID-VALUE 2:16 `formats[1]` is not `pdf` or `html`",
      "DEP-PROJECT-INVALID-VALUE 3:11 `template` is not the name of a template: lower-case letters, digits and hyphens",
      "DEP-PROJECT-INVALID-VALUE 4:6 `out` is not a folder below the project",
      "DEP-PROJECT-INVALID-VALUE 5:11 `reporter` is not one of `human`, `json`, `github`, `junit`, `sarif`",
      "DEP-PROJECT-INVALID-VALUE 6:13 `languages[0]` is not a language tag such as `fr` or `en-GB`",
      "DEP-PROJECT-INVALID-VALUE 7:26 `typography.fr.colon` is not `nbsp` or `nnbsp`",
      "DEP-PROJECT-INVALID-VALUE 7:48 `typography.q` is not a language tag such as `fr` or `en-GB`",
      "DEP-PROJECT-UNKNOWN-KEY 1:1 key `langages` is not known in `depeche.yaml`",
      "DEP-PROJECT-UNKNOWN-KEY 7:32 key `quots` is not known in `typography.fr`",
    ]);
    expect(said.join("\n")).toContain("did you mean `languages`?");
  });

  it.each([
    ["formats: [htlm]", "did you mean `html`?"],
    ["reporter: jason", "did you mean `json`?"],
    ["typography: {fr: {colon: nbps}}", "did you mean `nbsp`?"],
    ["typography: {en: {quotes: dubble}}", "did you mean `double`?"],
    ["formats: [docx]", "write `pdf` or `html`"],
    ["formats: [[pdf]]", "write `pdf` or `html`"],
  ])("names the value that `%s` was probably meant to have", (text, hint) => {
    expect(read(text).said.join()).toContain(`(${hint})`);
  });

  it.each(["articles", "./locales/fr", "x/../templates", "articles/"])(
    "has no output among sources: %s",
    (out) => {
      const { settings, said } = read(`out: ${out}\n`);
      expect(said).toEqual([
        "DEP-PROJECT-INVALID-VALUE 1:6 `out` is not a folder outside `articles/`, `locales/`, `templates/` (write a folder outside `articles/`, `locales/`, `templates/`)",
      ]);
      expect(settings.out).toBe("output");
      expect(read("out: articles-of-2025\n")).toMatchObject({
        said: [],
        settings: { out: "articles-of-2025" },
      });
    },
  );

  it("is taken at its word where it is sound, and gives up only what is not", () => {
    const { settings, said } = read(
      "langages: [fr]\ntemplate: dossier\nreporter: github\nformats: [docx]\nout: pages\n",
    );
    expect(said).toHaveLength(2);
    expect(settings).toMatchObject({
      template: "dossier",
      reporter: "github",
      out: "pages",
      languages: null,
    });
    expect(settings.formats).toEqual(defaultSettings.formats);
    expect(settings.places.template.span?.start).toMatchObject({ line: 2, column: 11 });
  });

  it.each(["template: My Template", "- a", "a: [", "template"])(
    "leaves open which template is meant where that cannot be read: %s",
    (text) => {
      const { settings, said } = read(text);
      expect({ template: settings.template, said: said.length }).toEqual({ template: null, said: 1 });
    },
  );

  it("refuses broken YAML, bytes that are no text, and what is no mapping", () => {
    expect(read("a: [").said.join()).toContain("DEP-PROJECT-SYNTAX 1:");
    expect(read(Uint8Array.of(0xff, 0xfe, 0)).said.join()).toContain("DEP-PROJECT-SYNTAX");
    expect(read("- a\n").said).toEqual([
      "DEP-PROJECT-INVALID-VALUE 1:1 `depeche.yaml` is not a mapping of keys to values (write, for example, `languages: [fr, en]`)",
    ]);
  });

  it.each([
    ["denied", "permission denied", "DEP-PROJECT-UNREADABLE"],
    ["outside", "it is outside the project", "DEP-PROJECT-OUTSIDE"],
  ] as const)("says when it cannot be read: %s", (failure, reason, code) => {
    const sink = createSink();
    const fail = () => ({ failure, reason });
    expect(readSettings({ host: createMemoryHost({ fail }), sink })).toEqual({ ...defaultSettings, template: null }); // prettier-ignore
    expect(sink.diagnostics).toMatchObject([{ code, message: `\`depeche.yaml\` cannot be read: ${reason}` }]);
  });

  it("never throws, whatever it says", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { settings, said } = read(text);
        if (settings.template === null) expect(said).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
