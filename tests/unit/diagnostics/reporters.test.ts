import { describe, expect, it } from "vitest";
import { codes } from "../../../src/diagnostics/codes.ts";
import { gather } from "../../../src/diagnostics/gather.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { reporterNames, reporters } from "../../../src/diagnostics/reporters.ts";
import type { Outcome, ReportContext } from "../../../src/diagnostics/reporter.ts";

const text = "languages: [fr, en]\nformts: [pdf]\n";

const unknownKey: Diagnostic = {
  code: "DEP-PROJECT-UNKNOWN-KEY",
  severity: "error",
  message: "unknown key `formts`",
  file: "depeche.yaml",
  span: { start: { line: 2, column: 1, offset: 20 }, end: { line: 2, column: 7, offset: 26 } },
  hint: "did you mean `formats`?",
};
const aboutTheFile: Diagnostic = {
  code: "DEP-PROJECT-LANGUAGE-TAG",
  severity: "warning",
  message: "`x_y` is no language, 100% sure",
  file: "locales/a,b:c",
  span: null,
};

const context = (source: string | null = text, colour = false): ReportContext => ({
  colour,
  source: () => source,
});
const outcome = (...diagnostics: Diagnostic[]): Outcome => ({ diagnostics, artifacts: [] });

describe("the human reporter", () => {
  const { render, stream } = reporters.human;

  it("says place, severity, reason and code, shows the line with carets and gives the hint", () => {
    expect(stream).toBe("stderr");
    expect(render(outcome(unknownKey), context())).toBe(
      [
        "depeche.yaml:2:1: error unknown key `formts` [DEP-PROJECT-UNKNOWN-KEY]",
        "    2 | formts: [pdf]",
        "      | ^^^^^^",
        "  hint: did you mean `formats`?",
        "",
        "1 error",
        "",
      ].join("\n"),
    );
  });

  it("counts each severity at the end", () => {
    const printed = render(outcome(unknownKey, unknownKey, aboutTheFile), context(null));
    expect(printed).toMatch(/\n\n2 errors, 1 warning\n$/);
    expect(printed).toContain("locales/a,b:c: warning");
    expect(printed).not.toContain("|");
  });

  it("says nothing where nothing is wrong", () => {
    expect(render(outcome(), context())).toBe("");
  });

  it("colours only where asked", () => {
    expect(render(outcome(unknownKey), context(text, true))).toContain("\u001b[31m");
    expect(render(outcome(unknownKey), context())).not.toContain("\u001b");
  });

  it("lets no control character or bidirectional override through", () => {
    const hostile = {
      ...unknownKey,
      message: "bad \u001b[2J\u202e name\n",
      file: "a\u0007.yaml",
      hint: "\u009b",
    };
    const printed = render(outcome(hostile), context("x\nform\u001bts: \u2066\n"));
    expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e\u2066]/u);
    expect(printed).toContain("bad \\u{1b}[2J\\u{202e} name\\n");
  });

  it("cuts a long line around the place and keeps the caret under it", () => {
    const line = `${"a".repeat(500)}BAD${"b".repeat(500)}`;
    const span = { start: { line: 1, column: 501, offset: 500 }, end: { line: 1, column: 504, offset: 503 } };
    const [, source = "", carets = ""] = render(outcome({ ...unknownKey, span }), context(line)).split("\n");
    expect(source.length).toBeLessThan(180);
    expect(source.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("BAD");
  });

  it("counts wide characters as two columns and marks as none", () => {
    const span = { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 6, offset: 5 } };
    const [, , carets = ""] = render(outcome({ ...unknownKey, span }), context("日本e\u0301x")).split("\n");
    expect(carets).toBe(`      | ${" ".repeat(5)}^`);
  });

  it("marks the first line of a span over several, and ignores a line that is not there", () => {
    const start = { line: 1, column: 12, offset: 11 };
    const span = { start, end: { line: 2, column: 3, offset: 22 } };
    expect(render(outcome({ ...unknownKey, span }), context())).toContain("            ^^^^^^^^\n");
    const gone = { start: { line: 9, column: 1, offset: 99 }, end: { line: 9, column: 2, offset: 100 } };
    expect(render(outcome({ ...unknownKey, span: gone }), context())).not.toContain("|");
  });

  it("lists related places", () => {
    const related = [{ message: "first `p1` here", file: "a.yaml", span: unknownKey.span }];
    expect(render(outcome({ ...unknownKey, related }), context())).toContain(
      "  a.yaml:2:1: first `p1` here\n",
    );
  });
});

describe("the table of codes", () => {
  it("has fixes that are clauses, and explanations that are sentences", () => {
    for (const [code, { fix, title, explanation }] of Object.entries(codes)) {
      expect(fix, code).toMatch(/^[a-z]+ .*[^.]$/u);
      expect(fix, code).not.toMatch(/[.?!] /u);
      expect(title, code).not.toMatch(/\.$/u);
      expect(explanation, code).toMatch(/^\S.*\.$/u);
    }
  });
});

describe("the machine reporters", () => {
  it("json prints diagnostics and artifacts, keys in order", () => {
    const printed = reporters.json.render({ diagnostics: [unknownKey], artifacts: [{ path: "a/a.fr.pdf" }] });
    const read = JSON.parse(printed) as Outcome;
    expect(read).toEqual({ diagnostics: [unknownKey], artifacts: [{ path: "a/a.fr.pdf" }] });
    expect(Object.keys(read.diagnostics[0]!)).toEqual([
      "code",
      "severity",
      "message",
      "file",
      "span",
      "hint",
    ]);
    expect(reporters.json.stream).toBe("stdout");
  });

  it("github escapes data and properties", () => {
    expect(reporters.github.render(outcome(unknownKey, aboutTheFile))).toBe(
      "::error file=depeche.yaml,line=2,col=1,endLine=2,endColumn=7,title=DEP-PROJECT-UNKNOWN-KEY::unknown key `formts`%0Ahint: did you mean `formats`?\n" +
        "::warning file=locales/a%2Cb%3Ac,title=DEP-PROJECT-LANGUAGE-TAG::`x_y` is no language, 100%25 sure\n",
    );
  });

  it("github cannot be given a second command by a message", () => {
    const hostile = { ...unknownKey, message: "x\n::set-output name=a::b" };
    expect(reporters.github.render(outcome(hostile)).trimEnd().split("\n")).toHaveLength(1);
  });

  it("junit fails on errors and escapes XML", () => {
    const printed = reporters.junit.render({
      diagnostics: [{ ...unknownKey, message: '<a> & "b"' }, unknownKey, aboutTheFile],
      artifacts: [{ path: "a/a.fr.pdf" }],
    });
    expect(printed).toContain('<testsuite name="depeche.yaml" tests="2" failures="2">');
    expect(printed).toContain('<testsuite name="locales/a,b:c" tests="1" failures="0">');
    expect(printed).toContain('<testcase name="built" classname="a/a.fr.pdf"/>');
    expect(printed).toContain('message="&lt;a&gt; &amp; &quot;b&quot;"');
  });

  it("sarif names its rules and places", () => {
    const log = JSON.parse(reporters.sarif.render(outcome(unknownKey, unknownKey, aboutTheFile))) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { level: string }[] }[];
    };
    expect(log.runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual([
      "DEP-PROJECT-LANGUAGE-TAG",
      "DEP-PROJECT-UNKNOWN-KEY",
    ]);
    expect(log.runs[0]?.results.map(({ level }) => level)).toEqual(["error", "error", "warning"]);
  });

  it("are all in the table", () => {
    expect(reporterNames).toEqual(["human", "json", "github", "junit", "sarif"]);
  });
});

describe("gathering", () => {
  it("gives a hint to what has none, so that every reporter says it", () => {
    const [gathered] = gather([aboutTheFile]);
    expect(gathered).toEqual({ ...aboutTheFile, hint: "rename the folder: `fr`, `en-GB`, `zh-Hant`" });
    for (const name of reporterNames) {
      const printed = reporters[name].render(outcome(gathered!), context(null));
      expect(printed, name).toContain("rename the folder: `fr`");
    }
  });

  it("leaves the hint that a stage gives", () => {
    expect(gather([unknownKey])).toEqual([unknownKey]);
  });

  it("says everything once, by file and place, what concerns the whole file first", () => {
    const whole = { ...unknownKey, span: null, message: "b" };
    const other = { ...unknownKey, file: "a.yaml" };
    expect(gather([unknownKey, whole, unknownKey, other, { ...unknownKey }])).toEqual([
      other,
      whole,
      unknownKey,
    ]);
  });
});
