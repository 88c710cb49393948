/** Parsers of lengths, percentages and numbers. */
import type { LengthPercentage } from "../computed-style.ts";
import { readQuantity, type Amount, type Quantity } from "./quantity.ts";
import { NEUTRAL_CONTEXT, onlyNode, type Computation, type Value, type ValueParser } from "./value.ts";

export interface Range {
  /** Least value allowed: below it a plain value is invalid, a calculated one is raised to it. */
  readonly min?: number;
  readonly max?: number;
}

/** pt; a plain 0 needs no unit. */
export function length(range: Range = {}): ValueParser<number> {
  return (value) => {
    const quantity = quantityOf(value);
    return quantity?.type === "length" ? inRange(quantity, range, ({ value: pt }) => pt) : null;
  };
}

/** pt, or a share of what the property's definition says. */
export function lengthPercentage(range: Range = {}): ValueParser<LengthPercentage> {
  return (value) => {
    const quantity = quantityOf(value);
    if (quantity === null || quantity.type === "number") return null;
    if (quantity.type === "length") return inRange(quantity, range, ({ value: pt }) => pt);
    return inRange(quantity, range, ({ value: plus, percent }) => ({ percent, plus }));
  };
}

export function number(range: Range = {}): ValueParser<number> {
  return (value) => {
    const node = onlyNode(value);
    const quantity = node === null ? null : readQuantity(node);
    return quantity?.type === "number" ? inRange(quantity, range, ({ value: result }) => result) : null;
  };
}

/** A number, or a percentage as its hundredth: 50% is 0.5. */
export function fraction(range: Range = {}): ValueParser<number> {
  return (value) => {
    const node = onlyNode(value);
    const quantity = node === null ? null : readQuantity(node);
    if (quantity?.type === "number") return inRange(quantity, range, ({ value: result }) => result);
    return quantity?.type === "percentage" ? inRange(quantity, range, ({ percent }) => percent / 100) : null;
  };
}

export function integer(range: Range = {}): ValueParser<number> {
  const parse = number(range);
  return (value) => {
    const computation = parse(value);
    const node = onlyNode(value);
    if (computation === null || node === null) return null;
    if (node.type === "Number" && !/^[+-]?\d+$/.test(node.value)) return null;
    return (context) => Math.round(computation(context));
  };
}

function quantityOf(value: Value): Quantity | null {
  const node = onlyNode(value);
  if (node === null) return null;
  const quantity = readQuantity(node);
  const isZero = node.type === "Number" && Number(node.value) === 0;
  return quantity !== null && isZero ? { ...quantity, type: "length" } : quantity;
}

/** A calculated value is clamped; one with a percentage can only be once its base is known, in layout. */
function inRange<T extends LengthPercentage>(
  quantity: Quantity,
  { min = -Infinity, max = Infinity }: Range,
  read: (amount: Amount) => T,
): Computation<T> | null {
  if (!quantity.calculated) {
    const { value, percent } = quantity.evaluate(NEUTRAL_CONTEXT);
    const plain = quantity.type === "percentage" ? percent : value;
    if (plain < min || plain > max) return null;
    return (context) => read(quantity.evaluate(context));
  }
  return (context) => {
    const amount = quantity.evaluate(context);
    if (quantity.type === "percentage" || quantity.type === "mixed") return read(amount);
    return read({ ...amount, value: Math.min(max, Math.max(min, amount.value)) });
  };
}
