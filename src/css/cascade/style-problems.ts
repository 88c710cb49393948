/** Takes a sink, returns how the cascade reports what only shows with the values of an element: each place once. */
import { nearest } from "../../diagnostics/nearest.ts";
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { Place, Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Problem } from "../sheets/problem.ts";
import type { PropertyProblem } from "../sheets/parse-property.ts";

export interface StyleProblems {
  readonly undefinedVariable: (at: Place, name: string, known: Iterable<string>) => void;
  readonly cycle: (at: Place & { readonly name: string }) => void;
  readonly property: (at: Place, problem: PropertyProblem) => void;
  readonly sheet: (file: string, problem: Problem) => void;
}

/** On a screen, what print lacks is of no interest. */
export function openStyleProblems(sink: Sink, media: "print" | "screen"): StyleProblems {
  const said = new Set<string>();
  const say = (code: DiagnosticCode, { file, span }: Place, message: string, hint: string | null): void => {
    const key = `${file}\n${span?.start.offset ?? ""}\n${message}`;
    if (said.has(key)) return;
    said.add(key);
    report(sink, code, { file, span }, { message, ...(hint === null ? {} : { hint }) });
  };
  const sayProperty = (at: Place, { code, message, hint, printOnly }: PropertyProblem): void => {
    if (!printOnly || media === "print") say(code, at, message, hint ?? null);
  };
  return {
    undefinedVariable: (at, name, known) => {
      const near = nearest(name, known);
      const hint =
        near === null ? "define it, or write a fallback: `var(--name, value)`" : `did you mean \`${near}\`?`;
      say("DEP-CSS-UNDEFINED-VARIABLE", at, `the custom property \`${name}\` is not defined here`, hint);
    },
    cycle: (at) => {
      const message = `\`${at.name}\` depends on itself, so it has no value`;
      say("DEP-CSS-VARIABLE-CYCLE", at, message, null);
    },
    property: sayProperty,
    sheet: (file, problem) => {
      sayProperty({ file, span: problem.span }, problem);
    },
  };
}
