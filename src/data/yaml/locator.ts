/** Keeps, for each list and mapping of the data, the YAML node that it came from, so that anything can be reported at its place. */
import { isScalar, type LineCounter, type Node, type Scalar } from "yaml";
import type { Place, Position, Span } from "../../diagnostics/diagnostic.ts";
import type { Key } from "../data.ts";
import { scalarOffsets } from "./scalar-offsets.ts";

export interface Entry {
  readonly key: Node | null;
  readonly value: Node | null;
}

export interface Locator {
  readonly file: string;
  /** Where the value of a key stands; the key where there is no value; the owner where there is no key. */
  readonly valueOf: (owner: object, key: Key) => Place;
  readonly keyOf: (owner: object, key: Key) => Place;
  /** Where a list or mapping begins. */
  readonly startOf: (owner: object) => Place;
  /** A part of a text, `span` counted in the text itself. */
  readonly within: (owner: object, key: Key, span: Span) => Place;
  /** Whether the file gives the key a value, also one that could not be used and was taken out. */
  readonly isGiven: (owner: object, key: Key) => boolean;
  /** A number or truth value as the file has it, a text as it is read; null for what has parts. */
  readonly written: (owner: object, key: Key) => string | null;
  readonly remember: (owner: object, node: Node, entries: ReadonlyMap<Key, Entry>) => void;
  /** Tells that of a list only the items at `kept` remain. */
  readonly renumber: (owner: object, kept: readonly number[]) => void;
  readonly at: (start: number, end: number) => Place;
}

interface Remembered {
  readonly node: Node;
  readonly entries: ReadonlyMap<Key, Entry>;
}

export function createLocator(file: string, source: string, lines: LineCounter): Locator {
  const remembered = new WeakMap<object, Remembered>();
  const entryOf = (owner: object, key: Key): Entry | undefined => remembered.get(owner)?.entries.get(key);
  const at = placeMaker(file, lines);
  const offsetsOf = offsetsFinder(source);

  function placeOf(node: Node | null | undefined): Place | null {
    const range = node?.range;
    return range ? at(range[0], range[1]) : null;
  }
  function startOf(owner: object): Place {
    const known = remembered.get(owner);
    const first = known?.entries.values().next().value;
    const start = known?.node.range?.[0] ?? 0;
    return placeOf(first?.key) ?? at(start, start + 1);
  }
  function keyOf(owner: object, key: Key): Place {
    return placeOf(entryOf(owner, key)?.key) ?? startOf(owner);
  }
  function valueOf(owner: object, key: Key): Place {
    const entry = entryOf(owner, key);
    const value = entry?.value;
    if (value && !isScalar(value)) {
      const start = value.range?.[0] ?? 0;
      return placeOf(entry.key) ?? at(start, start + 1);
    }
    // A null that is not written has no width: the key shows the place better.
    const isWritten = value?.range && value.range[1] > value.range[0];
    return (isWritten ? placeOf(value) : null) ?? keyOf(owner, key);
  }
  function within(owner: object, key: Key, span: Span): Place {
    const value = entryOf(owner, key)?.value;
    if (!isScalar(value)) return valueOf(owner, key);
    const offsets = offsetsOf(value);
    const from = offsets?.[span.start.offset];
    const to = offsets?.[span.end.offset];
    return from === undefined || to === undefined ? valueOf(owner, key) : at(from, to);
  }
  function isGiven(owner: object, key: Key): boolean {
    const value = entryOf(owner, key)?.value;
    return value !== null && value !== undefined && !(isScalar(value) && value.value === null);
  }
  function written(owner: object, key: Key): string | null {
    const value = entryOf(owner, key)?.value;
    if (!isScalar(value)) return null;
    return typeof value.value === "string" ? value.value : (value.source ?? String(value.value));
  }
  function remember(owner: object, node: Node, entries: ReadonlyMap<Key, Entry>): void {
    remembered.set(owner, { node, entries });
  }
  function renumber(owner: object, kept: readonly number[]): void {
    const known = remembered.get(owner);
    if (known !== undefined) remembered.set(owner, { node: known.node, entries: pick(known.entries, kept) });
  }
  return { file, valueOf, keyOf, startOf, within, at, isGiven, written, remember, renumber };
}

/** A text with many findings is walked once. */
function offsetsFinder(source: string): (node: Scalar) => readonly number[] | null {
  const found = new WeakMap<Scalar, readonly number[] | null>();
  return (node) => {
    const known = found.get(node);
    if (known !== undefined) return known;
    const { value, range } = node;
    const offsets =
      typeof value === "string" && range
        ? scalarOffsets(source, { start: range[0], end: range[1], value })
        : null;
    found.set(node, offsets);
    return offsets;
  };
}

function placeMaker(file: string, lines: LineCounter): Locator["at"] {
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), offset };
  };
  return (start, end) => ({ file, span: { start: position(start), end: position(Math.max(start, end)) } });
}

function pick(entries: ReadonlyMap<Key, Entry>, kept: readonly number[]): ReadonlyMap<Key, Entry> {
  return new Map(kept.map((from, to) => [to, entries.get(from) ?? { key: null, value: null }]));
}
