/** The table of all diagnostic codes; the reference page in docs/ is made from it. Each room's rows are in a file of their own. */
import { articleCodes } from "./codes/article.ts";
import { translationCodes } from "./codes/translation.ts";
import { templateCodes } from "./codes/template.ts";
import { htmlCodes } from "./codes/html.ts";
import { cssCodes } from "./codes/css.ts";
import { textCodes } from "./codes/text.ts";
import { layoutCodes } from "./codes/layout.ts";
import { pdfCodes } from "./codes/pdf.ts";
import { inspectCodes } from "./codes/inspect.ts";
import { standardCodes } from "./codes/standard.ts";
import { projectCodes } from "./codes/project.ts";
import { webCodes } from "./codes/web.ts";
import { figureCodes } from "./codes/figure.ts";
import type { Severity } from "./diagnostic.ts";

export interface CodeRow {
  readonly severity: Severity;
  readonly title: string;
  /** Why it matters, in one or two sentences. */
  readonly explanation: string;
  /** What to do about it, as a clause: it is the hint where a diagnostic has none. */
  readonly fix: string;
}

export const codes = {
  ...articleCodes,
  ...translationCodes,
  ...templateCodes,
  ...htmlCodes,
  ...cssCodes,
  ...textCodes,
  ...layoutCodes,
  ...pdfCodes,
  ...standardCodes,
  ...inspectCodes,
  ...projectCodes,
  ...webCodes,
  ...figureCodes,
} as const satisfies Readonly<Record<string, CodeRow>>;

export type DiagnosticCode = keyof typeof codes;
