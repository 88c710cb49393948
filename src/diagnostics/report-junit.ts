/** Takes an outcome, returns a JUnit report: one suite per file, one case per diagnostic, failed where it is an error. */
import type { Diagnostic } from "./diagnostic.ts";
import { escapeControls } from "./escape-controls.ts";
import type { Outcome } from "./reporter.ts";

export function reportJunit(outcome: Outcome): string {
  const suites = new Map<string, Diagnostic[]>();
  for (const diagnostic of outcome.diagnostics) {
    const suite = suites.get(diagnostic.file);
    if (suite === undefined) suites.set(diagnostic.file, [diagnostic]);
    else suite.push(diagnostic);
  }
  const written = [...suites].map(([file, found]) => writeSuite(file, found));
  const made = outcome.artifacts.map((artifact) => writeSuite(artifact.path, []));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="depeche">\n${[...written, ...made].join("")}</testsuites>\n`;
}

function writeSuite(name: string, found: readonly Diagnostic[]): string {
  const cases =
    found.length === 0 ? [`    <testcase name="built" classname=${quote(name)}/>\n`] : found.map(writeCase);
  return `  <testsuite name=${quote(name)} tests="${cases.length}" failures="${found.filter(fails).length}">\n${cases.join("")}  </testsuite>\n`;
}

function writeCase(diagnostic: Diagnostic): string {
  const { code, message, hint, file, span, severity } = diagnostic;
  const place = span === null ? file : `${file}:${span.start.line}:${span.start.column}`;
  const opening = `    <testcase name=${quote(`${code} ${place}`)} classname=${quote(file)}`;
  const said = escapeXml(hint === undefined ? message : `${message} (hint: ${hint})`);
  if (!fails(diagnostic)) return `${opening}>\n      <system-out>${said}</system-out>\n    </testcase>\n`;
  return `${opening}>\n      <failure type=${quote(severity)} message=${quote(message)}>${said}</failure>\n    </testcase>\n`;
}

function fails(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === "error";
}

function quote(text: string): string {
  return `"${escapeXml(text).replaceAll('"', "&quot;")}"`;
}

function escapeXml(text: string): string {
  return escapeControls(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
