/** What `depeche.yaml` may say. Each rule's message is what the value should have been. */
import { resolvePath } from "../host.ts";
import { z } from "zod";
import { reporterNames } from "../diagnostics/reporters.ts";
import { findContradiction, standardNames } from "../pdf/standards/standards.ts";
import { canonicalTag } from "../typography/canonical-tag.ts";
import { artifactFormats, attachable } from "./settings.ts";
import { sourceFolderOf, sourceFolders } from "./source-folders.ts";

const tag = z
  .string("a language tag such as `fr` or `en-GB`")
  .refine((value) => canonicalTag(value) !== null, "a language tag such as `fr` or `en-GB`")
  .transform((value) => canonicalTag(value) ?? value);

const language = z.strictObject(
  {
    colon: z.enum(["nbsp", "nnbsp"], "`nbsp` or `nnbsp`").optional(),
    quotes: z.enum(["single", "double"], "`single` or `double`").optional(),
  },
  "a mapping with `colon` or `quotes`",
);

const folder = z
  .string("a folder below the project")
  .refine((value) => (resolvePath(value) ?? "") !== "", "a folder below the project")
  .transform((value) => resolvePath(value) ?? value)
  .refine(
    (value) => sourceFolderOf(value) === null,
    `a folder outside ${sourceFolders.map((name) => `\`${name}/\``).join(", ")}`,
  );

const templateName = z
  .string("the name of a template")
  .regex(/^[a-z0-9][a-z0-9-]*$/u, "the name of a template: lower-case letters, digits and hyphens");

export const settingsSchema = z.strictObject({
  languages: z.array(tag, "a list of language tags").min(1, "a list of at least one language tag").optional(),
  template: z
    .union(
      [templateName, z.record(z.string(), templateName)],
      "the name of a template, or a mapping of slugs to names with `default`",
    )
    .optional(),
  formats: z
    .array(z.enum(artifactFormats, "`pdf` or `html`"), "a list of `pdf` and `html`")
    .min(1, "a list of at least one of `pdf` and `html`")
    .optional(),
  pdfStandards: z
    .array(z.enum(standardNames, "`ua-1`, `a-2a` or `a-3a`"), "a list of `ua-1` and one of `a-2a` and `a-3a`")
    .refine((value) => findContradiction(value) === null, "a list with at most one of `a-2a` and `a-3a`")
    .optional(),
  attach: z.array(z.enum(attachable, "`source` or `html`"), "a list of `source` and `html`").optional(),
  out: folder.optional(),
  reporter: z
    .enum(reporterNames, `one of ${reporterNames.map((name) => `\`${name}\``).join(", ")}`)
    .optional(),
  typography: z.record(tag, language, "a mapping of language tags").optional(),
});

export const settingKeys: readonly string[] = Object.keys(settingsSchema.shape);
export const typographyKeys: readonly string[] = Object.keys(language.shape);
