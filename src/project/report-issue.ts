/** Takes what the schema found wrong in `depeche.yaml`, reports it at its place, with the name that was probably meant. */
import type { Data } from "../data/data.ts";
import { ownerOf, showPath, type Issue } from "../data/issue-owner.ts";
import type { Locator } from "../data/yaml/locator.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { report } from "../diagnostics/sink.ts";
import { settingKeys, typographyKeys } from "./settings-schema.ts";
import { settingsFile } from "./settings.ts";

export interface IssueContext {
  readonly locator: Locator;
  readonly sink: Sink;
}

export function reportIssue(issue: Issue, data: Data, { locator, sink }: IssueContext): void {
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) reportUnknownKey(key, issue.path, data, { locator, sink });
    return;
  }
  const target = ownerOf(issue.path, data);
  if (target === null) {
    const message = `\`${settingsFile}\` is not a mapping of keys to values`;
    const hint = "write, for example, `languages: [fr, en]`";
    report(sink, "DEP-PROJECT-INVALID-VALUE", locator.at(0, 0), { message, hint });
    return;
  }
  // An invalid name of a key is an issue of the key, not of its value.
  const isOfKey = issue.code === "invalid_key";
  const wanted = isOfKey ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const { owner, key } = target;
  const near = isOfKey ? null : nearestChoice(issue, Array.isArray(owner) ? owner[Number(key)] : owner[key]);
  report(
    sink,
    "DEP-PROJECT-INVALID-VALUE",
    isOfKey ? locator.keyOf(owner, key) : locator.valueOf(owner, key),
    {
      message: `\`${showPath(issue.path)}\` is not ${wanted}`,
      hint: near === null ? `write ${wanted}` : `did you mean \`${near}\`?`,
    },
  );
}

/** Of the words that a key takes; null where it takes any, or none is near. */
function nearestChoice(issue: Issue, value: Data | undefined): string | null {
  if (issue.code !== "invalid_value" || typeof value !== "string") return null;
  return nearest(value, issue.values.map(String));
}

function reportUnknownKey(
  key: string,
  path: readonly PropertyKey[],
  data: Data,
  { locator, sink }: IssueContext,
): void {
  const isTop = path.length === 0;
  const owner = ownerOf([...path, ""], data)?.owner;
  const known = isTop ? settingKeys : typographyKeys;
  const near = nearest(key, known);
  const place = owner === undefined ? locator.at(0, 0) : locator.keyOf(owner, key);
  report(sink, "DEP-PROJECT-UNKNOWN-KEY", place, {
    message: `key \`${key}\` is not known in \`${isTop ? settingsFile : showPath(path)}\``,
    hint:
      near === null
        ? `the keys are ${known.map((name) => `\`${name}\``).join(", ")}`
        : `did you mean \`${near}\`?`,
  });
}
