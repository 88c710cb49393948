/** Takes a number, length or percentage, math functions included, returns how to evaluate it (CSS Values 4 § 10). */
import type { CssNodePlain } from "css-tree";
import { absoluteUnits, relativeUnits } from "./units.ts";
import { splitNodes, type ComputeContext } from "./value.ts";

/** A number or a length in pt in `value`, and percent beside it. */
export interface Amount {
  readonly value: number;
  readonly percent: number;
}

/** `mixed` is a length plus a percentage. */
export type QuantityType = "number" | "length" | "percentage" | "mixed";

export interface Quantity {
  readonly type: QuantityType;
  readonly evaluate: (context: ComputeContext) => Amount;
  /** Comes from a math function: clamped to the property's range instead of refused (§ 10.12). */
  readonly calculated: boolean;
}

const DEEPEST_NESTING = 32;

/**
 * The supported ranges, which the renderer chooses (§ 5.1 and § 10.12): seven times the side of the largest page that PDF has
 * (ISO 32000-1, annex C), in pt, and what 32 bits hold. What lies outside is valid, and counts as the nearest bound.
 */
const LARGEST_LENGTH = 100_000;
const LARGEST_NUMBER = 2 ** 31 - 1;

/** NaN counts as 0 (§ 10.9.1). */
function within(limit: number, value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(limit, Math.max(-limit, value));
}

/** pt */
export function supportedLength(value: number): number {
  return within(LARGEST_LENGTH, value);
}

export function supportedNumber(value: number): number {
  return within(LARGEST_NUMBER, value);
}

export function readQuantity(node: CssNodePlain): Quantity | null {
  const quantity = read(node, 0);
  if (quantity === null) return null;
  const supported = quantity.type === "number" ? supportedNumber : supportedLength;
  return {
    ...quantity,
    evaluate: (context) => {
      const { value, percent } = quantity.evaluate(context);
      return { value: supported(value), percent: supportedNumber(percent) };
    },
  };
}

/** Calculation goes on beyond the supported ranges: only its result is clamped. */
function read(node: CssNodePlain, depth: number): Quantity | null {
  switch (node.type) {
    case "Number":
      return amount("number", Number(node.value), 0);
    case "Percentage":
      return amount("percentage", 0, Number(node.value));
    case "Dimension":
      return readDimension(Number(node.value), node.unit.toLowerCase());
    case "Parentheses":
      return depth === 0 || depth > DEEPEST_NESTING ? null : readSum(node.children, depth + 1);
    case "Identifier": {
      const constant = depth === 0 ? undefined : constants.get(node.name.toLowerCase());
      return constant === undefined ? null : amount("number", constant, 0);
    }
    case "Function":
      return depth > DEEPEST_NESTING ? null : readMath(node.name.toLowerCase(), node.children, depth + 1);
    default:
      return null;
  }
}

/** § 10.7.1 */
const constants: ReadonlyMap<string, number> = new Map([
  ["e", Math.E],
  ["pi", Math.PI],
  ["infinity", Infinity],
  ["-infinity", -Infinity],
  ["nan", NaN],
]);

function amount(type: QuantityType, value: number, percent: number): Quantity {
  const result = { value, percent };
  return { type, evaluate: () => result, calculated: false };
}

function readDimension(value: number, unit: string): Quantity | null {
  const absolute = absoluteUnits.get(unit);
  if (absolute !== undefined) return amount("length", value * absolute, 0);
  const relative = relativeUnits.get(unit);
  if (relative === undefined) return null;
  return {
    type: "length",
    evaluate: (context) => ({ value: value * relative(context), percent: 0 }),
    calculated: false,
  };
}

function readMath(name: string, nodes: readonly CssNodePlain[], depth: number): Quantity | null {
  const parts = splitNodes(nodes, ",").map((part) => readSum(part, depth));
  const quantities = parts.filter((part) => part !== null);
  if (quantities.length !== parts.length) return null;
  const [only] = quantities;
  if (name === "calc")
    return only !== undefined && quantities.length === 1 ? { ...only, calculated: true } : null;
  // A list of any length cannot be the arguments of a call.
  if (name === "min") return pick(quantities, (values) => values.reduce((a, b) => Math.min(a, b)));
  if (name === "max") return pick(quantities, (values) => values.reduce((a, b) => Math.max(a, b)));
  if (name === "clamp" && quantities.length === 3)
    return pick(quantities, ([low = 0, middle = 0, high = 0]) => Math.max(low, Math.min(middle, high)));
  return null;
}

/** Compares amounts of one type. A length against a percentage waits for the layout, which no computed value carries. */
function pick(
  quantities: readonly Quantity[],
  choose: (values: readonly number[]) => number,
): Quantity | null {
  const type = quantities[0]?.type;
  if (type === undefined || type === "mixed" || quantities.some((part) => part.type !== type)) return null;
  const field = type === "percentage" ? "percent" : "value";
  return {
    type,
    evaluate: (context) => {
      const chosen = choose(quantities.map((part) => part.evaluate(context)[field]));
      return field === "percent" ? { value: 0, percent: chosen } : { value: chosen, percent: 0 };
    },
    calculated: true,
  };
}

function readSum(nodes: readonly CssNodePlain[], depth: number): Quantity | null {
  let sum: Quantity | null = null;
  let sign = 1;
  let from = 0;
  for (let index = 0; index <= nodes.length; index++) {
    const node = nodes[index];
    const operator = node?.type === "Operator" ? node.value.trim() : "";
    if (node !== undefined && operator !== "+" && operator !== "-") continue;
    const product = readProduct(nodes.slice(from, index), depth);
    if (product === null) return null;
    sum = sum === null ? product : add(sum, product, sign);
    if (sum === null) return null;
    sign = operator === "-" ? -1 : 1;
    from = index + 1;
  }
  return sum;
}

function add(left: Quantity, right: Quantity, sign: number): Quantity | null {
  if ((left.type === "number") !== (right.type === "number")) return null;
  return {
    type: left.type === right.type ? left.type : "mixed",
    evaluate: (context) => {
      const a = left.evaluate(context);
      const b = right.evaluate(context);
      return { value: a.value + sign * b.value, percent: a.percent + sign * b.percent };
    },
    calculated: true,
  };
}

function readProduct(nodes: readonly CssNodePlain[], depth: number): Quantity | null {
  const [first, ...rest] = nodes;
  let product = first === undefined ? null : read(first, depth);
  for (let index = 0; index < rest.length && product !== null; index += 2) {
    const [operator, operand] = [rest[index], rest[index + 1]];
    const right = operand === undefined ? null : read(operand, depth);
    if (operator?.type !== "Operator" || right === null) return null;
    product = multiply(product, right, operator.value.trim());
  }
  return product;
}

function multiply(left: Quantity, right: Quantity, operator: string): Quantity | null {
  if (operator === "/") return right.type === "number" ? scale(left, right, (factor) => 1 / factor) : null;
  if (operator !== "*") return null;
  if (right.type === "number") return scale(left, right, (factor) => factor);
  return left.type === "number" ? scale(right, left, (factor) => factor) : null;
}

function scale(quantity: Quantity, by: Quantity, factor: (value: number) => number): Quantity {
  return {
    type: quantity.type,
    evaluate: (context) => {
      const { value, percent } = quantity.evaluate(context);
      const times = factor(by.evaluate(context).value);
      return { value: multiplyPart(value, times), percent: multiplyPart(percent, times) };
    },
    calculated: true,
  };
}

/** The half of an amount that is not there stays so: 0% of an infinity is no percentage. */
function multiplyPart(part: number, times: number): number {
  return part === 0 && !Number.isFinite(times) ? 0 : part * times;
}
