/** Takes the name of a template and of an article, returns what becomes of it in all its languages, made once per file of tests. */
import { readFileSync } from "node:fs";
import { compile } from "../../../src/library.ts";
import { createNodeHost } from "../../../src/node-host.ts";
import type { Artifact } from "../../../src/publish/artifact.ts";

const made = new Map<string, Promise<readonly Artifact[]>>();

export async function makeReport(
  template: string,
  slug: string,
  language: string,
  format: "pdf" | "html",
): Promise<Artifact> {
  const name = `${template} ${slug}`;
  let artifacts = made.get(name);
  if (artifacts === undefined) made.set(name, (artifacts = compileAll(template, slug)));
  const artifact = (await artifacts).find((one) => one.language === language && one.format === format);
  if (artifact === undefined) throw new Error(`${slug} has no ${format} in ${language}`);
  return artifact;
}

/** Nothing is remarked: what these articles are made of is right. */
async function compileAll(template: string, slug: string): Promise<readonly Artifact[]> {
  const file = `articles/${slug}.yaml`;
  const { artifacts, diagnostics } = await compile(
    { file, bytes: readFileSync(file) },
    { template },
    createNodeHost("."),
  );
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return artifacts;
}
