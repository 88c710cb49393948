/** Takes a specification that may be drawn, returns it with what the charts of the house have and its author has not said. */
import { tones } from "../write-drawing.ts";
import { tint } from "./house-style.ts";
import type { Specification } from "./read-specification.ts";
import { setNames, type House } from "./set-names.ts";

/** Steps that an axis is cut into where nothing is said: as in the charts of the house. */
const steps: Readonly<Record<string, number>> = { x: 6, y: 5 };
/** What tells one series from another. */
const keys: ReadonlySet<string> = new Set([
  "color",
  "fill",
  "stroke",
  "shape",
  "strokeDash",
  "opacity",
  "size",
]);
const pointMarks: ReadonlySet<string> = new Set(["point", "circle", "square"]);
const parts = ["layer", "concat", "hconcat", "vconcat"] as const;

const isRecord = (value: unknown): value is Specification => typeof value === "object" && value !== null && !Array.isArray(value); // prettier-ignore

export function furnish(specification: Specification, house: House): Specification {
  const isSingle = !parts.slice(1).some((part) => part in specification) && !("spec" in specification);
  const hasPanels = ["row", "column", "facet"].some((channel) => isRecord(specification["encoding"]) && channel in specification["encoding"]); // prettier-ignore
  return furnishView(specification, null, isSingle && !hasPanels ? house : { ...house, width: 0 });
}

function furnishView(view: Specification, outer: string | null, house: House): Specification {
  const { mark, encoding, spec } = view;
  const type = typeOf(mark) ?? outer;
  const made: Record<string, unknown> = { ...view };
  if (mark !== undefined) made["mark"] = furnishMark(mark, isRecord(encoding) ? encoding : {});
  if (isRecord(encoding)) made["encoding"] = furnishEncoding(encoding, type, house);
  if (isRecord(spec)) made["spec"] = furnishView(spec, type, house);
  for (const part of parts) {
    const inner = view[part];
    if (Array.isArray(inner)) made[part] = inner.map((one: unknown) => (isRecord(one) ? furnishView(one, type, house) : one)); // prettier-ignore
  }
  return made;
}

function typeOf(mark: unknown): string | null {
  const type = isRecord(mark) ? mark["type"] : mark;
  return typeof type === "string" ? type : null;
}

/** An area alone is a tint below a line; those upon each other are parted by a hair of paper. */
function furnishMark(mark: unknown, encoding: Specification): unknown {
  if (typeOf(mark) !== "area") return mark;
  const given = isRecord(mark) ? mark : { type: mark };
  const isAlone = !("color" in encoding || "fill" in encoding);
  const own = isAlone
    ? { color: tint(0.2), line: { color: tones.accent } }
    : { line: { color: tones.paper, strokeWidth: 1 } };
  return { opacity: 1, ...own, ...given };
}

function furnishEncoding(encoding: Specification, mark: string | null, house: House): Specification {
  const { y } = encoding;
  const above = isRecord(y) && isAmount(y) && y["axis"] !== null && y["title"] !== null ? 26 : 8;
  const entries = Object.entries(encoding).map(([channel, definition]): [string, unknown] => {
    if (!isRecord(definition)) return [channel, definition];
    if (channel === "x" || channel === "y")
      return [channel, furnishPosition(channel, inOrder(definition), house)];
    if (channel === "xOffset" || channel === "yOffset") return [channel, inOrder(definition)];
    return [channel, keys.has(channel) ? furnishKey(inOrder(definition), mark, above) : definition];
  });
  return Object.fromEntries(entries);
}

const isAmount = ({ type, aggregate, bin }: Specification): boolean => (type === "quantitative" || (type === undefined && aggregate !== undefined)) && !bin; // prettier-ignore

/** Names come in the order of the data. */
function inOrder(definition: Specification): Specification {
  const { type, aggregate, bin, timeUnit } = definition;
  const isNamed = type === "nominal" || (type === undefined && aggregate === undefined && timeUnit === undefined && !bin);
  return isNamed && !("sort" in definition) ? { ...definition, sort: null } : definition;
} // prettier-ignore

function furnishPosition(channel: "x" | "y", definition: Specification, house: House): Specification {
  const { type, aggregate, field, bin, scale = {}, axis = {} } = definition;
  if (isAmount(definition)) {
    // What is counted has no name in the data.
    const titled = aggregate === "count" && field === undefined ? withoutTitle(definition, axis) : definition;
    return isRecord(scale) ? endOnRules(channel, titled, scale, axis) : titled;
  }
  if (type === "quantitative" || bin || !isRecord(axis)) return definition;
  // Names and dates speak for themselves.
  const untitled = withoutTitle(definition, axis);
  return channel === "x" ? setNames(untitled, house) : untitled;
}

/** An axis begins and ends on one of its rules. */
function endOnRules(channel: "x" | "y", definition: Specification, scale: Specification, axis: unknown): Specification {
  const isFree = ["type", "domain", "nice", "domainMin", "domainMax"].every((key) => scale[key] === undefined || scale[key] === "linear"); // prettier-ignore
  if (!isFree) return definition;
  const said = isRecord(axis) ? axis["tickCount"] : undefined;
  const count = typeof said === "number" ? said : (steps[channel] ?? 5);
  return {
    ...definition,
    scale: { ...scale, nice: count },
    ...(isRecord(axis) && axis["values"] === undefined ? { axis: { tickCount: count, ...axis } } : {}),
  };
} // prettier-ignore

function withoutTitle(definition: Specification, axis: unknown): Specification {
  return "title" in definition || (isRecord(axis) && "title" in axis)
    ? definition
    : { ...definition, title: null };
}

/** The key names its entries, and not what they are. What is measured has its title: it says the unit. */
function furnishKey(definition: Specification, mark: string | null, offset: number): Specification {
  const { legend = {} } = definition;
  if (!isRecord(legend)) return definition;
  const title = isAmount(definition) || "title" in definition ? {} : { title: null };
  const size = pointMarks.has(mark ?? "")
    ? { symbolSize: 50 }
    : mark === "area"
      ? { symbolType: "square", symbolStrokeWidth: 0 }
      : {};
  return { ...definition, legend: { offset, ...title, ...size, ...legend } };
}
