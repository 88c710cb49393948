/** Takes a project, returns its settings: those of `depeche.yaml` over the defaults; null where the file has errors. */
import { decodeFile } from "../article/decode-file.ts";
import type { Data } from "../article/convert-nodes.ts";
import { ownerOf, showPath, type Issue } from "../article/issue-owner.ts";
import type { Locator } from "../article/locator.ts";
import { parseYaml } from "../article/parse-yaml.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { createSink, report } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import { defaultSettings, settingsFile, type Settings } from "./settings.ts";
import { settingKeys, settingsSchema, typographyKeys } from "./settings-schema.ts";

export function readSettings({ host, sink }: { readonly host: Host; readonly sink: Sink }): Settings | null {
  const bytes = host.read(settingsFile);
  if (isFailure(bytes)) {
    if (bytes.failure === "missing") return defaultSettings;
    report(sink, "DEP-PROJECT-UNREADABLE", whole, { message: `\`${settingsFile}\`: ${bytes.reason}` });
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
  for (const issue of result.error.issues) reportIssue(issue, parsed.data, parsed.locator, sink);
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

function reportIssue(issue: Issue, data: Data, locator: Locator, sink: Sink): void {
  if (issue.code === "unrecognized_keys") {
    const owner = ownerOf([...issue.path, ""], data)?.owner;
    const known = issue.path.length === 0 ? settingKeys : typographyKeys;
    for (const key of issue.keys) {
      const near = nearest(key, known);
      report(sink, "DEP-PROJECT-UNKNOWN-KEY", owner === undefined ? whole : locator.keyOf(owner, key), {
        message: `key \`${key}\` is not known in ${issue.path.length === 0 ? "`depeche.yaml`" : `\`${showPath(issue.path)}\``}`,
        hint:
          near === null
            ? `the keys are ${known.map((name) => `\`${name}\``).join(", ")}`
            : `did you mean \`${near}\`?`,
      });
    }
    return;
  }
  const target = ownerOf(issue.path, data);
  if (target === null) {
    const message = "`depeche.yaml` is not a mapping of keys to values";
    report(sink, "DEP-PROJECT-INVALID-VALUE", whole, {
      message,
      hint: "write, for example, `languages: [fr, en]`",
    });
    return;
  }
  // An invalid name of a key is an issue of the key, not of its value.
  const wanted = issue.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const place =
    issue.code === "invalid_key"
      ? locator.keyOf(target.owner, target.key)
      : locator.valueOf(target.owner, target.key);
  report(sink, "DEP-PROJECT-INVALID-VALUE", place, {
    message: `\`${showPath(issue.path)}\` is not ${wanted}`,
    hint: `write ${wanted}`,
  });
}
