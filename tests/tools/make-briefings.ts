/** Takes nothing, returns the briefings of the project's own articles as the pipeline makes them, once per file of tests. */
import { readFileSync } from "node:fs";
import { compile } from "../../src/library.ts";
import { createNodeHost } from "../../src/node-host.ts";
import type { Artifact } from "../../src/publish/artifact.ts";

export const slugs = ["sommet-alaska-trump-poutine", "specimen"] as const;
export const languages = ["fr", "en"] as const;

export type Slug = (typeof slugs)[number];
export type Language = (typeof languages)[number];

const made = new Map<Slug, Promise<readonly Artifact[]>>();

export async function makeBriefing(
  slug: Slug,
  language: Language,
  format: "pdf" | "html",
): Promise<Artifact> {
  let artifacts = made.get(slug);
  if (artifacts === undefined) made.set(slug, (artifacts = compileAll(slug)));
  const artifact = (await artifacts).find((one) => one.language === language && one.format === format);
  if (artifact === undefined) throw new Error(`${slug} has no ${format} in ${language}`);
  return artifact;
}

/** Nothing is remarked: what these articles are made of is right. */
async function compileAll(slug: Slug): Promise<readonly Artifact[]> {
  const file = `articles/${slug}.yaml`;
  const { artifacts, diagnostics } = await compile(
    { file, bytes: readFileSync(file) },
    {},
    createNodeHost("."),
  );
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return artifacts;
}
