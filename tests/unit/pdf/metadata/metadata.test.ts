import { describe, expect, it } from "vitest";
import { formatPdfDate, formatXmpDate, settleDates } from "../../../../src/pdf/metadata/dates.ts";
import type { PdfContext } from "../../../../src/pdf/write-pdf.ts";
import type { Pages } from "../../../../src/layout/pages.ts";
import {
  makeLine,
  makePage,
  makePages,
  makePiece,
  rootNode,
  write,
  writeQuietly,
} from "../../../tools/make-pages.ts";
import { readDictionaries, readObjects } from "../../../tools/pdf-objects.ts";
import { readPdf } from "../../../tools/read-pdf.ts";
import { readXmp } from "../../../tools/read-xmp.ts";

const page = makePage([makeLine(20, 40, makePiece("text"))]);

async function xmpOf(pages: Partial<Pages>, context: Partial<PdfContext> = {}) {
  const { bytes } = await write(makePages([page], pages), null, context);
  return readXmp(bytes);
}

describe("the metadata of a document", () => {
  it("say what its Info says, and the title in its language", async () => {
    const metadata = { author: "A. Writer", description: "About «it»", keywords: "a, b" };
    const pages = makePages([page], { title: "Été <& hiver> \"]]>", language: "fr-CA", metadata }); // prettier-ignore
    const bytes = await writeQuietly(pages, new Date("2026-02-03T04:05:06.789Z"));
    const { properties } = readXmp(bytes);
    expect(properties).toMatchObject({
      "dc:format": ["application/pdf"],
      "dc:title": ['x-default: Été <& hiver> "]]>', 'fr-CA: Été <& hiver> "]]>'],
      "dc:creator": ["A. Writer"],
      "dc:description": ["x-default: About «it»", "fr-CA: About «it»"],
      "dc:language": ["fr-CA"],
      "pdf:Keywords": ["a, b"],
      "pdf:Producer": ["pdfmake 0.3.11"],
      "xmp:CreatorTool": ["depeche 1.2.3"],
      "xmp:CreateDate": ["2026-02-03T04:05:06Z"],
      "xmp:ModifyDate": ["2026-02-03T04:05:06Z"],
    });
    const { info } = await readPdf(bytes);
    expect(info).toMatchObject({
      Title: 'Été <& hiver> "]]>',
      Author: "A. Writer",
      Subject: "About «it»",
      Keywords: "a, b",
      CreationDate: "D:20260203040506Z",
      ModDate: "D:20260203040506Z",
    });
  });

  it("are silent about what is not known", async () => {
    const { properties } = await xmpOf({ title: " \n", language: "" });
    expect(Object.keys(properties)).toEqual([
      "dc:format",
      "pdf:Producer",
      "xmp:CreatorTool",
      "xmpMM:DocumentID",
      "xmpMM:InstanceID",
    ]);
  });

  it("hold no character that XML does not have, and neither does the Info", async () => {
    const title = "a\u0000b\u001f\ud800c\uffff\u{1f4f0}\ufffe";
    const { bytes } = await write(makePages([page], { title }));
    expect(readXmp(bytes).properties["dc:title"]?.[0]).toBe("x-default: abc\u{1f4f0}");
    expect((await readPdf(bytes)).info["Title"]).toBe("abc\u{1f4f0}");
  });

  it("are a packet in UTF-8 that is not to be written into", async () => {
    const { packet } = await xmpOf({});
    expect(packet).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n/);
    expect(packet).toMatch(/<\?xpacket end="r"\?>$/);
  });

  it("name the document by what is in it", async () => {
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const idsOf = async (pages: Partial<Pages>) => {
      const { properties } = await xmpOf(pages);
      return [properties["xmpMM:DocumentID"]?.[0] ?? "", properties["xmpMM:InstanceID"]?.[0] ?? ""];
    };
    const [first, again, other] = [await idsOf({}), await idsOf({}), await idsOf({ title: "Other" })];
    for (const id of [...first, ...other]) expect(id).toMatch(uuid);
    expect(again).toEqual(first);
    expect(new Set([...first, ...other]).size).toBe(4);
  });

  it("tell apart what differs in a link's address alone", async () => {
    const linked = (href: string) => {
      const links = [{ link: { href, title: null, tag: rootNode }, x: 1, y: 1, width: 9, height: 9 }];
      return makePages([{ ...page, links }]);
    };
    const ids = ["https://a.example/", "https://b.example/"].map(
      async (href) => readXmp((await write(linked(href))).bytes).properties["xmpMM:InstanceID"]?.[0],
    );
    const [one, two] = await Promise.all(ids);
    expect(one).not.toBe(two);
  });
});

describe("claims", () => {
  it.each([
    { standards: [], claims: {} },
    { standards: ["ua-1"], claims: { "pdfuaid:part": ["1"] } },
    { standards: ["a-2a"], claims: { "pdfaid:part": ["2"], "pdfaid:conformance": ["A"] } },
    {
      standards: ["ua-1", "a-3a"],
      claims: { "pdfaid:part": ["3"], "pdfaid:conformance": ["A"], "pdfuaid:part": ["1"] },
    },
  ] as const)("of $standards are written, and no others", async ({ standards, claims }) => {
    const { bytes } = await write(makePages([page]), null, { standards });
    const { properties, packet } = readXmp(bytes);
    const made = Object.entries(properties).filter(([name]) => /^pdfu?aid:/.test(name));
    expect(Object.fromEntries(made)).toEqual(claims);
    const both = standards.some((name) => name === "a-3a");
    expect(packet.includes("pdfaExtension")).toBe(both);
    const isArchive = standards.some((name) => name.startsWith("a-"));
    expect(readDictionaries(bytes).includes("/S /GTS_PDFA1")).toBe(isArchive);
    expect(readObjects(bytes).some(({ stream }) => stream?.toString("latin1", 36, 40) === "acsp")).toBe(isArchive);
  }); // prettier-ignore
});

describe("dates", () => {
  const format = (now: Date | null, created: string | null, updated: string | null) => {
    const dates = settleDates(now, { created, updated });
    return dates && [dates.created, dates.modified].flatMap((date) => [formatPdfDate(date), formatXmpDate(date)]);
  }; // prettier-ignore

  it("are those asked for, else those of what the document is made of, else none", () => {
    const now = new Date("2026-08-16T11:30:00.5+02:00");
    expect(format(now, "2020-01-01", null)).toEqual([
      "D:20260816093000Z",
      "2026-08-16T09:30:00Z",
      "D:20260816093000Z",
      "2026-08-16T09:30:00Z",
    ]);
    expect(format(null, "2026-02-26T17:40:00+01:00", "2026-02-28")).toEqual([
      "D:20260226164000Z",
      "2026-02-26T16:40:00Z",
      "D:20260228",
      "2026-02-28",
    ]);
    expect(format(null, null, "2026-02-28")).toEqual([
      "D:20260228",
      "2026-02-28",
      "D:20260228",
      "2026-02-28",
    ]);
    expect(format(null, null, null)).toBeNull();
  });

  it("of an article reach both", async () => {
    const written = { created: "2026-02-26", updated: null };
    const { bytes } = await write(makePages([page]), null, { written });
    expect(readXmp(bytes).properties["xmp:ModifyDate"]).toEqual(["2026-02-26"]);
    expect((await readPdf(bytes)).info).toMatchObject({ CreationDate: "D:20260226", ModDate: "D:20260226" });
  });
});
