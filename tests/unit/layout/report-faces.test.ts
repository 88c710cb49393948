import { expect, test } from "vitest";
import { buildBoxes } from "../../../src/box/build-boxes.ts";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { FontFace } from "../../../src/fonts/face.ts";
import { matchFaces } from "../../../src/fonts/match-faces.ts";
import { layOutPages } from "../../../src/layout/lay-out-pages.ts";
import { fakeFace, setFakeParagraph } from "../../tools/fake-paragraph.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { el, styleTree, type Planned } from "../../tools/styled-tree.ts";

const face = (family: string, weight: number, style: FontFace["style"] = "normal", high = weight): FontFace => ({
  ...fakeFace, family, weight: [weight, high], style,
}); // prettier-ignore

const shipped = face("Shipped", 400);

/** What is said of text set in these faces; `serif` is the shipped one. */
function say(faces: readonly FontFace[], children: readonly Planned[]): readonly string[] {
  const sink = createSink();
  const styled = styleTree(children);
  const tree = buildBoxes(styled, { host: createMemoryHost({ files: {} }), sink });
  const fonts = {
    stack: ({ families, weight, style }: Pick<FontFace, "style"> & { families: readonly string[]; weight: number }) => [
      ...families.flatMap((name) => matchFaces(faces.filter(({ family }) => family.toLowerCase() === name.toLowerCase()), weight, style)),
      shipped,
    ],
  }; // prettier-ignore
  layOutPages(tree, { fonts, sink, pageStyle: styled.pageStyle, setParagraph: setFakeParagraph });
  return sink.diagnostics.map(({ code, message }) => `${code} ${message}`);
}

const p = (style: Partial<ComputedStyle>) =>
  el("p", { style: { fontFamily: ["one", "serif"], ...style } }, "a");

test("a weight or a style that the family lacks is named, with the face that is used", () => {
  const used = "face of weight 400 is used";
  expect(say([face("One", 400)], [p({ fontWeight: 700 }), p({ fontStyle: "italic" }), p({ fontWeight: 600, fontStyle: "oblique" }), p({})])).toEqual([
    `DEP-TEXT-FACE \`One\` has no face of weight 700: its ${used}`,
    `DEP-TEXT-FACE \`One\` has no italic face: its upright ${used}`,
    `DEP-TEXT-FACE \`One\` has no oblique face of weight 600: its upright ${used}`,
  ]);
  expect(say([face("One", 700)], [p({})])).toEqual([
    "DEP-TEXT-FACE `One` has no face of weight 400: its face of weight 700 is used",
  ]);
}); // prettier-ignore

test("once for each family, weight and style", () => {
  const faces = [face("One", 400), face("Two", 400)];
  const bold = [p({ fontWeight: 700 }), p({ fontWeight: 700, fontSize: 12 }), p({ fontWeight: 800 }), p({ fontWeight: 700, fontFamily: ["two"] })]; // prettier-ignore
  expect(say(faces, bold)).toHaveLength(3);
});

test("steps under 200 are let through, and ranges that hold the weight", () => {
  expect(say([face("One", 400)], [p({ fontWeight: 599 }), p({ fontWeight: 300 })])).toEqual([]);
  expect(say([face("One", 400, "normal", 700)], [p({ fontWeight: 800 })])).toEqual([]);
  expect(say([face("One", 400, "italic")], [p({ fontStyle: "oblique" })])).toEqual([]);
});

test("nothing is said of generic families, of families that are not there, or of blanks", () => {
  const bold = { fontWeight: 900, fontStyle: "italic" } as const;
  expect(say([], [p({ ...bold, fontFamily: ["serif"] }), p(bold)])).toEqual([]);
  expect(say([face("One", 400)], [el("p", { style: { fontFamily: ["one"] } }, "a", el("b", { style: { ...bold, whiteSpace: "pre" } }, " "), "b")])).toEqual([]); // prettier-ignore
});
