import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../../src/inspect/cos/read-string.ts";
import { readValue } from "../../../../src/inspect/cos/read-value.ts";
import { entriesOf, type Cos } from "../../../../src/inspect/cos/values.ts";

const read = (text: string): Cos => readValue({ bytes: Buffer.from(text, "latin1"), at: 0 });
const string = (bytes: string) => ({ kind: "string", bytes });
const name = (written: string) => ({ kind: "name", name: written });

describe("a value", () => {
  it.each([
    ["12", 12],
    ["-.5", -0.5],
    ["+4.", 4],
    ["true", true],
    ["null", null],
    ["/Na#6de%x", name("Name")],
    ["% said before\n 7", 7],
    ["(a (b) \\) \\101\\\n\\n)", string("a (b) ) A\n")],
    ["<48 6 5 7>", string("Hep")],
    ["[9 3 0 R]", { kind: "array", items: [9, { kind: "reference", id: 3, generation: 0 }] }],
  ])("%s is read", (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it("that is a dictionary keeps its entries, and what has no value none", () => {
    const entries = entriesOf(read("<< /A 1 /B << /C [ /D ] >> 5 /E >>"));
    expect([...entries!.keys()]).toEqual(["A", "B"]);
    expect(entriesOf(entries!.get("B"))!.get("C")).toEqual({ kind: "array", items: [name("D")] });
  });

  it("that is nested without end, or has no end, ends", () => {
    expect(read("[".repeat(100_000))).toMatchObject({ kind: "array" });
    expect(read("<<".repeat(100_000))).toMatchObject({ kind: "dictionary" });
    expect(read(`(${"(".repeat(100_000)}`)).toMatchObject({ kind: "string" });
  });

  it("is read of any bytes, and reading moves on", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const cursor = { bytes, at: 0 };
        for (let steps = 0; cursor.at < bytes.length; steps++) {
          const before = cursor.at;
          readValue(cursor);
          if (cursor.at <= before || steps > 100) return false;
        }
        return true;
      }),
    );
  });
});

describe("a text", () => {
  it.each([
    ["plain \u00e9", "plain é"],
    ["\u00fe\u00ff\u0000A\u0020\u0019", "A’"],
    ["\u00ef\u00bb\u00bfl\u00e2\u0080\u0099a", "l’a"],
    ["\u0080 \u0090 \u00a0 \u0018", "• ’ € ˘"],
  ])("%j says %s", (bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
