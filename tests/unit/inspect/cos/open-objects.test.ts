import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openObjects } from "../../../../src/inspect/cos/open-objects.ts";
import { createReader } from "../../../../src/inspect/cos/create-reader.ts";
import { listPages } from "../../../../src/inspect/list-pages.ts";
import { makeOnePage } from "../../../tools/make-plain-pdf.ts";

const plain = Buffer.from(makeOnePage({ content: "BT /F 9 Tf (one) Tj ET", catalog: "/Lang (fr)" }));
const text = plain.toString("latin1");

function summarise(bytes: Uint8Array): unknown {
  const objects = openObjects(bytes);
  if (objects === null) return null;
  const reader = createReader(objects.resolve);
  const pages = listPages(objects.catalog, reader);
  return {
    language: reader.text(objects.catalog.get("Lang")),
    pages: pages.length,
    fonts: pages.map(({ resources }) => [...(reader.entries(resources?.get("Font"))?.keys() ?? [])]),
    rebuilt: objects.isRebuilt,
  };
}

const whole = { language: "fr", pages: 1, fonts: [["F"]], rebuilt: false };
const hasQpdf = spawnSync("qpdf", ["--version"]).status === 0;

describe("the objects of a PDF", () => {
  it("are found by its table", () => {
    expect(summarise(plain)).toEqual(whole);
  });

  it.skipIf(!hasQpdf)("are found in streams of objects, by a table that is a stream", () => {
    const folder = mkdtempSync(join(tmpdir(), "depeche-objects-"));
    const [from, to] = [join(folder, "a.pdf"), join(folder, "b.pdf")];
    writeFileSync(from, plain);
    execFileSync("qpdf", ["--object-streams=generate", from, to]);
    const packed = readFileSync(to);
    rmSync(folder, { recursive: true });
    expect(packed.includes("/ObjStm")).toBe(true);
    expect(summarise(packed)).toEqual(whole);
    // Without the table, they are searched for.
    const lost = Buffer.from(packed.toString("latin1").replace(/startxref\n\d+/u, "startxref\n0"), "latin1");
    expect(summarise(lost)).toEqual({ ...whole, rebuilt: true });
  });

  it.each([
    ["a table that lies", text.replace(/startxref\n\d+/u, "startxref\n12")],
    ["no table", text.slice(0, text.indexOf("xref"))],
    ["places that are wrong", text.replace(/\n0000000\d{3} 00000 n/gu, "\n0000000001 00000 n")],
    ["a table of itself", text.replace(/\/Root 1 0 R/u, `/Prev ${text.lastIndexOf("xref\n0")} /Root 9 0 R`)],
  ])("are searched for where there is %s", (_, damaged) => {
    expect(summarise(Buffer.from(damaged, "latin1"))).toEqual({ ...whole, rebuilt: true });
  });

  it("that are not there are nothing", () => {
    expect(summarise(Buffer.from("%PDF-1.7\n"))).toBeNull();
    expect(
      summarise(Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >>\nendobj")),
    ).toMatchObject({ pages: 0 });
  });

  it("are looked for in anything without an error", () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.uint8Array({ minLength: 1, maxLength: 20 }), (at, noise) => {
        const damaged = Buffer.from(plain);
        damaged.set(noise.subarray(0, damaged.length - Math.min(at, damaged.length - noise.length)), Math.min(at, damaged.length - noise.length)); // prettier-ignore
        const found = summarise(damaged);
        return found === null || typeof found === "object";
      }),
    );
  });
});
