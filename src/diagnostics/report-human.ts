/** Takes an outcome, returns it for a reader: place, what is wrong, the source line with a caret, what to do. */
import picocolors from "picocolors";
import type { Diagnostic, Place, Severity } from "./diagnostic.ts";
import { escapeControls } from "./escape-controls.ts";
import type { Outcome, ReportContext } from "./reporter.ts";
import { excerptSource } from "./source-excerpt.ts";

type Paint = ReturnType<typeof picocolors.createColors>;

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Singular and plural of the closing line. */
const COUNTED: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};

export function reportHuman(outcome: Outcome, context: ReportContext): string {
  if (outcome.diagnostics.length === 0) return "";
  const paint = picocolors.createColors(context.colour);
  const blocks = outcome.diagnostics.map((diagnostic) => describe(diagnostic, context, paint));
  return `${blocks.join("\n\n")}\n\n${summarise(outcome.diagnostics)}\n`;
}

function describe(diagnostic: Diagnostic, context: ReportContext, paint: Paint): string {
  const { severity, code, message, hint, related = [] } = diagnostic;
  const word = paint.bold(tint(paint, severity)(severity));
  const lines = [
    `${paint.bold(writePlace(diagnostic))} ${word} ${escapeControls(message)} ${paint.dim(`[${code}]`)}`,
    ...showSource(diagnostic, context, paint, tint(paint, severity)),
  ];
  if (hint !== undefined) lines.push(`  ${paint.cyan("hint:")} ${escapeControls(hint)}`);
  for (const other of related) lines.push(`  ${writePlace(other)} ${escapeControls(other.message)}`);
  return lines.join("\n");
}

function showSource(
  { file, span }: Place,
  context: ReportContext,
  paint: Paint,
  colour: (text: string) => string,
): readonly string[] {
  const text = span === null ? null : context.source(file);
  const excerpt = span === null || text === null ? null : excerptSource(text, span);
  if (excerpt === null) return [];
  const number = String(excerpt.line).padStart(5);
  const gutter = paint.dim("|");
  return [
    `${paint.dim(number)} ${gutter} ${excerpt.text}`,
    `${" ".repeat(number.length)} ${gutter} ${" ".repeat(excerpt.indent)}${colour("^".repeat(excerpt.carets))}`,
  ];
}

function tint(paint: Paint, severity: Severity): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
}

/** `file:line:column`, as editors and terminals follow. */
function writePlace({ file, span }: Place): string {
  const name = escapeControls(file);
  return span === null ? `${name}:` : `${name}:${span.start.line}:${span.start.column}:`;
}

function summarise(diagnostics: readonly Diagnostic[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${COUNTED[severity][count === 1 ? 0 : 1]}`];
  });
  return counts.join(", ");
}
