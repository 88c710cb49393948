/** PDFs of anyone, hostile ones too: each is read, or said to be none; nothing is thrown, and nothing asked of the network. */
import { deflateSync } from "node:zlib";
import * as fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { inspectPdf } from "../../../src/inspect/inspect-pdf.ts";
import type { Inspection } from "../../../src/inspect/inspection.ts";
import { renderPdf } from "../../../src/library.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { makeOnePage, makePlainPdf, makeStream } from "../../tools/make-plain-pdf.ts";
import { startReaders } from "../../tools/read-pdf.ts";
import { runWords } from "../../tools/run-words.ts";

interface Inspected {
  readonly inspection: Inspection | null;
  readonly codes: readonly string[];
}

async function inspect(bytes: Uint8Array): Promise<Inspected> {
  const sink = createSink();
  const inspection = await inspectPdf({ file: "a.pdf", bytes }, { sink });
  return { inspection, codes: sink.diagnostics.map(({ code }) => code.replace("DEP-INSPECT-", "")) };
}

let own: Uint8Array = new Uint8Array();

beforeAll(async () => {
  await startReaders();
  const html = `<!DOCTYPE html><html lang="en"><title>A title</title><h1>A heading</h1><p>Words, <a href="https://example.org/">a link</a>.<table><tr><th scope="row">North<td>18</table><ul><li>One</ul>`;
  const { pdf } = await renderPdf(
    { file: "a.html", html },
    { pdfStandards: ["ua-1", "a-3a"] },
    createMemoryHost(),
  );
  own = pdf!;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a PDF of ours", () => {
  it("is found as it was made, and leaves nothing to say", async () => {
    vi.stubGlobal("fetch", () => {
      throw new Error("the network is asked");
    });
    const { inspection, codes } = await inspect(own);
    expect(codes).toEqual([]);
    expect(inspection).toMatchObject({
      version: "1.7",
      pages: 1,
      metadata: { title: "A title", language: "en", claims: ["ua-1", "a-3a"], showsTitle: true },
      text: ["A heading\nWords, a link.\nNorth 18\n• One"],
      outline: [{ title: "A heading", goal: "page 1", children: [] }],
      isEncrypted: false,
      isRepaired: false,
    });
    expect(inspection!.fonts.every(({ embedded, subset, mapped }) => embedded && subset && mapped)).toBe(
      true,
    );
  });

  it("is read, or said to be none, with any bytes of it changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(own.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const damaged = Uint8Array.from(own);
          for (const [at, byte] of changes) damaged[at] = byte;
          const { inspection, codes } = await inspect(damaged);
          expect(inspection === null ? codes : []).toEqual(
            inspection === null ? [expect.stringMatching(/^(?:NOT-PDF|PASSWORD)$/u)] : [],
          );
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it("is read, or said to be none, wherever it is cut off", async () => {
    for (let end = own.length - 1; end > 0; end -= Math.ceil(own.length / 25)) {
      const { inspection, codes } = await inspect(own.subarray(0, end));
      if (inspection === null) expect(codes).toEqual(["NOT-PDF"]);
      else if (own.length - end > 10) expect(codes).toContain("DAMAGED");
    }
  });
});

describe("what is hostile", () => {
  const page = "/Type /Page /MediaBox [0 0 9 9]";

  it.each([
    ["nothing", Buffer.alloc(0), "NOT-PDF"],
    ["a head alone", Buffer.from("%PDF-1.7"), "NOT-PDF"],
    ["a catalog without pages", makePlainPdf(["<< /Type /Catalog >>"]), "NOT-PDF"],
    ["a catalog that is a number", makePlainPdf(["7"]), "NOT-PDF"],
  ])("%s is no PDF", async (_, bytes, code) => {
    expect(await inspect(bytes)).toEqual({ inspection: null, codes: [code] });
  });

  it("pages, tags, names and outlines in circles end", async () => {
    const bytes = makePlainPdf([
      "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R /Outlines 6 0 R /Names << /EmbeddedFiles 7 0 R >> /AF [8 0 R 8 0 R] /MarkInfo << /Marked true >> >>",
      "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
      `<< ${page} /Parent 2 0 R >>`,
      "<< /Type /StructTreeRoot /K 5 0 R /RoleMap << /A /B /B /A >> >>",
      "<< /Type /StructElem /S /A /P 4 0 R /K [5 0 R 4 0 R << /Type /StructElem /S /P /K 5 0 R >>] >>",
      "<< /First 9 0 R /Last 9 0 R >>",
      "<< /Kids [7 0 R] /Names [(a) 8 0 R (b)] >>",
      "<< /Type /Filespec /UF (a) /EF << /F 8 0 R >> >>",
      "<< /Title (again) /Next 9 0 R /First 9 0 R >>",
    ]);
    const { inspection } = await inspect(bytes);
    expect(inspection).toMatchObject({ outline: [{ title: "again", children: [] }], attachments: [] });
    expect(inspection!.tags.elements).toMatchObject([{ role: "A", children: [{ role: "P", children: [] }] }]);
  });

  it("streams that swell, forms within themselves and tags without end are read so far", async () => {
    const bomb = deflateSync(Buffer.alloc(80_000_000, "q "));
    const content = `${"/P <</MCID 0>> BDC ".repeat(5000)}BT /F 9 Tf (a) Tj ET /X Do ${"Q ".repeat(5000)}`;
    const bytes = makeOnePage({
      content,
      resources: "/XObject << /X 6 0 R /Y 7 0 R >>",
      objects: [
        makeStream(
          "/X Do /Y Do",
          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R /Y 7 0 R >> >>",
        ),
        makeStream(
          bomb.toString("latin1"),
          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode",
        ),
      ],
    });
    const { inspection } = await inspect(bytes);
    expect(inspection).toMatchObject({ pages: 1, unreadable: [1], text: [""] });
  }, 120_000);

  it("text that would steer a terminal is shown as what it is", async () => {
    const bytes = makeOnePage({
      content: "BT /F 9 Tf (a) Tj ET",
      objects: ["<< /Title (\\033[31mred\\012line) /Author <feff202e0061> >>"],
    });
    const withInfo = Buffer.from(Buffer.from(bytes).toString("latin1").replace("/Root 1 0 R", "/Root 1 0 R /Info 6 0 R"), "latin1"); // prettier-ignore
    const shown = await runWords(["inspect", "-"], { workingFolder: "/", stdin: withInfo });
    expect(shown.exit).toBe(0);
    expect(shown.results).toContain("<stdin>\n  Title     ˙[31mred\\nline\n");
    expect(shown.results).toContain("\\u{202e}a");

    expect(shown.results + shown.messages).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
  });
});
