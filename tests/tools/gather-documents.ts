/** Takes nothing, returns PDFs of all that the tests make, each asked to conform to both standards, and why others were refused. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compile, renderPdf } from "../../src/library.ts";
import type { Host } from "../../src/host.ts";
import { createNodeHost } from "../../src/node-host.ts";
import { parseCaseOptions } from "./case-options.ts";
import { generateDocument } from "./generate-documents.ts";
import { layOutCase } from "./lay-out-case.ts";
import { createMemoryHost } from "./memory-host.ts";
import { runWords } from "./run-words.ts";

export interface Gathered {
  readonly documents: Record<string, Uint8Array>;
  /** Codes of the errors for which there is none, by name. */
  readonly refused: Record<string, readonly string[]>;
}

export const articles: readonly string[] = readdirSync("articles").filter((name) => name.endsWith(".yaml"));
export const templates: readonly string[] = readdirSync("templates").filter((name) => name !== "partials");
const both = ["ua-1", "a-3a"] as const;

/** Every article, by every template, in every language that it has. */
export async function gatherBriefings({ documents, refused }: Gathered): Promise<void> {
  const host = createNodeHost(".");
  for (const article of articles)
    for (const template of templates) {
      const file = `articles/${article}`;
      const options = { template, formats: ["pdf"], pdfStandards: both } as const;
      const made = await compile({ file, bytes: readFileSync(file) }, options, host);
      const errors = made.diagnostics.filter(({ severity }) => severity === "error");
      if (errors.length > 0) refused[`${article} by ${template}`] = errors.map(({ code }) => code);
      for (const { language, bytes } of made.artifacts)
        documents[`${article} by ${template} in ${language}`] = bytes;
    }
}

/** One article as the other standard of archives has it, and one that carries all that can be attached. */
export async function gatherVariants({ documents }: Gathered): Promise<void> {
  const host = createNodeHost(".");
  const settings = new TextEncoder().encode("attach: [source, html]\n");
  const attaching: Host = { ...host, read: (path) => (path === "depeche.yaml" ? settings : host.read(path)) };
  const file = "articles/specimen.yaml";
  const source = { file, bytes: readFileSync(file) };
  const common = { template: "briefing", languages: ["en"] } as const;
  const archived = await compile(
    source,
    { ...common, formats: ["pdf"], pdfStandards: ["ua-1", "a-2a"] },
    host,
  );
  const attached = await compile(
    source,
    { ...common, formats: ["pdf", "html"], pdfStandards: both },
    attaching,
  );
  for (const [name, { artifacts }] of [
    ["as PDF/A-2a", archived],
    ["with all attached", attached],
  ] as const)
    for (const { format, bytes } of artifacts) if (format === "pdf") documents[`specimen ${name}`] = bytes;
}

/** Pages of the cases of which a PDF can be made. */
export async function gatherCases({ documents, refused }: Gathered): Promise<void> {
  const cases = resolve("tests/cases");
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), "depeche-conformance-")));
  try {
    for (const name of readdirSync(cases).filter((each) => each !== "bases")) {
      const options = parseCaseOptions(readFileSync(join(cases, name, "options.json"), "utf8"));
      const [path] = (options.writes ?? []).filter((each) => each.endsWith(".pdf"));
      if (options.exit !== 0 || path === undefined) continue;
      const root = join(temporary, name);
      layOutCase(join(cases, name), options, root);
      const words = [...options.args, "--pdf-standard", both.join(","), "--reporter", "json"];
      const run = await runWords(words, { workingFolder: join(root, options.workingFolder ?? "") });
      if (run.exit === 0) documents[`case ${name}`] = readFileSync(join(root, path));
      else refused[`case ${name}`] = readErrors(run.results);
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function readErrors(report: string): readonly string[] {
  const { diagnostics } = JSON.parse(report) as {
    readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
  };
  return [...new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code))];
}

/** Pages of the kinds that people bring, and pages made up by chance. */
export async function gatherPages({ documents, refused }: Gathered): Promise<void> {
  const external = readdirSync("tests/external").filter((name) => name.endsWith(".html"));
  const brought = external.map((name) => [name, readFileSync(join("tests/external", name), "utf8")] as const);
  const generated = Array.from({ length: 12 }, (_, seed) => {
    const { html } = generateDocument(seed, seed, { rules: seed % 2 === 0 });
    // Their headings are of any level.
    const headed = html.replace(/<(\/?)h[1-6]\b/gu, "<$1h2").replace("<body>", "<body><h1>A title</h1>");
    return [`generated ${String(seed)}`, headed] as const;
  });
  for (const [name, html] of [...brought, ...generated]) {
    const page = { file: "page.html", html };
    const { pdf, diagnostics } = await renderPdf(page, { pdfStandards: both }, createMemoryHost());
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (pdf === null) refused[name] = [...new Set(errors.map(({ code }) => code))];
    else documents[name] = pdf;
  }
}
