/** Takes a project, returns its settings: what is sound in `depeche.yaml` over the defaults; what is not is reported. */
import { decodeFile } from "../data/decode-file.ts";
import { parseYaml, type YamlFile } from "../data/yaml/parse-yaml.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { createSink, report } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import { reportIssue } from "./report-issue.ts";
import { settingKeys, settingsSchema } from "./settings-schema.ts";
import { defaultSettings, settingsFile, type Settings } from "./settings.ts";

export function readSettings({ host, sink }: { readonly host: Host; readonly sink: Sink }): Settings {
  const bytes = host.read(settingsFile);
  if (isFailure(bytes)) {
    if (bytes.failure === "missing") return defaultSettings;
    const code = bytes.failure === "outside" ? "DEP-PROJECT-OUTSIDE" : "DEP-PROJECT-UNREADABLE";
    report(sink, code, whole, { message: `\`${settingsFile}\` cannot be read: ${bytes.reason}` });
    return unknownSettings;
  }
  const found = createSink();
  const text = decodeFile({ file: settingsFile, bytes }, found);
  const parsed = text === null ? null : parseYaml(settingsFile, text, found);
  for (const diagnostic of found.diagnostics) sink.report({ ...diagnostic, code: "DEP-PROJECT-SYNTAX" });
  if (parsed === null || found.hasErrors()) return unknownSettings;
  return takeSettings(parsed, sink);
}

function takeSettings({ data, locator }: YamlFile, sink: Sink): Settings {
  // A file of nothing but comments says nothing.
  if (data === null) return defaultSettings;
  const { error } = settingsSchema.safeParse(data);
  for (const issue of error?.issues ?? []) reportIssue(issue, data, { locator, sink });
  const isMapping = typeof data === "object" && !Array.isArray(data);
  if (!isMapping) return unknownSettings;
  const placeOf = (key: string) => locator.valueOf(data, key);
  const places = {
    template: placeOf("template"),
    languages: placeOf("languages"),
    attach: placeOf("attach"),
  };
  const wrong = new Set(error?.issues.map(({ path }) => path[0]));
  const sound = Object.fromEntries(
    Object.entries(data).filter(([key]) => settingKeys.includes(key) && !wrong.has(key)),
  );
  const settings = { ...defaultSettings, ...withoutAbsent(settingsSchema.parse(sound)), places };
  return wrong.has("template") ? { ...settings, template: null } : settings;
}

/** Which template was meant cannot be known: no document can be made that would be the one. */
const unknownSettings: Settings = { ...defaultSettings, template: null };

const whole = { file: settingsFile, span: null };

type Given = { [Key in keyof Settings]?: Settings[Key] };

/** Keys that are there but undefined would hide their defaults. */
function withoutAbsent(given: ReturnType<typeof settingsSchema.parse>): Given {
  const { languages, template, formats, pdfStandards, attach, out, reporter, typography } = given;
  return {
    ...(languages === undefined ? {} : { languages: [...new Set(languages)] }),
    ...templatesOf(template),
    ...(formats === undefined ? {} : { formats: [...new Set(formats)] }),
    ...(pdfStandards === undefined ? {} : { pdfStandards: [...new Set(pdfStandards)] }),
    ...(attach === undefined ? {} : { attach: [...new Set(attach)] }),
    ...(out === undefined ? {} : { out }),
    ...(reporter === undefined ? {} : { reporter }),
    ...(typography === undefined ? {} : { typography: typographyOf(typography) }),
  };
}

/** `template: report`, or `template: {default: briefing, <slug>: report}`. */
function templatesOf(
  given: string | Readonly<Record<string, string>> | undefined,
): Pick<Given, "template" | "templates"> {
  if (given === undefined) return {};
  if (typeof given === "string") return { template: given };
  const { default: template, ...others } = given;
  const templates = new Map(Object.entries(others));
  return template === undefined ? { templates } : { template, templates };
}

function typographyOf(
  given: Readonly<
    Record<string, { colon?: "nbsp" | "nnbsp" | undefined; quotes?: "single" | "double" | undefined }>
  >,
): Settings["typography"] {
  return Object.fromEntries(
    Object.entries(given).map(([tag, { colon, quotes }]) => [
      tag,
      { ...(colon === undefined ? {} : { colon }), ...(quotes === undefined ? {} : { quotes }) },
    ]),
  );
}
