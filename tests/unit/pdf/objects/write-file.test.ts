import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutlineEntry } from "../../../../src/layout/pages.ts";
import { freeHead, writeCrossReferences } from "../../../../src/pdf/objects/write-cross-references.ts";
import { makeLine, makePage, makePages, makePiece, writeQuietly } from "../../../tools/make-pages.ts";
import { readAllObjects, readPlaces } from "../../../tools/pdf-objects.ts";
import { readPdf } from "../../../tools/read-pdf.ts";

const page = makePage([makeLine(20, 40, makePiece("Some text on a page"))]);

/** Entries of an outline are objects. */
const write = (entries: number, title = "T") => {
  const outline = Array.from({ length: entries }, (_, i): OutlineEntry => ({ level: 1, title: `Entry ${i}`, destination: { page: 0, x: 1, y: 2 } }));
  return writeQuietly(makePages([page, page], { outline, title }));
}; // prettier-ignore

const small = await write(1);
const large = await write(700);
const sizes = [["small", small] as const, ["large", large] as const];

const trailerOf = (bytes: Uint8Array) => readAllObjects(bytes).at(-1)?.dictionary ?? "";
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe.each(sizes)("a %s file", (_, bytes) => {
  it("begins and ends as one of PDF 1.7 with bytes beyond ASCII", () => {
    expect(textOf(bytes)).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    expect(textOf(bytes)).toMatch(/\nstartxref\n\d+\n%%EOF\n$/);
  });

  it("has every object where its cross-references say", () => {
    const all = readAllObjects(bytes);
    expect(all.map(({ id }) => id)).toEqual(all.map((_object, i) => i + 1));
    expect(trailerOf(bytes)).toContain(`/Size ${all.length + 1}\n`);
  });

  it("holds in object streams what is no stream, and nothing else", () => {
    const places = readPlaces(bytes);
    readAllObjects(bytes).forEach(({ stream }, i) => {
      expect("offset" in (places[i] ?? {})).toBe(stream !== null);
    });
    expect(textOf(bytes).match(/^\d+ 0 obj$/gm)).toHaveLength(places.filter((place) => "offset" in place).length);
  }); // prettier-ignore

  it("says in its trailer what a trailer says", () => {
    const find = (key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(trailerOf(bytes))?.[1]);
    const dictionaryOf = (id: number) => readAllObjects(bytes).find((object) => object.id === id)?.dictionary;
    expect(dictionaryOf(find("Root"))).toContain("/Type /Catalog\n");
    expect(dictionaryOf(find("Info"))).toContain("/Title (T)\n");
    expect(trailerOf(bytes)).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/);
  });

  it("is read by qpdf, where it is there, without a warning", () => {
    const folder = mkdtempSync(join(tmpdir(), "depeche-objects-"));
    try {
      const file = join(folder, "a.pdf");
      writeFileSync(file, bytes);
      const { status, stderr, error } = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
      if (error === undefined) expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("object streams", () => {
  it("have two hundred objects at most", () => {
    const counts = readAllObjects(large).flatMap(({ dictionary }) => {
      const [, count] = /\/Type \/ObjStm\n\/N (\d+)\n/.exec(dictionary) ?? [];
      return count === undefined ? [] : [Number(count)];
    });
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.slice(0, -1)).toEqual(counts.slice(0, -1).map(() => 200));
    expect(counts.at(-1)).toBeLessThanOrEqual(200);
  });

  it("cost an entry of an outline no more than twenty bytes", () => {
    expect((large.length - small.length) / 699).toBeLessThan(20);
  });
});

describe("the identifier", () => {
  it("is that of the content", async () => {
    const id = async (title: string) => (await readPdf(await write(1, title))).fingerprint;
    expect(await id("T")).toBe((await readPdf(small)).fingerprint);
    expect(await id("U")).not.toBe(await id("T"));
  });
});

describe("cross-references", () => {
  it.each([
    [255, 0, 1, 1],
    [256, 255, 2, 1],
    [65536, 256, 3, 2],
    [2 ** 32, 0, 5, 1],
  ])("have fields as wide as %i and %i need", (offset, index, second, third) => {
    const { dictionary } = writeCrossReferences([[2, 7, index], [1, offset, 0]], "");
    expect(dictionary).toContain(`/W[1 ${second} ${third}]`);
  }); // prettier-ignore

  it("begin with the head of the free objects", () => {
    expect(freeHead).toEqual([0, 0, 65535]);
    expect(readPlaces(small)[0]?.id).toBe(1);
  });
});
