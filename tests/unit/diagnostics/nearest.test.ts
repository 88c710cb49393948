import { describe, expect, it } from "vitest";
import { nearest } from "../../../src/diagnostics/nearest.ts";
import { codes } from "../../../src/diagnostics/codes.ts";
import { createSink, report } from "../../../src/diagnostics/sink.ts";

describe("nearest", () => {
  it("finds a name with a slip or a swap", () => {
    expect(nearest("formts", ["languages", "formats"])).toBe("formats");
    expect(nearest("fomrats", ["languages", "formats"])).toBe("formats");
    expect(nearest("FORMATS", ["formats"])).toBe("formats");
  });

  it("finds nothing far away", () => {
    expect(nearest("zebra", ["languages", "formats"])).toBeNull();
    expect(nearest("x", [])).toBeNull();
  });
});

describe("the table of codes", () => {
  it("explains every code in its own words and names it for its area", () => {
    for (const [code, row] of Object.entries(codes)) {
      expect(code).toMatch(/^DEP-[A-Z]+(-[A-Z0-9]+)+$/);
      for (const words of [row.title, row.explanation, row.fix])
        expect(words.trim().length, code).toBeGreaterThan(4);
    }
  });
});

describe("a sink", () => {
  it("takes the severity from the table unless one is given", () => {
    const sink = createSink();
    report(sink, "DEP-PROJECT-LANGUAGE-TAG", { file: "a", span: null }, { message: "x" });
    expect(sink.hasErrors()).toBe(false);
    report(sink, "DEP-PROJECT-LANGUAGE-TAG", { file: "a", span: null }, { message: "x", severity: "error" });
    expect(sink.hasErrors()).toBe(true);
    expect(sink.diagnostics.map(({ severity }) => severity)).toEqual(["warning", "error"]);
  });
});
