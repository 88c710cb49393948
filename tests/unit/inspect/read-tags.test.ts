/** Tags are read back as written, by another way than they were written; what has no tag is found. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { joinText } from "../../../src/inspect/join-text.ts";
import type { TagChild } from "../../../src/inspect/tags.ts";
import { renderPdf } from "../../../src/library.ts";
import { makeOnePage, makeStream } from "../../tools/make-plain-pdf.ts";
import { makeStockPdf } from "../../tools/make-stock-pdf.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { startReaders } from "../../tools/read-pdf.ts";
import { readTagsAsText, readTagsOf } from "../../tools/read-tags.ts";

async function print(body: string, css = ""): Promise<Uint8Array> {
  const html = `<!DOCTYPE html><html lang="en"><title>A title</title><style>@page { size: 300pt 200pt; margin: 20pt; @bottom-center { content: counter(page) } } body { font: 10pt/14pt "Source Serif 4"; margin: 0 } ${css}</style><body>${body}</body></html>`;
  const { pdf, diagnostics } = await renderPdf({ file: "page.html", html }, {}, createMemoryHost());
  expect(diagnostics).toEqual([]);
  return pdf!;
}

const long = "The committee that had been asked for an opinion met again on Tuesday. ".repeat(14).trim();

const page = `<h1>A heading</h1><p>Before <span lang="fr">l’État</span>, <a href="https://example.org/">a link</a>.</p>
<table><thead><tr><th scope="col">Place<th scope="col">Value<tbody><tr><th scope="row">North<td>18</table>
<ul><li>One</ul><p>${long}</p>`;

describe("the reader of tags", () => {
  it("says what stands in them, over pages, and what is for the eye alone", async () => {
    const text = await readTagsAsText(await print(page, "p { hyphens: none }"));
    expect(text).toBe(`Document lang=en
  H1 "A heading"
  P
    "Before"
    Span lang=fr "l’État"
    ","
    Link
      "a link"
      (Link) → https://example.org/ "a link"
    "."
  Table
    THead
      TR
        TH Scope=Column "Place"
        TH Scope=Column "Value"
    TBody
      TR
        TH Scope=Row "North"
        TD "18"
  L ListNumbering=Disc
    LI
      Lbl "•"
      LBody "One"
  P "${long.slice(0, 75)} … ${long.slice(-25)}" (pages 2, 3)
page 1: artifact Layout
page 1: artifact Pagination Footer "1"
page 2: artifact Pagination Footer "2"
page 3: artifact Pagination Footer "3"
`);
  });

  it("reads words whole that are broken at line ends", async () => {
    const word = "incomprehensibilities ";
    const text = await readTagsAsText(
      await print(`<p>${word.repeat(9)}</p>`, "p { hyphens: auto; width: 90pt }"),
    );
    expect(text).toContain(`P "${word.repeat(3)}`);
    expect(text).not.toMatch(/\u00ad|-/u);
  });

  it("sees what pdf.js sees in its own tree of each page", async () => {
    const bytes = await print(page);
    const { elements } = await readTagsOf(bytes);
    const seen = await readByPdfjs(bytes);
    expect(seen).toHaveLength(3);
    for (const [index, expected] of seen.entries())
      expect(elements.flatMap((element) => listTexts(element, "", index + 1))).toEqual(expected);
    expect(seen[0]!.map(([role]) => role)).toEqual(
      expect.arrayContaining(["H1", "P", "Span", "Link", "TH", "TD", "Lbl", "LBody"]),
    );
  });
});

describe("content outside of tags and artifacts", () => {
  it("is nowhere in what depeche writes", async () => {
    const { untagged, hasTree, isMarked } = await readTagsOf(await print(page));
    expect({ untagged, hasTree, isMarked }).toEqual({ untagged: [], hasTree: true, isMarked: true });
  });

  it("is found in pdfmake's own tagged output: text, rules, and links", async () => {
    const stock = await makeStockPdf([
      { text: "A paragraph", link: "https://example.org/" },
      { table: { body: [["a", "b"]] } },
    ]);
    const { untagged, artifacts, elements } = await readTagsOf(stock);
    expect(elements).toEqual([]);
    expect(artifacts).toEqual([]);
    expect(untagged).toEqual([
      { page: 1, text: "A paragraph a b", drawn: { text: 4, path: 5 }, reason: "outside" },
      // One for each word.
      { page: 1, text: "", drawn: { Link: 1 }, reason: "annotation" },
      { page: 1, text: "", drawn: { Link: 1 }, reason: "annotation" },
    ]);
  });

  it("is found where a mark has no element, where a tree is damaged, and in forms", async () => {
    const text = (mark: string, word: string): string =>
      `/P <</MCID ${mark}>> BDC BT /F 9 Tf (${word}) Tj ET EMC\n`;
    const tree = "/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>";
    const bytes = makeOnePage({
      content: `${text("0", "first")}${text("1", "second")}/X Do 0 0 9 9 re f`,
      catalog: tree,
      resources: "/XObject << /X 8 0 R >>",
      objects: [
        "<< /Type /StructTreeRoot /K [7 0 R 7 0 R 6 0 R] >>",
        "<< /Type /StructElem /S /Foo /Pg 3 0 R /K [0 << /Type /MCR /MCID 0 /Stm 8 0 R >> 7 0 R 99 0 R] >>",
        makeStream(
          text("0", "form"),
          "/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /Font << /F 5 0 R >> >>",
        ),
      ],
    });
    const { elements, untagged } = await readTagsOf(bytes);
    expect(elements).toMatchObject([{ role: "Foo", children: [{ text: "firstform" }, { text: "" }] }]);
    expect(untagged).toEqual([
      { page: 1, text: "", drawn: { path: 1 }, reason: "outside" },
      { page: 1, text: "second", drawn: { text: 1 }, reason: "orphan" },
    ]);
  });
});

type Leaf = readonly [role: string, text: string];

function listTexts(child: TagChild, role: string, page: number): readonly Leaf[] {
  if (child.kind === "text") return child.page === page ? [[role, joinText([child.text]).trim()]] : [];
  return child.kind === "element" ? child.children.flatMap((each) => listTexts(each, child.role, page)) : [];
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

async function readByPdfjs(bytes: Uint8Array): Promise<readonly (readonly Leaf[])[]> {
  await startReaders();
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: (readonly Leaf[])[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const proxy = await document.getPage(number);
    const { items } = await proxy.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const texts = new Map<string, string>();
    const open: (string | null)[] = [];
    for (const { type, id, str, hasEOL } of items as readonly Item[]) {
      const at = open.findLast((each) => each !== null) ?? "";
      if (type === "endMarkedContent") open.pop();
      else if (type !== undefined) open.push(id ?? null);
      else texts.set(at, `${texts.get(at) ?? ""}${str ?? ""}${hasEOL === true ? "\n" : ""}`);
    }
    const list = (node: Node, role: string): readonly Leaf[] =>
      node.type === "content"
        ? [[role, joinText([texts.get(node.id ?? "") ?? ""]).trim()]]
        : (node.children ?? []).flatMap((each) => list(each, node.role ?? role));
    pages.push(list(await proxy.getStructTree(), ""));
  }
  await task.destroy();
  return pages;
}
