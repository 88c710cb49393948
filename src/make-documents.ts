/** Takes a project's settings and what to make, returns the documents and the plan that they follow, or what was asked for wrongly. */
import { compileEdition } from "./compile.ts";
import { report, type CollectingSink } from "./diagnostics/sink.ts";
import { judgeStandards } from "./judge-standards.ts";
import { mapInTurn } from "./map-in-turn.ts";
import { planBuild, type PlanContext, type PlannedArticle, type PlanRequest } from "./plan.ts";
import { admitsAttachments, type Standard } from "./pdf/standards/standards.ts";
import { listTemplates } from "./project/list-templates.ts";
import { usualAttachments, type Settings } from "./project/settings.ts";
import type { Artifact, ArtifactFormat } from "./publish/artifact.ts";
import { reportStrangers } from "./report-strangers.ts";
import { settledTemplate, type TemplateOf } from "./settled-template.ts";
import { unknownName, type UsageProblem } from "./usage.ts";

/** What is null is left to the settings. */
export interface DocumentsRequest extends PlanRequest {
  readonly formats: readonly ArtifactFormat[] | null;
  readonly template: string | null;
  readonly standards: readonly Standard[] | null;
  /** Editions that are under way at the same time. */
  readonly jobs: number;
  readonly now: Date | null;
}

export interface DocumentsContext extends PlanContext {
  readonly sink: CollectingSink;
  /** What may be wrong with a plan before the work on it begins. */
  readonly judge?: (plan: readonly PlannedArticle[]) => UsageProblem | null;
}

export interface Documents {
  readonly plan: readonly PlannedArticle[];
  /** Those with errors are among them as far as they came: the errors are in the sink. */
  readonly artifacts: readonly Artifact[];
}

export async function makeDocuments(
  request: DocumentsRequest,
  context: DocumentsContext,
): Promise<Documents | UsageProblem> {
  const { host, settings } = context;
  const known = listTemplates(host);
  // A template named by the caller is the caller's mistake, one named by `depeche.yaml` the file's.
  if (request.template !== null && !known.includes(request.template))
    return unknownName("template", request.template, known);
  const wrong = judgeStandards(request.standards ?? []);
  if (wrong !== null) return wrong;
  const { template: asked } = request;
  const templateOf = asked === null ? settledTemplate(settings, context) : () => asked;
  // An article that the caller has need not be in the project.
  if (asked === null && request.source === null) reportStrangers(settings, context);
  const plan = await planBuild(request, context);
  if ("message" in plan) return plan;
  const problem = context.judge?.(plan) ?? null;
  if (problem !== null) return problem;
  // Without a template no document is made; what is wrong with the articles has been found.
  return { plan, artifacts: templateOf === null ? [] : await compileAll(plan, templateOf, request, context) };
}

async function compileAll(
  plan: readonly PlannedArticle[],
  templateOf: TemplateOf,
  { formats: asked, standards: claimed, jobs, now }: DocumentsRequest,
  { host, sink, stage, settings }: DocumentsContext,
): Promise<readonly Artifact[]> {
  const { typography, attach } = settings;
  const formats = asked ?? settings.formats;
  const standards = claimed ?? settings.pdfStandards;
  if (formats.includes("pdf")) checkAttachments(settings, standards, sink);
  const requests = plan.flatMap(({ article, source, languages }) =>
    languages.map((language) => {
      const template = templateOf(article.slug);
      const attached = attach ?? usualAttachments;
      return { article, source, language, languages, template, formats, typography, attach: attached };
    }),
  );
  const context = { host, sink, stage, now, standards };
  const made = await mapInTurn(requests, jobs, (each) => compileEdition(each, context));
  return made.flat();
}

/** What is asked for and cannot be had is said once, whatever is built. */
function checkAttachments(
  { attach, places }: Settings,
  standards: readonly Standard[],
  sink: CollectingSink,
): void {
  if (attach === null || attach.length === 0 || admitsAttachments(standards)) return;
  report(sink, "DEP-PROJECT-ATTACH", places.attach, {
    message: `nothing is attached: the PDFs claim ${standards.length === 0 ? "no standard" : standards.map((name) => `\`${name}\``).join(" and ")}, and only \`a-3a\` admits other files`,
    hint: "claim `a-3a`, or take `attach` out",
  });
}
