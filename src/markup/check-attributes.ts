/** Takes a start tag's attributes, returns those that are allowed, and says what is wrong with the others. */
import { nearest } from "../diagnostics/nearest.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { InlineName } from "./fragment.ts";
import { inlineTable } from "./inline-table.ts";

export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

type Complain = (
  code: DiagnosticCode,
  attribute: string | null,
  said: { readonly message: string; readonly hint: string },
) => void;

export function checkAttributes(
  element: InlineName,
  written: readonly WrittenAttribute[],
  complain: Complain,
): Readonly<Record<string, string>> {
  const rows = inlineTable[element].attributes;
  const known = Object.keys(rows);
  const kept: [string, string][] = [];
  for (const { name, value } of written) {
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    if (row === undefined) {
      complain("DEP-MARKUP-UNKNOWN-ATTRIBUTE", name, {
        message: `attribute \`${name}\` is not known on \`<${element}>\``,
        hint: adviceOn(element, name, known),
      });
    } else if (row.accepts(value)) kept.push([name, value]);
    else {
      complain(row.code, name, {
        message: `\`${value}\` is no value for \`${name}\` of \`<${element}>\``,
        hint: `give ${row.wanted}`,
      });
    }
  }
  for (const [name, row] of Object.entries(rows)) {
    if (!row.required || written.some((attribute) => attribute.name === name)) continue;
    complain("DEP-MARKUP-MISSING-ATTRIBUTE", null, {
      message: `\`<${element}>\` needs the attribute \`${name}\``,
      hint: `give ${row.wanted}`,
    });
  }
  return Object.fromEntries(kept);
}

function adviceOn(element: InlineName, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== null) return `did you mean \`${near}\`?`;
  if (name === "lang") return 'mark the language with `<span lang="…">`';
  return known.length === 0
    ? `\`<${element}>\` takes no attributes; remove it`
    : `\`<${element}>\` takes ${known.map((one) => `\`${one}\``).join(", ")}`;
}
