import { describe, expect, it } from "vitest";
import { createReader } from "../../../src/inspect/cos/create-reader.ts";
import { openObjects } from "../../../src/inspect/cos/open-objects.ts";
import { findFaint } from "../../../src/inspect/colours/find-faint.ts";
import { listPages } from "../../../src/inspect/list-pages.ts";
import { makeOnePage, makeStream } from "../../tools/make-plain-pdf.ts";

const objects = [
  makeStream("1 1 1 rg BT /F 9 Tf 0 0 Td (form) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /Font << /F 5 0 R >> >>"), // prettier-ignore
  makeStream(
    "\0",
    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
  ),
];
const resources =
  "/XObject << /Form 6 0 R /Image 7 0 R >> /ExtGState << /Half << /ca 0.5 >> >> /ColorSpace << /Spot [/Separation /Gold /DeviceCMYK 9 0 R] >>";

function find(content: string): readonly string[] {
  const opened = openObjects(makeOnePage({ content, resources, objects }))!;
  const reader = createReader(opened.resolve);
  return listPages(opened.catalog, reader).flatMap((page) =>
    findFaint(page, reader).map(({ colour, background, contrast, mark }) =>
      [colour, background, contrast.toFixed(2), mark ?? "-"].join(" "),
    ),
  );
}

const say = (size: number, x = 20, y = 20): string =>
  `BT /F ${String(size)} Tf ${String(x)} ${String(y)} Td (Text) Tj ET\n`;

describe("the contrast of text", () => {
  it.each([
    ["black on white", say(9), []],
    ["grey on white", `0.6 g ${say(9)}`, ["#999999 #ffffff 2.85 -"]],
    ["grey that is dark enough", `0.4 g ${say(9)}`, []],
    ["grey that is dark enough where it is large", `0.5 g ${say(18)}`, []],
    ["grey, large by its matrix", "0.5 g BT /F 1 Tf 18 0 0 18 20 20 Tm (Text) Tj ET", []],
    ["the same where it is small", `0.5 g ${say(17)}`, ["#808080 #ffffff 3.98 -"]],
    ["white on dark", `0 0 0.4 rg 10 10 80 30 re f 1 g ${say(9)}`, []],
    ["white beside the dark", `0 0 0.4 rg 10 10 80 30 re f 1 g ${say(9, 120)}`, ["#ffffff #ffffff 1.00 -"]],
    [
      "dark on dark, by a matrix",
      `q 10 0 0 10 0 0 cm 0.2 g 1 1 8 3 re f Q 0 g ${say(9)}`,
      ["#000000 #333333 1.66 -"],
    ],
    [
      "black on black at half its strength",
      `/Half gs 0 g 10 10 80 30 re f ${say(9)}`,
      ["#404040 #808080 2.62 -"],
    ],
    ["white on dark, drawn line by line", `0 g 10 10 m 90 10 l 90 40 l 10 40 l h f 1 g ${say(9)}`, []],
    [
      "white beside two dark areas of one path",
      `0 g 10 10 80 30 re 10 90 80 30 re f 1 g ${say(9, 20, 60)}`,
      ["#ffffff #ffffff 1.00 -"],
    ],
    ["inks", `0 0 1 0 k ${say(9)}`, ["#ffff00 #ffffff 1.07 -"]],
    ["in a form, moved", "q 0 0 0 rg 10 10 80 30 re f Q q 1 0 0 1 20 20 cm /Form Do Q q 1 0 0 1 120 20 cm /Form Do Q", ["#ffffff #ffffff 1.00 -"]], // prettier-ignore
    ["with its mark, once", `/P <</MCID 7>> BDC 0.7 g ${say(9)}${say(9)} EMC`, ["#b3b3b3 #ffffff 2.11 7"]],
  ])("%s", (_, content, faint) => {
    expect(find(content)).toEqual(faint);
  });

  it.each([
    ["over images", `q 90 0 0 40 10 10 cm /Image Do Q 1 g ${say(9)}`],
    [
      "over discs and arrows",
      `0 g 10 25 m 10 0 90 0 90 25 c 90 50 10 50 10 25 c f 1 g ${say(9)} 0 g 100 10 m 190 60 l 190 10 l f 0.1 g ${say(9, 120)}`,
    ],
    ["in spot colours", `/Spot cs 0.1 scn ${say(9)}`],
    ["over spot colours", `/Spot cs 1 scn 10 10 80 30 re f 1 g ${say(9)}`],
    ["that is invisible", `1 g 3 Tr ${say(9)}`],
    ["that is for the eye alone", `/Artifact BMC 0.9 g ${say(9)} EMC`],
    ["of spaces", "1 g BT /F 9 Tf 20 20 Td (  ) Tj ET"],
    ["in a page that makes no sense", "Q Q EMC ] >> 1 0 0 cm q".repeat(50)],
  ])("is not judged %s", (_, content) => {
    expect(find(content)).toEqual([]);
  });
});
