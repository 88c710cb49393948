/** Takes a project, returns its settings: those of `depeche.yaml` over the defaults; null where the file has errors. */
import { decodeFile } from "../article/decode-file.ts";
import { ownerOf } from "../article/issue-owner.ts";
import { parseYaml } from "../article/parse-yaml.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { createSink, report } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import { reportIssue } from "./report-issue.ts";
import { defaultSettings, settingsFile, type Settings } from "./settings.ts";
import { settingsSchema } from "./settings-schema.ts";

export function readSettings({ host, sink }: { readonly host: Host; readonly sink: Sink }): Settings | null {
  const bytes = host.read(settingsFile);
  if (isFailure(bytes)) {
    if (bytes.failure === "missing") return defaultSettings;
    const code = bytes.failure === "outside" ? "DEP-PROJECT-OUTSIDE" : "DEP-PROJECT-UNREADABLE";
    report(sink, code, whole, { message: `\`${settingsFile}\` cannot be read: ${bytes.reason}` });
    return null;
  }
  const found = createSink();
  const text = decodeFile({ file: settingsFile, bytes }, found);
  const parsed = text === null ? null : parseYaml(settingsFile, text, found);
  for (const diagnostic of found.diagnostics) sink.report({ ...diagnostic, code: "DEP-PROJECT-SYNTAX" });
  if (parsed === null || found.hasErrors()) return null;
  // A file of nothing but comments says nothing.
  if (parsed.data === null) return defaultSettings;
  const result = settingsSchema.safeParse(parsed.data);
  if (result.success) {
    const owner = ownerOf([""], parsed.data)?.owner ?? {};
    const placeOf = (key: string) => parsed.locator.valueOf(owner, key);
    const places = { template: placeOf("template"), languages: placeOf("languages") };
    return { ...defaultSettings, ...withoutAbsent(result.data), places };
  }
  for (const issue of result.error.issues) reportIssue(issue, parsed.data, { locator: parsed.locator, sink });
  return null;
}

const whole = { file: settingsFile, span: null };

type Given = { [Key in keyof Settings]?: Settings[Key] };

/** Keys that are there but undefined would hide their defaults. */
function withoutAbsent(given: ReturnType<typeof settingsSchema.parse>): Given {
  const { languages, template, formats, out, reporter, typography } = given;
  return {
    ...(languages === undefined ? {} : { languages: [...new Set(languages)] }),
    ...(template === undefined ? {} : { template }),
    ...(formats === undefined ? {} : { formats: [...new Set(formats)] }),
    ...(out === undefined ? {} : { out }),
    ...(reporter === undefined ? {} : { reporter }),
    ...(typography === undefined ? {} : { typography: typographyOf(typography) }),
  };
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
