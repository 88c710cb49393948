import { expect, test } from "vitest";
import { createSink } from "../../src/diagnostics/sink.ts";
import { defaultSettings } from "../../src/project/settings.ts";
import { settledTemplate } from "../../src/settled-template.ts";
import { createMemoryHost } from "../tools/memory-host.ts";

const files = { "templates/report/report.hbs": "", "templates/briefing/briefing.hbs": "" };

function settle(templates: readonly (readonly [string, string])[]) {
  const sink = createSink();
  const settings = { ...defaultSettings, templates: new Map(templates) };
  return {
    of: settledTemplate(settings, { host: createMemoryHost({ files }), sink }),
    said: sink.diagnostics,
  };
}

test("an article has its own template, or the one of all", () => {
  const { of, said } = settle([["guide", "report"]]);
  expect([of?.("guide"), of?.("other"), said]).toEqual(["report", "briefing", []]);
});

test("one that is not there is an error that names the nearest", () => {
  const { of, said } = settle([["guide", "reprot"]]);
  expect(of).toBeNull();
  expect(said.map(({ code, hint }) => [code, hint])).toEqual([
    ["DEP-PROJECT-UNKNOWN-TEMPLATE", expect.stringContaining("`report`")],
  ]);
});
