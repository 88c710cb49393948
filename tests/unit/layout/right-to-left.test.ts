import { expect, test } from "vitest";
import { el, styleTree, type Planned, type Wish } from "../../tools/styled-tree.ts";
import { pagesAsText } from "../../tools/pages-as-text.ts";
import { layOut } from "./lay-out.ts";

const say = (children: readonly Planned[], root: Wish = {}) => {
  const { codes, messages } = layOut(styleTree(children, {}, root));
  return codes.map((code, index) => `${code} ${messages[index] ?? ""}`);
};

const told = (script: string, shown: string) =>
  `DEP-TEXT-RIGHT-TO-LEFT \`${shown}\`${script} runs from right to left, which cannot be set as PDF yet`;

test.each([
  ["Hebrew", " (Hebrew)", "שלום"],
  ["Arabic", " (Arabic)", "مرحبا"],
  ["presentation forms of Arabic", " (Arabic)", "ﻣﺮﺣﺒﺎ"],
  ["Syriac", " (Syriac)", "ܫܠܡܐ"],
  ["Adlam, beyond the first plane", " (Adlam)", "𞤀𞤣𞤤𞤢𞤥"],
  ["a script that is not named", "", "𐤔𐤋𐤌"],
])("text in %s is refused", (_, script, word) => {
  expect(say([el("p", `A word: ${word} here`)])).toEqual([told(script, word)]);
});

test("the first in the order of the document is named, and no other", () => {
  const cell = el("table", el("caption", "שני"), el("thead", el("tr", el("td", "شيء"))), el("tr", el("td", "שלישי"))); // prettier-ignore
  expect(say([el("p", "a"), el("div", el("p", "b"), cell), el("p", "רביעי")])).toEqual([
    told(" (Hebrew)", "שני"),
  ]);
  const atomic = el("span", { style: { display: "inline-block" } }, "ראשון");
  expect(say([el("p", "a ", atomic, " שני")])).toEqual([told(" (Hebrew)", "ראשון")]);
  const items = el("ul", el("li", { marker: [{ type: "string", value: "א" }] }, "ב"));
  expect(say([items])).toEqual([told(" (Hebrew)", "א")]);
  expect(say([el("div", { style: { display: "flex" } }, el("p", "א"), el("p", "ב"))])).toEqual([
    told(" (Hebrew)", "א"),
  ]);
});

test("what else is on the page is laid out", () => {
  const { pages } = layOut(styleTree([el("p", "שלום to all"), el("p", "b")]));
  expect(pagesAsText(pages)).toContain("to all");
  expect(pagesAsText(pages)).not.toContain("שלום");
});

test("a page that runs from right to left is refused whatever is on it", () => {
  const root = { style: { direction: "rtl" } } as const;
  expect(say([el("p", "a")], root)).toEqual([
    "DEP-TEXT-RIGHT-TO-LEFT the page runs from right to left, which cannot be set as PDF yet",
  ]);
  expect(say([el("p", "שלום")], root)).toEqual([told(" (Hebrew)", "שלום")]);
});

test("other scripts, digits and marks are let through", () => {
  expect(say([el("p", "Ελληνικά, кириллица, हिन्दी, ١٢٣, \u200f.")])).toEqual([]);
});

test("very many marks without a letter take no time", () => {
  const from = performance.now();
  expect(say([el("p", "\u0651".repeat(200_000))])).toEqual([]);
  expect(performance.now() - from).toBeLessThan(2000);
});
