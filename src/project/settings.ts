/** The defaults of a project: `depeche.yaml`, or depeche's own where it says nothing. */
import type { Place } from "../diagnostics/diagnostic.ts";
import type { ReporterName } from "../diagnostics/reporters.ts";
import { usualStandards, type Standard } from "../pdf/standards/standards.ts";
import type { ArtifactFormat } from "../publish/artifact.ts";
import type { TypographySettings } from "../typography/settings.ts";

export interface Settings {
  /** Languages that are built, BCP 47; null for all that an article has. */
  readonly languages: readonly string[] | null;
  /** null where `depeche.yaml` names one that cannot be read. */
  readonly template: string | null;
  /** Templates of single articles, by slug. */
  readonly templates: ReadonlyMap<string, string>;
  readonly formats: readonly ArtifactFormat[];
  /** What PDFs claim to be. */
  readonly pdfStandards: readonly Standard[];
  /** What goes along with a PDF that admits it; null where nothing is said. */
  readonly attach: readonly Attachable[] | null;
  /** Folder below the root. */
  readonly out: string;
  readonly reporter: ReporterName;
  readonly typography: TypographySettings;
  /** Where `depeche.yaml` says so, for what is found wrong with it later. */
  readonly places: { readonly template: Place; readonly languages: Place; readonly attach: Place };
}

export const settingsFile = "depeche.yaml";

const whole: Place = { file: settingsFile, span: null };

export const artifactFormats: readonly ArtifactFormat[] = ["pdf", "html"];

/** The article with its translation, and the edition as HTML. */
export const attachable = ["source", "html"] as const;

export type Attachable = (typeof attachable)[number];

export const usualAttachments: readonly Attachable[] = ["source"];

export const defaultSettings: Settings = {
  languages: null,
  template: "briefing",
  templates: new Map(),
  formats: artifactFormats,
  pdfStandards: usualStandards,
  attach: null,
  out: "output",
  reporter: "human",
  typography: {},
  places: { template: whole, languages: whole, attach: whole },
};
