/** Takes a Vega-Lite specification as an article has it, returns it with what it needs for paper; words for what it may not say. */
import type { Datum } from "../chart.ts";
import { checkExpression } from "./check-expression.ts";

export type Specification = Readonly<Record<string, unknown>>;

interface Reading {
  readonly data: readonly Datum[];
  /** Parts so far. */
  parts: number;
  marks: number;
  folds: number;
}

const mostParts = 5000;
const mostMarks = 12;
const mostRows = 2000;
const mostPanels = 12;
const deepest = 24;

/** What no paper has, or what is not the article's to say. */
const dropped: ReadonlySet<string> = new Set([
  "$schema", "description", "usermeta", "config", "background", "tooltip", "font", "labelFont", "titleFont", "aria", "cursor",
]); // prettier-ignore

const refused: ReadonlyMap<string, string> = new Map([
  ["url", "nothing is fetched"],
  ["href", "a drawing leads nowhere"],
  ["params", "a page does not answer to a pointer"],
  ["selection", "a page does not answer to a pointer"],
  ["datasets", "the data are the block's"],
  ["sequence", "the data are the block's"],
  ["graticule", "the data are the block's"],
  ["sphere", "the data are the block's"],
  ["projection", "maps are not drawn"],
  ["repeat", "write the views one by one"],
  ["formatType", "numbers and dates are written as the edition's language does"],
  ["autosize", "the size follows from the page"],
]);

const marks: ReadonlySet<string> = new Set([
  "arc", "area", "bar", "circle", "line", "point", "rect", "rule", "square", "text", "tick", "trail", "boxplot", "errorbar", "errorband",
]); // prettier-ignore

const transforms: ReadonlySet<string> = new Set([
  "aggregate", "bin", "calculate", "filter", "fold", "joinaggregate", "stack", "timeUnit", "window",
]); // prettier-ignore

type Rule = (value: unknown, reading: Reading) => string | null;

const isNumber = (value: unknown, most: number) => typeof value === "number" && value >= 0 && value <= most;
const isRecord = (value: unknown): value is Specification => typeof value === "object" && value !== null && !Array.isArray(value); // prettier-ignore

const expression: Rule = (value) => (typeof value === "string" ? checkExpression(value) : "is no text");
const atMost =
  (most: number): Rule =>
  (value) =>
    isNumber(value, most) ? null : `is no number up to ${most}`;
const size: Rule = (value) => {
  if (value === "container" || isNumber(value, 1200)) return null;
  return isRecord(value) && isNumber(value["step"], 200)
    ? null
    : "is no length up to 1200, nor a step up to 200";
};

/** By key, wherever it stands. */
const rules: Readonly<Record<string, Rule>> = {
  expr: expression,
  calculate: expression,
  labelExpr: expression,
  test: (value) => (typeof value === "string" ? checkExpression(value) : null),
  filter: (value) => (typeof value === "string" ? checkExpression(value) : null),
  tickCount: atMost(50),
  symbolLimit: atMost(50),
  count: atMost(50),
  padding: atMost(500),
  width: size,
  height: size,
  format: (value) => (typeof value === "string" && value.length <= 24 && !/\d{2}/.test(value.replace(/\.\d\d?/u, "")) ? null : "is no short format"),
  bin: (value) => (isRecord(value) && !(Object.keys(value).every((key) => ["maxbins", "nice", "base"].includes(key)) && (value["maxbins"] === undefined || isNumber(value["maxbins"], 100))) ? "may say no more than `maxbins` up to 100, `nice` and `base`" : null),
  bins: () => "is not to be used: bin the data",
  mark: (value, reading) => {
    const type = isRecord(value) ? value["type"] : value;
    if (typeof type !== "string" || !marks.has(type)) return "is of a type that is not drawn";
    return ++reading.marks > mostMarks ? `is one of more than ${mostMarks}` : null;
  },
  transform: (value, reading) => {
    for (const step of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (!isRecord(step) || !Object.keys(step).some((key) => transforms.has(key))) return "has a step that is not known here";
      if (Array.isArray(step["fold"]) && (++reading.folds > 1 || step["fold"].length > 20)) return "folds too much";
    }
    return null;
  },
  data: (value) => (value === null || (isRecord(value) && Object.keys(value).every((key) => key === "values")) ? null : "may hold nothing but `values`"),
  row: panels,
  column: panels,
  facet: panels,
}; // prettier-ignore

function panels(value: unknown, { data }: Reading): string | null {
  const field = isRecord(value) ? value["field"] : undefined;
  // `facet` may hold `row` and `column`, which are judged by themselves.
  if (typeof field !== "string") return isRecord(value) ? null : "names no field";
  const values = new Set(data.map((datum) => datum[field]));
  const isKnown = data.some((datum) => Object.hasOwn(datum, field));
  if (!isKnown) return `names \`${field}\`, which the data lack`;
  return values.size <= mostPanels ? null : `makes ${values.size} panels, more than ${mostPanels}`;
}

export function readSpecification(
  raw: unknown,
  data: readonly Datum[],
): { readonly specification: Specification } | { readonly wrong: string } {
  if (data.length > mostRows) return { wrong: `its data have ${data.length} rows, more than ${mostRows}` };
  const reading: Reading = { data, parts: 0, marks: 0, folds: 0 };
  const wrong = check(raw, "", reading, 0);
  if (wrong !== null) return { wrong };
  const names = new Set(data.flatMap((datum) => Object.keys(datum)));
  const specification = prepare(raw, names) as Specification;
  return { specification: data.length > 0 ? { ...specification, data: { values: data } } : specification };
}

function check(value: unknown, path: string, reading: Reading, depth: number): string | null {
  if (++reading.parts > mostParts) return `it has more than ${mostParts} parts`;
  if (depth > deepest) return `it is nested more than ${deepest} deep`;
  if (typeof value === "string" && value.length > 2000) return `\`${path}\` is longer than 2000 characters`;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (dropped.has(key)) continue;
    const at = path === "" ? key : `${path}.${key}`;
    const isName = !Array.isArray(value);
    const why = isName ? (refused.get(key) ?? null) : null;
    if (why !== null) return `\`${at}\` may not be used: ${why}`;
    const said = isName && Object.hasOwn(rules, key) ? rules[key]?.(inner, reading) : null;
    if (said) return `\`${at}\` ${said}`;
    // Rows of data are data.
    if (key === "values" && path.endsWith("data")) {
      if (!Array.isArray(inner) || inner.length > mostRows) return `\`${at}\` is no list of up to ${mostRows} rows`;
      continue;
    }
    const wrong = check(inner, at, reading, depth + 1);
    if (wrong !== null) return wrong;
  }
  return null;
} // prettier-ignore

/** As Vega wants the name of a field that is no path. */
export function escapeField(name: string): string {
  return name.replace(/['"\\.[\]]/gu, "\\$&");
}

/** Dates are read and written without the machine's zone. */
function prepare(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => prepare(one, names));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !dropped.has(key))
    .map(([key, inner]): [string, unknown] => {
      if (key === "values") return [key, inner];
      if (key === "timeUnit" && typeof inner === "string" && !inner.startsWith("utc")) return [key, `utc${inner}`];
      // The name of a field is no path, whatever marks are in it.
      if (key === "field" && typeof inner === "string" && names.has(inner)) return [key, escapeField(inner)];
      return [key, prepare(inner, names)];
    });
  const made: Record<string, unknown> = Object.fromEntries(entries);
  if (made["type"] === "temporal" && made["scale"] !== null) made["scale"] = { ...(isRecord(made["scale"]) ? made["scale"] : {}), type: "utc" };
  return made;
} // prettier-ignore
