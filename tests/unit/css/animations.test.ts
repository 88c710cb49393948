import { describe, expect, test } from "vitest";
import { find, hex, styled, warnings } from "./style.ts";

const frames =
  "@keyframes fade { from { opacity: 0; color: red } 50% { color: lime } to { opacity: 1; color: blue } }";

function look(css: string): string {
  const { color, opacity } = find(styled(`${frames} ${css}`, "<p id=p>x</p>"), "p").style;
  return `${hex(color)} ${opacity}`;
}

describe("paper shows animations at rest", () => {
  test.each([
    ["what ends and is kept shows its last frame", "animation: fade 1s forwards", "#0000ff 1"],
    ["both ways", "opacity: 0; animation: fade 1s ease-in .5s both", "#0000ff 1"],
    ["turned around", "animation: fade 1s reverse forwards", "#ff0000 0"],
    ["there and back", "animation: fade 1s 2 alternate forwards", "#ff0000 0"],
    ["there, back and there", "animation: fade 1s 3 alternate forwards", "#0000ff 1"],
    ["back and there", "animation: fade 1s 2 alternate-reverse forwards", "#0000ff 1"],
    ["what is not kept shows nothing", "animation: fade 1s", "#000000 1"],
    ["what never ends shows how it begins, and hides nothing", "animation: fade 1s infinite", "#ff0000 1"],
    ["the last of several wins", "animation: fade 1s both, other 1s both, fade 1s infinite", "#ff0000 1"],
    ["names that no rule defines", "animation: other 1s both; color: lime", "#00ff00 1"],
    ["longhands", "animation-name: none, fade; animation-fill-mode: none, both", "#0000ff 1"],
    ["none", "animation: fade 1s both; animation: none", "#000000 1"],
    ["under what is important, over all else", "animation: fade 1s both; color: lime !important; opacity: .5", "#00ff00 1"],
  ])("%s", (_, declarations, expected) => {
    expect(look(`#p { ${declarations} }`)).toBe(expected);
  }); // prettier-ignore

  test("important declarations of a frame do not count, and the last rule of a name does", () => {
    expect(look("@keyframes fade { to { color: lime !important; opacity: .25 } } #p { animation: fade 1s both }")).toBe("#000000 0.25"); // prettier-ignore
    expect(look("@keyframes 'a b' { 0%, 100% { color: lime } } #p { animation: 'a b' 1s both; --x: 1 }")).toBe("#00ff00 1"); // prettier-ignore
  });

  test("custom properties and shorthands count in frames", () => {
    const css =
      "@keyframes x { to { color: var(--c); margin: 1pt 2pt } } #p { --c: lime; animation: x 1s both }";
    const { color, margin } = find(styled(css, "<p id=p>x</p>"), "p").style;
    expect([hex(color), margin.inlineEnd]).toEqual(["#00ff00", 2]);
  });

  test("faults in frames are not of interest, wrong animations are", () => {
    expect(
      warnings("@keyframes x { to { transform: rotate(3deg); colr: red } } @keyframes { to { } }"),
    ).toEqual([]);
    expect(warnings("p { animation: a b c 1s }")[0]).toContain("DEP-CSS-INVALID-VALUE");
    expect(warnings("p { animation-fill-mode: full }")[0]).toContain("DEP-CSS-INVALID-VALUE");
    expect(
      warnings("p { animation: x 1s cubic-bezier(0, 0, 1, 1) -2s infinite paused, y 2s steps(3) }"),
    ).toEqual([]);
  });
});
