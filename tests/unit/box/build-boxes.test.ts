import { expect, test } from "vitest";
import type { Box } from "../../../src/box/box-tree.ts";
import { boxesAsText, structureAsText } from "../../tools/boxes-as-text.ts";
import { el, line, sides, styleTree, type Planned } from "../../tools/styled-tree.ts";
import { build, tree } from "./build-tree.ts";

/** The boxes in body as text. */
function text(...children: readonly Planned[]): string {
  const [body] = (tree(...children).root as Box & { kind: "block" }).children;
  const lines = boxesAsText(body!).split("\n");
  if (body!.kind !== "block") return lines.join("\n");
  return lines.slice(1).map((row) => row.slice(2)).join("\n"); // prettier-ignore
}

test("a paragraph holds its inline content, spaces collapsed across elements", () => {
  expect(text(el("p", "  one ", el("em", " two"), "\n  three ", el("strong", " "), " "))).toBe(
    "paragraph P: one two three\n",
  );
});

test("text between blocks gets an anonymous paragraph and a P of its own", () => {
  expect(text(el("div", "before", el("p", "inside"), " after ", el("b", "bold")))).toBe(
    "block Document\n  paragraph P: before\n  paragraph P: inside\n  paragraph P: after bold\n",
  );
});

test("a block inside an inline box ends the paragraph; the inline box goes on after it", () => {
  const style = { padding: sides(1) };
  expect(text(el("div", el("span", { style }, "a", el("div", "b"), "c")))).toBe(
    "block Document\n  paragraph P: <a>\n  paragraph P: b\n  paragraph P: <c>\n",
  );
});

test("line feeds are kept where white-space says so", () => {
  expect(text(el("pre", { style: { whiteSpace: "pre" } }, "a  b\n c"))).toBe("paragraph P: a  b⏎ c\n");
  expect(text(el("p", { style: { whiteSpace: "pre-line" } }, " a  b \n\n c "))).toBe("paragraph P: a b⏎⏎c\n");
  expect(text(el("p", "a ", el("br"), " b", el("wbr"), "c"))).toBe("paragraph P: a⏎b\u200bc\n");
});

test("a line feed between letters of scripts without spaces is none", () => {
  expect(text(el("p", "日本\n  語 a\nb"))).toBe("paragraph P: 日本語 a b\n");
});

test("display: contents and none leave no box", () => {
  expect(text(el("div", { style: { display: "contents" } }, el("p", "a")), el("p", { style: { display: "none" } }, "b"))).toBe(
    "paragraph P: a\n",
  ); // prettier-ignore
});

test("list items have labels by type and position", () => {
  expect(text(el("ol", el("li", "a"), el("li", el("p", "b"))), el("ul", el("li", "c")))).toBe(
    [
      "block L", "  paragraph LBody (Lbl 1.\u00a0): a", "  block LI (Lbl 2.\u00a0)", "    paragraph P: b",
      "block L", "  paragraph LBody (Lbl •\u00a0): c", "",
    ].join("\n"), // prettier-ignore
  );
  const roman = { style: { listStyleType: "upper-roman", listStylePosition: "inside" } } as const;
  expect(text(el("ol", { attributes: { start: "4" } }, el("li", roman, "a"), el("li", { ...roman, attributes: { value: "9" } }, "b")))).toBe(
    "block L\n  paragraph LBody: IV.\u00a0a\n  paragraph LBody: IX.\u00a0b\n",
  ); // prettier-ignore
  const dash = { style: { listStyleType: { string: "–\u2002" } } };
  expect(text(el("ul", el("li", dash, "a"), el("li", { style: { listStyleType: "none" } }, "b")))).toBe(
    "block L\n  paragraph LBody (Lbl –\u2002): a\n  paragraph LBody: b\n",
  );
});

test("a reversed list counts down, a nested list counts anew", () => {
  expect(
    text(el("ol", { attributes: { reversed: "" } }, el("li", "a", el("ol", el("li", "b"))), el("li", "c"))),
  ).toBe(
    [
      "block L", "  block LI (Lbl 2.\u00a0)", "    paragraph LBody: a", "    block L",
      "      paragraph LBody (Lbl 1.\u00a0): b", "  paragraph LBody (Lbl 1.\u00a0): c", "",
    ].join("\n"), // prettier-ignore
  );
});

test("::marker content and counters()", () => {
  const nested = [{ type: "counters", name: "list-item", separator: ".", style: "decimal" }] as const;
  expect(
    text(el("ol", el("li", { marker: nested }, "a", el("ol", el("li", { marker: nested }, "b"))))),
  ).toContain("(Lbl 1.1): b");
});

test("generated content: strings, counters, quotes by language", () => {
  const reset = { style: { counterReset: [{ name: "n", value: 0 }] } };
  const count = {
    style: { counterIncrement: [{ name: "n", value: 1 }] },
    before: [{ type: "counter", name: "n", style: "lower-alpha" }, { type: "string", value: ") " }],
  } as const; // prettier-ignore
  expect(text(el("div", reset, el("p", count, "x"), el("p", count, "y")))).toBe(
    "block Document\n  paragraph P: a) x\n  paragraph P: b) y\n",
  );
  const quote = {
    before: [{ type: "quote", which: "open" }],
    after: [{ type: "quote", which: "close" }],
  } as const;
  expect(text(el("p", el("q", quote, "a ", el("q", quote, "b"))))).toBe("paragraph P: “a ‘b’”\n");
  expect(text(el("p", { language: "fr" }, el("q", quote, "a")))).toBe("paragraph P: «\u202fa\u202f»\n");
});

test("quotes of the style, none, and marks that are only counted", () => {
  const open = { type: "quote", which: "open" } as const;
  const close = { type: "quote", which: "close" } as const;
  const style = { quotes: [["<", ">"]] } as const;
  expect(text(el("p", { style, before: [open, open, close, close, close] }, "a"))).toBe(
    "paragraph P: <<>>a\n",
  );
  expect(text(el("p", { style: { quotes: "none" }, before: [open] }, "a"))).toBe("paragraph P: a\n");
  const silent = [{ type: "quote", which: "no-open" }, open, close, { type: "quote", which: "no-close" }, open] as const; // prettier-ignore
  expect(text(el("p", { before: silent }, "a"))).toBe("paragraph P: ‘’“a\n");
});

test("string-set takes parts of its element", () => {
  const part = (which: "before" | "after" | "first-letter" | "marker") =>
    ({ type: "element-content", which }) as const;
  const parts = [part("before"), part("first-letter"), part("after"), part("marker"), { type: "named-string", name: "x", which: "first" }] as const; // prettier-ignore
  const built = tree(
    el("li", { style: { stringSet: [{ name: "s", parts }] }, before: "<", after: ">" }, "“Abc"),
  );
  const body = (built.root as Box & { kind: "block" }).children[0] as Box & { kind: "block" };
  expect(body.children[0]?.strings).toEqual([{ name: "s", value: "<“A>1" }]);
});

test("generated boxes that are blocks, inline blocks, or empty", () => {
  const pseudo = (display: "block" | "inline-block" | "none", before: string | []) => ({ before, pseudoStyle: { display } });
  expect(text(el("div", pseudo("block", "a"), "b"))).toBe("block Document\n  paragraph P: a\n  paragraph P: b\n");
  expect(text(el("div", pseudo("block", []), "b"))).toBe("block Document\n  block Document\n  paragraph P: b\n");
  expect(text(el("div", pseudo("inline-block", "a"), "b"))).toBe("paragraph P: [paragraph]b\n");
  expect(text(el("div", pseudo("none", "a"), "b"))).toBe("paragraph P: b\n");
}); // prettier-ignore

test("cells that are generated, or hold blocks without being cells", () => {
  const row = el("tr", { before: "a", pseudoStyle: { display: "table-cell" } }, el("td", "b"), el("p", "c"));
  expect(text(el("table", row))).toBe(
    "table Table\n  body TR\n    0 paragraph TD: a\n    1 paragraph TD: b\n    2 block TD\n        paragraph P: c\n",
  );
  const nested = el("table", el("tr", el("td", "x")), el("div", { style: { display: "contents" } }, " "), el("tr", el("td", "y"))); // prettier-ignore
  expect(text(nested)).toContain("0 paragraph TD: y");
});

test("counters of pages wait for the pages", () => {
  expect(text(el("p", { before: [{ type: "counter", name: "page", style: "decimal" }] }, "x"))).toBe(
    "paragraph P: #x\n",
  );
});

test("flex items are blocks, text between them too", () => {
  expect(
    text(el("div", { style: { display: "flex" }, before: "z" }, " ", el("span", "a"), "b ", el("em", "c"))),
  ).toBe("flex Document\n  paragraph P: z\n  paragraph P: a\n  paragraph P: b\n  paragraph P: c\n");
});

test("a table with head, spans and caption", () => {
  const cell = (attributes: Record<string, string>, content: string) => el("td", { attributes }, content);
  expect(
    text(
      el("table", el("caption", "C"), el("colgroup", el("col", { attributes: { span: "2" } })), " ",
        el("thead", el("tr", el("th", "h"), el("th", "i"))),
        el("tbody", el("tr", cell({ rowspan: "2" }, "a"), cell({}, "b")), el("tr", cell({}, "c")), el("tr", cell({ colspan: "2" }, "")))),
    ),
  ).toBe(
    [
      "table Table 2 columns", "  paragraph Caption: C", "  head TR", "    0 paragraph TH: h", "    1 paragraph TH: i",
      "  body TR", "    0 r2 paragraph TD: a", "    1 paragraph TD: b", "  body TR", "    1 paragraph TD: c",
      "  body TR", "    0 c2 block TD", "",
    ].join("\n"),
  ); // prettier-ignore
});

test("missing parts of a table are made", () => {
  expect(text(el("div", { style: { display: "table" } }, "loose", el("tr", "x", el("td", "y"))))).toBe(
    [
      "table Document", "  body Document", "    0 paragraph P: loose", "  body Document", "    0 paragraph P: x",
      "    1 paragraph P: y", "",
    ].join("\n"),
  ); // prettier-ignore
  expect(text(el("table", "x", el("tr", "y")))).toBe(
    "table Table\n  body TR\n    0 paragraph TD: x\n  body TR\n    0 paragraph TD: y\n",
  );
  expect(text(el("div", el("td", "a"), " ", el("td", "b"), el("p", "c")))).toBe(
    "block Document\n  table Document\n    body Document\n      0 paragraph P: a\n      1 paragraph P: b\n  paragraph P: c\n",
  );
});

test("the structure tree has what is read, in order, and no empty nodes but cells", () => {
  const { structure } = tree(
    el("article", el("h1", "T"), el("p", "a ", el("a", { attributes: { href: "#x" } }, "b"), el("em", "")),
      el("p"), el("ul", el("li", "c")), el("blockquote", el("p", el("q", "d"))),
      el("dl", el("div", el("dt", "e"), el("dd", "f")), el("dt", "g"), el("dd", "h"), el("dd", "i")),
      el("table", el("tr", el("td"), el("td", "j")))),
  ); // prettier-ignore
  expect(structureAsText(structure)).toBe(
    "Document(Art(H1 P(Link) L(LI(Lbl LBody)) BlockQuote(P(Quote)) L(LI(Lbl LBody) LI(Lbl LBody LBody)) Table(TR(TD TD))))",
  );
});

test("header cells are the column's, or the row's where the row has data", () => {
  const { structure } = tree(
    el("table", el("tr", el("th", "a"), el("th", { attributes: { scope: "colgroup" } }, "b")),
      el("tr", el("th", "c"), el("td", { attributes: { colspan: "2", rowspan: "0" } }, "d"))),
  ); // prettier-ignore
  const rows = structure.children?.[0]?.children ?? [];
  expect(rows.flatMap((row) => (row.children ?? []).map(({ attributes }) => attributes))).toEqual([
    { Scope: "Column" }, { Scope: "Column" }, {}, { Scope: "Row" }, { ColSpan: 2 },
  ]); // prettier-ignore
});

test("definition lists set inline stay lists", () => {
  const inline = { style: { display: "inline" } } as const;
  const built = tree(
    el("dl", el("div", el("dt", inline, "a"), " ", el("dd", { ...inline, before: ", " }, "b"))),
  );
  expect(structureAsText(built.structure)).toBe("Document(L(LI(Lbl LBody)))");
});

test("what stands in a list without being an item is one to a reader", () => {
  const built = tree(el("ul", "text", el("p", "p"), el("li", "a"), el("ul", el("li", "b"))));
  expect(structureAsText(built.structure)).toBe("Document(L(LI(LBody(P)) LI(LBody(P)) LI(Lbl LBody) L(LI(Lbl LBody))))");
  const contents = tree(el("nav", { attributes: { role: "doc-toc" } }, el("ol", el("p", "p"), el("li", "a"))));
  expect(structureAsText(contents.structure)).toBe("Document(Sect(TOC(TOCI(P) TOCI(Lbl P))))");
}); // prettier-ignore

test("items without a marker have one body", () => {
  const built = tree(el("ul", el("li", { style: { display: "block" } }, "a ", el("p", "b")), el("li", { style: { display: "block" } }, el("p", "c"), el("p", "d"))));
  expect(structureAsText(built.structure)).toBe("Document(L(LI(LBody(P P)) LI(LBody(P P))))");
}); // prettier-ignore

test("rows that head no body are the table's own", () => {
  const row = (name: string) => el("tr", el("th", name));
  const headed = tree(el("table", el("thead", row("a")), el("tfoot", row("b"))), el("table", el("thead", row("c")), el("tbody", row("d"))));
  expect(structureAsText(headed.structure)).toBe(
    "Document(Table(TBody(TR(TH)) TBody(TR(TH))) Table(THead(TR(TH)) TBody(TR(TH))))",
  );
}); // prettier-ignore

test("runs of one link share their target; headings go to the outline", () => {
  const built = tree(el("h2", { attributes: { id: "top" } }, "A\u00adb ", el("em", "c")), el("p", el("a", { attributes: { href: "#top" } }, "x", el("em", "y")))); // prettier-ignore
  const body = (built.root as Box & { kind: "block" }).children[0] as Box & { kind: "block" };
  const [heading, paragraph] = body.children;
  expect(heading).toMatchObject({ anchor: "top", outline: { level: 2, title: "Ab c", open: true } });
  if (paragraph?.kind !== "paragraph") throw new Error("no paragraph");
  const links = paragraph.inlines.map((item) => (item.kind === "text" ? item.link : null));
  expect(links[0]?.href).toBe("#top");
  expect(links[1]).toBe(links[0]);
});

test("languages are said where they change", () => {
  const built = tree(el("p", { language: "fr" }, "a ", el("span", { language: "de" }, "b")));
  const [p] = built.structure.children!;
  expect([built.structure.language, p?.language, p?.children?.[0]?.role, p?.children?.[0]?.language]).toEqual([
    "en", "fr", "Span", "de",
  ]); // prettier-ignore
});

test("string-set takes the text of its element, shown or not", () => {
  const set = { stringSet: [{ name: "s", parts: [{ type: "element-content", which: "text" }] }] } as const;
  const built = tree(el("p", { style: { ...set, display: "none" } }, "hid  den"), el("h1", { style: set }, "shown"), el("p", el("span", { style: set }, "in"))); // prettier-ignore
  const body = (built.root as Box & { kind: "block" }).children[0] as Box & { kind: "block" };
  expect(body.children[0]?.strings).toEqual([{ name: "s", value: "hid den" }, { name: "s", value: "shown" }]); // prettier-ignore
  expect(boxesAsText(body)).toContain("paragraph P: <in>");
});

test("page numbers set by an element", () => {
  const built = tree(el("h1", { style: { counterReset: [{ name: "page", value: 5 }] } }, "x"));
  const body = (built.root as Box & { kind: "block" }).children[0] as Box & { kind: "block" };
  expect(body.children[0]?.pageNumber).toBe(5);
});

test("inline boxes are marked off where they show", () => {
  expect(text(el("p", "a", el("span", { style: { border: sides(line(1)) } }, "b"), el("code", "c")))).toBe(
    "paragraph P: a<b>c\n",
  );
});

test("what paper cannot show is said once of each element", () => {
  const { sink } = build(styleTree([el("video", "c"), el("iframe"), el("video", "e")]));
  expect(sink.diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["DEP-LAYOUT-ELEMENT", "`video` cannot be shown on paper"],
    ["DEP-LAYOUT-ELEMENT", "`iframe` cannot be shown on paper"],
  ]);
});

test("what is out of the flow is marked in the text that it stands in, and stands among boxes where there is none", () => {
  const float = { style: { float: "inline-start" } } as const;
  const absolute = { style: { position: "absolute" } } as const;
  const { tree: built } = build(styleTree([el("p", "a ", el("span", float, "b"), "c"), el("div", el("div", float, "d"), el("p", absolute, "e"), el("p", "f"))])); // prettier-ignore
  const body = built.root.kind === "block" ? built.root.children[0] : undefined;
  const [first, second] = body?.kind === "block" ? body.children : [];
  expect(first?.kind === "paragraph" ? first.inlines.map((item) => (item.kind === "mark" ? item.mark.kind : item.kind)) : []).toEqual(["text", "float", "text"]); // prettier-ignore
  expect(second?.kind === "block" ? second.children.map(({ style }) => [style.float, style.position]) : []).toEqual([
    ["inline-start", "static"],
    ["none", "absolute"],
    ["none", "static"],
  ]); // prettier-ignore
});

test("deep nesting is flattened, not a crash, and no word is lost", () => {
  let deep: Planned = "word";
  for (let index = 0; index < 400; index++) deep = el("div", deep);
  const { tree: built, sink } = build(styleTree([deep]));
  expect(boxesAsText(built.root)).toContain("word");
  expect(sink.diagnostics.map(({ code }) => code)).toEqual(["DEP-LAYOUT-NESTING"]);
});

test("text hidden from readers is an artifact", () => {
  expect(structureAsText(tree(el("p", "a", el("span", { attributes: { "aria-hidden": "true" } }, "b"))).structure)).toBe("Document(P)"); // prettier-ignore
});
