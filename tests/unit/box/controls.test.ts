import { expect, test } from "vitest";
import { buildBoxes } from "../../../src/box/build-boxes.ts";
import type { Box } from "../../../src/box/box-tree.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { boxesAsText } from "../../tools/boxes-as-text.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { el, styleTree, type Planned } from "../../tools/styled-tree.ts";

function build(...children: readonly Planned[]) {
  const sink = createSink();
  const { root } = buildBoxes(styleTree(children), { host: createMemoryHost({ files: {} }), sink });
  const texts = textsOf(root);
  return { texts, messages: sink.diagnostics.map(({ message }) => message), boxes: boxesAsText(root) };
}

function textsOf(box: Box): readonly string[] {
  if (box.kind === "paragraph")
    return box.inlines.flatMap((item) =>
      item.kind === "text" ? [item.text] : item.kind === "atomic" ? textsOf(item.box) : [],
    );
  return box.kind === "block" || box.kind === "flex" ? box.children.flatMap(textsOf) : [];
}

const inline = { style: { display: "inline-block" } } as const;
const input = (attributes: Readonly<Record<string, string>>) => el("input", { ...inline, attributes });
const option = (text: string, attributes: Readonly<Record<string, string>> = {}) =>
  el("option", { attributes }, text);
const select = (attributes: Readonly<Record<string, string>>, ...options: readonly Planned[]) => build(el("p", el("select", { ...inline, attributes }, ...options))).texts; // prettier-ignore

test("the value of an input is printed, a placeholder is none", () => {
  const { texts, messages } = build(
    el("p", "Name: ", input({ value: "Ann Lee" }), input({ type: "Date", value: "2026-03-02" })),
    el("p", "Empty: ", input({ placeholder: "your name" }), input({ type: "submit", value: "Send" }), "."),
  );
  expect(texts).toEqual(["Name: ", "Ann Lee", "2026-03-02", "Empty: ", "Send", "."]);
  expect(messages).toEqual([]);
});

test("inputs whose value is no text are named, once for each type, and leave nothing", () => {
  const box = input({ type: "checkbox", value: "yes", checked: "" });
  const { texts, messages } = build(
    el("p", "a", box, box, input({ type: "password", value: "secret" }), "b"),
  );
  expect(texts).toEqual(["a", "b"]);
  expect(messages).toEqual([
    "`input` of type `checkbox` cannot be shown on paper",
    "`input` of type `password` cannot be shown on paper",
  ]);
});

test("text areas and buttons print what they hold", () => {
  const area = el("textarea", { style: { display: "inline-block", whiteSpace: "pre" } }, "one\ntwo");
  expect(build(el("p", area, el("button", inline, "Go"))).texts).toEqual(["one", "two", "Go"]);
});

test("of a select the option that is chosen is printed, else the first", () => {
  expect(select({}, option("a"), option("b", { selected: "" }))).toEqual(["b"]);
  expect(select({}, option("a"), el("optgroup", option("b")))).toEqual(["a"]);
  expect(select({}, el("optgroup", option("b", { label: "B" })))).toEqual(["B"]);
  expect(select({ multiple: "" }, option("a", { selected: "" }), option("b"), option("c", { selected: "" }))).toEqual(["a, c"]); // prettier-ignore
  expect(select({ multiple: "" }, option("a"))).toEqual([]);
  expect(select({})).toEqual([]);
});

test("a control that is an item of a flex row is one like others", () => {
  const flex = el("div", { style: { display: "flex" } }, input({ value: "v" }), input({ type: "radio" }), el("video")); // prettier-ignore
  const { texts, messages } = build(flex);
  expect(texts).toEqual(["v"]);
  expect(messages).toEqual([
    "`input` of type `radio` cannot be shown on paper",
    "`video` cannot be shown on paper",
  ]);
});
