/** Takes a start tag and what is open around it, returns the element that it opens, or null where it may not stand there. */
import type { Token } from "parse5";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { checkAttributes } from "./check-attributes.ts";
import type { InlineName } from "./fragment.ts";
import { inlineNames, inlineTable, isInlineName } from "./inline-table.ts";

export interface Said {
  readonly message: string;
  readonly hint: string;
}

export type Complain = (code: DiagnosticCode, start: number, end: number, said: Said) => void;

export interface AdmittedElement {
  readonly name: InlineName;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Deeper marks are no text that anyone wrote; the bound also keeps later walks off the stack's end. */
const deepest = 32;

export function admitTag(
  token: Token.TagToken,
  around: readonly InlineName[],
  { complain, forbidden }: { readonly complain: Complain; readonly forbidden: readonly InlineName[] },
): AdmittedElement | null {
  const name = token.tagName;
  const start = token.location?.startOffset ?? 0;
  const end = token.location?.endOffset ?? start;
  const refuse = (code: DiagnosticCode, message: string, hint: string): null => {
    complain(code, start, end, { message, hint });
    return null;
  };
  if (!isInlineName(name))
    return refuse("DEP-MARKUP-UNKNOWN-TAG", `\`<${name}>\` is not a mark of a text`, adviceOn(name));
  if (forbidden.includes(name))
    return refuse("DEP-MARKUP-FORBIDDEN-HERE", `\`<${name}>\` may not stand in this text`, "remove the mark");
  const outer = around.find((one) => inlineTable[name].notInside.includes(one));
  if (outer !== undefined) {
    const code = name === "fn" ? "DEP-MARKUP-NESTED-NOTE" : "DEP-MARKUP-NESTED-LINK";
    return refuse(code, `\`<${name}>\` stands inside \`<${outer}>\``, `end \`<${outer}>\` before it`);
  }
  if (around.length >= deepest) {
    const message = `marks are nested more than ${deepest} deep`;
    return refuse("DEP-MARKUP-TOO-DEEP", message, "close marks where they end");
  }
  const attributes = checkAttributes(name, token.attrs, (code, attribute, said) => {
    const at = attribute === null ? undefined : token.location?.attrs?.[attribute];
    complain(code, at?.startOffset ?? start, at?.endOffset ?? end, said);
  });
  return { name, attributes };
}

function adviceOn(name: string): string {
  const near = nearest(name, inlineNames);
  if (near !== null) return `did you mean \`<${near}>\`?`;
  return `the marks are ${inlineNames.map((one) => `\`${one}\``).join(", ")}`;
}
