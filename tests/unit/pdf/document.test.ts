import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { compareNames } from "../../../src/pdf/navigation/destinations.ts";
import { checkEngine, findEngine } from "../../../src/pdf/engine-versions.ts";
import { labelPages } from "../../../src/pdf/navigation/page-labels.ts";
import type { LinkArea, OutlineEntry } from "../../../src/layout/pages.ts";
import { makeLine, makePage, makePages, makePiece, rootNode, write, writeQuietly } from "../../tools/make-pages.ts"; // prettier-ignore
import { readDictionaries, readObjects } from "../../tools/pdf-objects.ts";
import { readPdf } from "../../tools/read-pdf.ts";

const page = makePage([makeLine(20, 40, makePiece("text"))]);
const at = (number: number, x: number, y: number) => ({ page: number, x, y });

describe("what a document says of itself", () => {
  it("is title, author, subject, keywords, maker and language, and no date", async () => {
    const metadata = { author: "A. Writer", description: "About «it»", keywords: "a, b", generator: "x" };
    const pages = makePages([page], { title: " Été &\n<winter> ", language: "fr-CA", metadata });
    const read = await readPdf(await writeQuietly(pages));
    expect(read.info).toMatchObject({
      PDFFormatVersion: "1.7",
      Title: "Été & <winter>",
      Author: "A. Writer",
      Subject: "About «it»",
      Keywords: "a, b",
      Creator: "depeche 1.2.3",
      Producer: "pdfmake 0.3.11",
    });
    expect(Object.keys(read.info)).not.toContain("CreationDate");
    expect(read.language).toBe("fr-CA");
    expect(read.viewerPreferences).toEqual({ DisplayDocTitle: true });
    expect(read.hasXmp).toBe(true);
  });

  it("has dates where they are given", async () => {
    const { info } = await readPdf(await writeQuietly(makePages([page]), new Date("2026-02-03T04:05:06Z")));
    expect(info).toMatchObject({ CreationDate: "D:20260203040506Z", ModDate: "D:20260203040506Z" });
  });

  it("is silent about what is not known", async () => {
    const read = await readPdf(
      await writeQuietly(makePages([page], { title: null, language: "", direction: "rtl" })),
    );
    expect(Object.keys(read.info)).not.toContain("Title");
    expect(read.language).toBeNull();
    expect(read.viewerPreferences).toEqual({ Direction: "R2L" });
  });

  it("takes no inherited metadata", async () => {
    const metadata = Object.create({ author: "Nobody" }) as Record<string, string>;
    const { info } = await readPdf(await writeQuietly(makePages([page], { metadata })));
    expect(Object.keys(info)).not.toContain("Author");
  });

  it("claims no standard unasked", async () => {
    const bytes = await writeQuietly(makePages([page]));
    expect(readDictionaries(bytes)).not.toContain("OutputIntent");
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/pdfu?aid/);
  });
});

describe("the way around", () => {
  it("has page labels in ranges", async () => {
    const pages = ["1", "2", "10", "11", "A", ""].map((label) => ({ ...page, label }));
    expect((await readPdf(await writeQuietly(makePages(pages)))).labels).toEqual([
      "1",
      "2",
      "10",
      "11",
      "A",
      "",
    ]);
    expect(labelPages(pages.slice(0, 2))).toEqual({ Nums: [0, { S: "D" }] });
  });

  it("has an outline as a tree, each entry at its place", async () => {
    const outline: readonly OutlineEntry[] = [
      { level: 1, title: "One\n two", destination: at(0, 20, 30) },
      { level: 3, title: "Deep", destination: at(0, 20, 90) },
      { level: 2, title: "Less", destination: at(1, 25, 10) },
      { level: 1, title: "Deux é", destination: at(1, 20, 200) },
    ];
    const bytes = await writeQuietly(makePages([page, page], { outline }));
    const { outline: read } = await readPdf(bytes);
    const leaf = (title: string, goal: object) => ({ title, goal, children: [] });
    expect(read).toEqual([
      {
        title: "One two",
        goal: { page: 1, x: 20, y: 30 },
        children: [leaf("Deep", { page: 1, x: 20, y: 90 }), leaf("Less", { page: 2, x: 25, y: 10 })],
      },
      leaf("Deux é", { page: 2, x: 20, y: 200 }),
    ]);
    const counts = readObjects(bytes)
      .filter(({ dictionary }) => dictionary.includes("/First "))
      .map(({ dictionary }) => /\/Count (\d+)/.exec(dictionary)?.[1]);
    expect(counts.sort()).toEqual(["2", "4"]);
  });

  it("has named destinations of any name, in the order of their bytes", async () => {
    const names = ["z", "é", "10", "9", "__proto__", "a b(c)", "日本"];
    const anchors = new Map([
      ...names.map((name) => [name, at(0, 5, 7)] as const),
      ["lost", at(9, 0, 0)] as const,
    ]);
    const { destinations } = await readPdf(await writeQuietly(makePages([page], { anchors })));
    expect(Object.keys(destinations).sort()).toEqual(names.toSorted());
    expect(destinations["é"]).toEqual({ page: 1, x: 5, y: 7 });
    expect(names.toSorted(compareNames)).toEqual(["10", "9", "__proto__", "a b(c)", "z", "é", "日本"]);
  });

  const link = (href: string, title: string | null = null): LinkArea => ({
    link: { href, title, tag: rootNode },
    x: 20,
    y: 30,
    width: 50,
    height: 12,
  });
  const withLinks = (...links: readonly LinkArea[]) => makePages([{ ...page, links }], { anchors: new Map([["goal é", at(0, 1, 2)]]) }); // prettier-ignore

  it("has links to addresses and to places in the document", async () => {
    const pages = withLinks(link("https://example.org/é?a=b c", "To é"), link("mailto:a@example.org"), link("#goal%20é"), link("#top"), link("https://x/\ud800")); // prettier-ignore
    const [read] = (await readPdf(await writeQuietly(pages))).pages;
    expect(read?.links.map(({ url, goal }) => url ?? goal)).toEqual([
      "https://example.org/%C3%A9?a=b%20c",
      "mailto:a@example.org",
      "goal é",
      1,
      "https://x/%EF%BF%BD",
    ]);
    expect(read?.links[0]).toMatchObject({ title: "To é", area: [20, 30, 70, 42] });
  });

  it("has no link of another kind, and says so once for each", async () => {
    const wrapped = link("javascript:alert(1)");
    const { bytes, diagnostics } = await write(
      withLinks(
        wrapped,
        { ...wrapped, y: 50 },
        link("other.html"),
        link("file:///etc/passwd"),
        link("#gaol é"),
        link("#%"),
      ),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "DEP-PDF-LINK",
      "DEP-PDF-LINK",
      "DEP-PDF-LINK",
      "DEP-PDF-ANCHOR",
      "DEP-PDF-ANCHOR",
    ]);
    expect(diagnostics[3]?.hint).toBe("did you mean `#goal é`?");
    expect(diagnostics[0]?.file).toBe("page.html");
    expect((await readPdf(bytes)).pages[0]?.links).toEqual([]);
  });

  it("has no link where there is no area", async () => {
    const [read] = (await readPdf(await writeQuietly(withLinks({ ...link("https://x.org/"), width: 0 }))))
      .pages;
    expect(read?.links).toEqual([]);
  });
});

describe("the engine", () => {
  it("is the one that this room was made for", () => {
    expect(findEngine()).toEqual([
      { name: "pdfmake", version: "0.3.11" },
      { name: "pdfkit", version: "0.19.1" },
      { name: "fontkit", version: "2.0.4" },
    ]);
    expect(checkEngine()).toBeNull();
  });

  it("is refused in any other version, in one clear sentence", () => {
    const found = [
      { name: "pdfmake", version: "0.3.12" },
      { name: "pdfkit", version: "0.19.1" },
    ];
    expect(checkEngine(found)).toBe(
      "`pdfmake` 0.3.11 is needed, 0.3.12 is installed; `fontkit` 2.0.4 is needed, none is installed: install the locked versions with `npm ci`",
    );
  });

  it("is not asked to write a document without pages", async () => {
    await expect(write(makePages([]))).rejects.toThrow("there is no page to write");
  });
});

describe("the same pages", () => {
  const pages = () => makePages([makePage([makeLine(20, 40, makePiece("Same text"))])], { anchors: new Map([["b", at(0, 1, 1)], ["a", at(0, 2, 2)]]) }); // prettier-ignore

  it("give the same bytes again, and at once", async () => {
    const first = Buffer.from(await writeQuietly(pages()));
    // What else is set with the shared font in between changes nothing.
    await writeQuietly(
      makePages([makePage([makeLine(20, 40, makePiece("other", { says: ["1", "2", "3", "4", "5"] }))])]),
    );
    const more = await Promise.all(Array.from({ length: 4 }, () => writeQuietly(pages())));
    for (const bytes of more) expect(first.equals(bytes)).toBe(true);
  });

  it("have an identifier of their content", async () => {
    const id = async (title: string) =>
      (await readPdf(await writeQuietly({ ...pages(), title }))).fingerprint;
    expect(await id("a")).toBe(await id("a"));
    expect(await id("a")).not.toBe(await id("b"));
  });

  it("do not hang on the time zone or the language of the machine", () => {
    const script = `
      import { createHash } from "node:crypto";
      import { createServer } from "vite";
      const server = await createServer({ configFile: false, logLevel: "silent", server: { middlewareMode: true, ws: false } });
      const { makeLine, makePage, makePages, makePiece, writeQuietly } = await server.ssrLoadModule("/tests/tools/make-pages.ts");
      const anchors = new Map(["ä", "z", "a"].map((name) => [name, { page: 0, x: 1, y: 2 }]));
      const pages = makePages([makePage([makeLine(20, 40, makePiece("Same"))])], { anchors });
      const bytes = await writeQuietly(pages, new Date(0));
      await server.close();
      process.stdout.write(createHash("sha256").update(bytes).digest("hex"));
    `;
    const run = (environment: Record<string, string>) =>
      execFileSync(process.execPath, ["--input-type=module", "-e", script], {
        env: { ...process.env, ...environment },
        encoding: "utf8",
      });
    const here = run({ TZ: "UTC", LANG: "C", LC_ALL: "C" });
    expect(here).toMatch(/^[0-9a-f]{64}$/);
    expect(run({ TZ: "Asia/Kolkata", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8" })).toBe(here);
  });
});
