/** What readers are told of: the elements of the structure tree. */
import { expect, test } from "vitest";
import type { Box } from "../../../src/box/box-tree.ts";
import type { Display } from "../../../src/css/computed-style.ts";
import { structureAsText } from "../../tools/boxes-as-text.ts";
import { el } from "../../tools/styled-tree.ts";
import { tree } from "./build-tree.ts";

test("what is read out instead of generated content has an element of its own; nothing makes a decoration of it", () => {
  const after = (alternative: string) =>
    [
      { type: "string", value: "→" },
      { type: "alternative", parts: [{ type: "string", value: alternative }] },
    ] as const;
  const built = tree(el("p", { after: after("next") }, "a"), el("p", { after: after("") }, "b"));
  expect(structureAsText(built.structure)).toBe("Document(P(Span) P)");
  expect(built.structure.children?.[0]?.children?.[0]).toMatchObject({ alt: "next" });
  const body = (built.root as Box & { kind: "block" }).children[0] as Box & { kind: "block" };
  const tags = body.children.map((box) =>
    box.kind === "paragraph"
      ? box.inlines.map((item) => (item.kind === "text" ? item.tag : null)).at(-1)
      : null,
  );
  expect(tags).toEqual([expect.objectContaining({ role: "Span" }), { artifact: "Layout", subtype: null }]);
});

test("a table to readers is what is laid out as one, and its parts are those of the layout", () => {
  const cell = (display: Display) => ({ style: { display } });
  const cells = [el("th", "a"), el("td", cell("flex"), "b"), el("div", cell("table-cell"), "c")];
  expect(structureAsText(tree(el("table", el("tr", ...cells))).structure)).toBe(
    "Document(Table(TR(TH TD TD)))",
  );
  const block = el("table", { style: { display: "block" } }, el("tr", el("th", "a"), el("td", "b")));
  expect(structureAsText(tree(block).structure)).toBe("Document(P P)");
  const other = el("div", cell("table"), el("div", cell("table-row"), el("div", cell("table-cell"), "a")));
  expect(structureAsText(tree(other).structure)).toBe("Document(P)");
});

test("an abbreviation says what it stands for", () => {
  const built = tree(el("p", "a ", el("abbr", { attributes: { title: "North Atlantic Treaty Organization" }, style: { display: "inline" } }, "NATO")));
  expect(built.structure.children?.[0]?.children?.[0]).toMatchObject({ role: "Span", expansion: "North Atlantic Treaty Organization" });
}); // prettier-ignore

test("an address is what its paragraphs are", () => {
  expect(structureAsText(tree(el("address", el("p", "a"), "b")).structure)).toBe("Document(P P)");
});
