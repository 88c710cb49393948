/** Takes what the schema found wrong, reports it at its place in the file, in the words of the format. */
import type { Data } from "../../data/data.ts";
import { ownerOf, showPath, type Issue } from "../../data/issue-owner.ts";
import type { Locator } from "../../data/yaml/locator.ts";
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { Place, Sink } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { report } from "../../diagnostics/sink.ts";
import { formRow, isValueForm } from "../schema/value-forms.ts";
import { adviseType, showExample } from "./advise-type.ts";
import { knownKeys } from "./known-keys.ts";

interface Context {
  readonly locator: Locator;
  readonly sink: Sink;
}

interface Finding {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
}

export function reportIssue(issue: Issue, data: Data, context: Context): void {
  if (issue.code === "unrecognized_keys") {
    reportUnknownKeys(issue.path, issue.keys, data, context);
    return;
  }
  const { locator, sink } = context;
  const target = ownerOf(issue.path, data);
  if (target === null) {
    const message = "the file is not a mapping of keys to values";
    const hint = "begin with `schema: depeche-article/1`";
    report(sink, "DEP-ARTICLE-NOT-A-MAPPING", locator.at(0, 0), { message, hint });
    return;
  }
  const { owner, key } = target;
  const value = Array.isArray(owner) ? owner[Number(key)] : owner[key];
  const isAbsent = value === undefined;
  const place: Place = isAbsent ? locator.startOf(owner) : locator.valueOf(owner, key);
  const { code, ...said } = isAbsent
    ? findMissing(issue, String(key), data)
    : find(issue, { value, data, written: locator.written(owner, key) });
  report(sink, code, place, said);
}

function reportUnknownKeys(
  path: readonly PropertyKey[],
  keys: readonly string[],
  data: Data,
  { locator, sink }: Context,
): void {
  const owner = ownerOf([...path, ""], data)?.owner;
  if (owner === undefined) return;
  const known = knownKeys(path, data);
  const where = path.length === 0 ? "an article" : `\`${showPath(path)}\``;
  for (const key of keys) {
    const near = nearest(key, known);
    report(sink, "DEP-ARTICLE-UNKNOWN-KEY", locator.keyOf(owner, key), {
      message: `key \`${key}\` is not known in ${where}`,
      hint: near === null ? `the keys are ${listed(known)}` : `did you mean \`${near}\`?`,
    });
  }
}

function findMissing(issue: Issue, key: string, data: Data): Finding {
  const where = issue.path.length === 1 ? "the article" : `\`${showPath(issue.path.slice(0, -1))}\``;
  const choices = choicesOf(issue);
  const example = showExample(issue.path, data);
  const wanted =
    choices.length === 0
      ? `add \`${example !== null && /[[{]/.test(example) ? example : `${key}: …`}\``
      : `add \`${key}:\` with ${oneOf(choices)}`;
  return { code: "DEP-ARTICLE-MISSING-KEY", message: `${where} has no \`${key}\``, hint: wanted };
}

interface Wrong {
  readonly value: Data;
  readonly data: Data;
  readonly written: string | null;
}

function find(issue: Issue, wrong: Wrong): Finding {
  const { value } = wrong;
  const path = showPath(issue.path);
  if (isValueForm(issue.message)) {
    const { code, wanted, hint, advise } = formRow(issue.message);
    const said = typeof value === "string" && advise !== undefined ? advise(value) : hint;
    return { code, message: `\`${path}\`: \`${shown(value)}\` is not ${wanted}`, hint: said };
  }
  const choices = choicesOf(issue);
  if (choices.length > 0) {
    const near = typeof value === "string" ? nearest(value, choices.map(String)) : null;
    return {
      code: "DEP-ARTICLE-UNKNOWN-VALUE",
      message: `\`${path}\` cannot be \`${shown(value)}\``,
      hint: near === null ? `write ${oneOf(choices)}` : `did you mean \`${near}\`?`,
    };
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    const bound = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
    const message =
      issue.origin === "array"
        ? `\`${path}\` is empty`
        : `\`${path}\` is ${shown(value)}, it must be ${bound}`;
    const hint = issue.origin === "array" ? `give it ${bound} item` : `write a number of ${bound}`;
    return { code: "DEP-ARTICLE-BAD-VALUE", message, hint };
  }
  const wanted = wantedBy(issue);
  return {
    code: "DEP-ARTICLE-WRONG-TYPE",
    message: `\`${path}\` must be ${wanted}, but is ${kindOf(wrong)}`,
    hint: adviseType({ issue, ...wrong }),
  };
}

/** The words or numbers that a key takes. */
function choicesOf(issue: Issue): readonly (string | number)[] {
  if (issue.code === "invalid_value") return issue.values.filter(isChoice);
  if (issue.code !== "invalid_union" || !("options" in issue || issue.errors.length > 0)) return [];
  const options = "options" in issue ? (issue.options ?? []) : [];
  const each = issue.errors.map((errors) => (errors[0]?.code === "invalid_value" ? errors[0].values : []));
  return each.some((values) => values.length === 0)
    ? options.filter(isChoice)
    : [...options, ...each.flat()].filter(isChoice);
}

function isChoice(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "`true` or `false`",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
  null: "null",
};

function wantedBy(issue: Issue): string {
  if (issue.code === "invalid_type") return kinds[issue.expected] ?? issue.expected;
  if (issue.code !== "invalid_union") return "another value";
  const each = issue.errors.flatMap(([first]) => (first?.code === "invalid_type" ? [first.expected] : []));
  return each
    .map((expected) => kinds[expected] ?? expected)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");
}

function kindOf({ value, written }: Wrong): string {
  if (value === null) return "`null`";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `the text \`${shown(value)}\``;
  return typeof value === "object"
    ? "a mapping"
    : `the ${typeof value === "boolean" ? "value" : "number"} \`${written ?? String(value)}\``;
}

function shown(value: Data): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function oneOf(choices: readonly (string | number)[]): string {
  return choices.length === 1 ? `\`${choices[0] ?? ""}\`` : `one of ${listed(choices.map(String))}`;
}
