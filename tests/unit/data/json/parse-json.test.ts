/** JSON with places: accepts what the platform's parser accepts, and knows where everything stands. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonNode } from "../../../../src/data/json/json-node.ts";
import { parseJson } from "../../../../src/data/json/parse-json.ts";
import { offsetsOf } from "../../../../src/data/json/read-string.ts";

/** Everything but what numbers and truth values are, which no one asks for. */
function shapeOf(node: JsonNode): unknown {
  if (node.kind === "array") return node.entries.map((entry) => shapeOf(entry.node));
  if (node.kind === "object")
    return { object: node.entries.map((entry) => [entry.key, shapeOf(entry.node)]) };
  return node.kind === "text" ? node.value : { kind: node.kind };
}

function expectedShape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expectedShape);
  if (value === null) return { kind: "null" };
  if (typeof value === "object")
    return { object: Object.entries(value).map(([key, inner]) => [key, expectedShape(inner)]) };
  return typeof value === "string" ? value : { kind: typeof value };
}

function visit(node: JsonNode, look: (node: JsonNode) => void): void {
  look(node);
  if (node.kind === "object" || node.kind === "array")
    for (const entry of node.entries) visit(entry.node, look);
}

function isAccepted(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const value = fc.jsonValue({ maxDepth: 6 });
const indent = fc.constantFrom(undefined, 2, "\t");

describe("JSON", () => {
  it("of any kind is read as the platform reads it", () => {
    fc.assert(
      fc.property(value, indent, (data, space) => {
        const text = JSON.stringify(data, null, space);
        const { root, problems } = parseJson(text);
        expect(problems).toEqual([]);
        expect(root === null ? null : shapeOf(root)).toEqual(expectedShape(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it("is placed so that each value's piece of the file is that value", () => {
    fc.assert(
      fc.property(value, indent, (data, space) => {
        const text = JSON.stringify(data, null, space);
        const { root } = parseJson(text);
        if (root === null) throw new Error("not read");
        visit(root, (node) => {
          expect(shapeOf(node)).toEqual(expectedShape(JSON.parse(text.slice(node.start, node.end))));
        });
      }),
      { numRuns: 300 },
    );
  });

  it("that is damaged is refused where the platform refuses it, and nothing throws", () => {
    const cut = fc.tuple(value, fc.nat(), fc.constantFrom("", '"', ",", "}", "]", "{", "\\", "\n", "x", "0", "-", ":", "'", "\u0000"), fc.nat(3)); // prettier-ignore
    fc.assert(
      fc.property(cut, ([data, at, piece, removed]) => {
        const whole = JSON.stringify(data);
        const from = at % (whole.length + 1);
        const text = whole.slice(0, from) + piece + whole.slice(from + removed);
        const { root, problems } = parseJson(text);
        expect(root !== null && problems.length === 0, text).toBe(isAccepted(text));
        for (const { start, end, message, hint } of problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(message.length * hint.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("of any characters throws nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("{}[]\",:\\ntu0123-+.eE \t\n/*'ab\ud83d")) }),
        (text) => {
          const { root, problems } = parseJson(text);
          expect(root !== null && problems.length === 0, text).toBe(isAccepted(text));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("has a place for every character of a text, escaped or not", () => {
    const text = fc.string({ unit: "binary", maxLength: 20 });
    fc.assert(
      fc.property(text, fc.array(fc.boolean(), { maxLength: 20 }), (written, escaped) => {
        const units = Array.from({ length: written.length }, (_, index) => written.charCodeAt(index));
        const pieces = units.map((unit, index) =>
          escaped[index] === true || unit < 0x20 ? `\\u${unit.toString(16).padStart(4, "0")}` : JSON.stringify(String.fromCharCode(unit)).slice(1, -1),
        ); // prettier-ignore
        const source = `  "${pieces.join("")}"`;
        const starts = pieces.map((_, index) => 3 + pieces.slice(0, index).join("").length);
        expect(offsetsOf(source, 2, written.length)).toEqual([...starts, source.length - 1]);
        expect(parseJson(source).root).toMatchObject({ kind: "text", value: written });
      }),
    );
  });

  it("of five megabytes is read in no more time than it takes to look at it", () => {
    const text = JSON.stringify({
      a: "x".repeat(2_000_000),
      b: "\\\n".repeat(500_000),
      c: Array.from({ length: 100_000 }, () => "y"),
    });
    const start = performance.now();
    expect(parseJson(text).problems).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
