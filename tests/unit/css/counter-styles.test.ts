import { describe, expect, test } from "vitest";
import { formatCounter, formatMarker } from "../../../src/box/counter-styles.ts";
import { find, saying, styled, styling, warnings } from "./style.ts";

/** Numbers in the style `x` that a rule defines, by commas. */
function written(rules: string, values: readonly number[]): string {
  const { listStyleType: type } = find(
    styled(`${rules} #p { list-style-type: x }`, "<p id=p>x</p>"),
    "p",
  ).style;
  if (typeof type === "object" && "string" in type) throw new Error("a string");
  return values.map((value) => formatCounter(value, type)).join(",");
}

describe("systems", () => {
  test.each<[string, string, readonly number[], string]>([
    ["cyclic", "system: cyclic; symbols: A B C", [-2, -1, 0, 1, 2, 3, 4], "A,B,C,A,B,C,A"],
    ["fixed", "system: fixed 3; symbols: '❶' '❷'", [2, 3, 4, 5, -1], "2,❶,❷,5,-1"],
    ["symbolic by default", "symbols: '*' '†'", [0, 1, 2, 3, 4, 5], "0,*,†,**,††,***"],
    ["alphabetic", "system: alphabetic; symbols: a b", [0, 1, 2, 3, 6, 7], "0,a,b,aa,bb,aaa"],
    ["numeric", "system: numeric; symbols: o x", [0, 1, 2, 5, -5], "o,x,xo,xox,-xox"],
    ["additive", "system: additive; additive-symbols: 6 '⚅', 5 '⚄', 1 '⚀', 0 '-'", [0, 1, 4, 11, 12], "-,⚀,⚀⚀⚀⚀,⚅⚄,⚅⚅"],
    ["additive that does not come out", "system: additive; additive-symbols: 5 V, 2 II", [2, 5, 6, 7], "II,V,6,VII"],
    ["extends", "system: extends decimal; prefix: '('; suffix: ')'", [7], "7"],
    ["negative", "system: extends decimal; negative: '(' ')'", [-7, 7], "(7),7"],
    ["pad", "system: extends decimal; pad: 3 '0'", [1, -1, 12, 1234], "001,-01,012,1234"],
    ["range", "system: extends upper-roman; range: 2 3, 5 infinite", [1, 2, 4, 5, 4000], "1,II,4,V,MMMM"],
    ["range of a style that is extended", "system: extends upper-roman", [3999, 4000], "MMMCMXCIX,4000"],
    ["fallback", "symbols: '*'; range: 1 2; fallback: lower-alpha", [1, 2, 3], "*,**,c"],
  ])("%s", (_, descriptors, values, expected) => {
    expect(written(`@counter-style x { ${descriptors} }`, values)).toBe(expected);
  }); // prettier-ignore

  test("no value makes a text without end", () => {
    const many = [2 ** 31 - 1, 10 ** 6];
    expect(written("@counter-style x { symbols: '*' }", many)).toBe("2147483647,1000000");
    expect(written("@counter-style x { system: additive; additive-symbols: 1 I }", many)).toBe("2147483647,1000000");
    expect(written("@counter-style x { system: extends decimal; pad: 1000000 '0' }", [1])).toHaveLength(120);
  }); // prettier-ignore
});

test("styles that build on each other, in any order, and on themselves", () => {
  const chain = "@counter-style x { system: extends y; prefix: '<' } @counter-style y { system: extends lower-alpha; suffix: '>' }"; // prettier-ignore
  const { listStyleType: type } = find(styled(`${chain} #p { list-style: x }`, "<p id=p>x</p>"), "p").style;
  expect(formatMarker(2, type as never)).toBe("<b>");
  const round = "@counter-style x { system: extends y } @counter-style y { system: extends x }";
  expect(written(round, [3])).toBe("3");
  expect(written("@counter-style x { symbols: '*'; range: 1 1; fallback: x }", [1, 2])).toBe("*,2");
  const long = Array.from({ length: 500 }, (_, index) => `@counter-style s${index} { system: extends s${index + 1}; fallback: s${index + 1} }`); // prettier-ignore
  expect(written(`${long.join("\n")} @counter-style x { system: extends s0 }`, [4])).toBe("4");
});

test("the last rule of a name counts, layers below, and media that hold", () => {
  const css = `@counter-style x { symbols: a } @layer low { @counter-style x { symbols: b } }
    @media screen { @counter-style x { symbols: c } }`;
  expect(written(css, [1])).toBe("a");
  expect(written("@counter-style x { symbols: a } @counter-style x { symbols: b }", [1])).toBe("b");
});

test("names are told apart by case, and counters of content take them too", () => {
  const document = styled(
    "@counter-style Box { system: cyclic; symbols: '▢' } #p::before { content: counter(c, Box) counter(c, symbols(cyclic 'o')) counter(c, UPPER-ROMAN) }",
    "<p id=p>x</p>",
  );
  const parts = find(document, "p").before?.content ?? [];
  expect(parts.map((part) => (part.type === "counter" ? formatCounter(4, part.style) : "?"))).toEqual(["▢", "o", "IV"]); // prettier-ignore
});

test("symbols() of a list", () => {
  const { listStyleType } = find(
    styled("#p { list-style-type: symbols('*' '†') }", "<p id=p>x</p>"),
    "p",
  ).style;
  expect(formatMarker(3, listStyleType as never)).toBe("**\u00a0");
});

describe("what is wrong is said", () => {
  test.each([
    ["@counter-style decimal { symbols: a }", "page.css:1:16 DEP-CSS-INVALID-VALUE `@counter-style` needs a name that can be given, so it is left out"],
    ["@counter-style x { }", "page.css:1:16 DEP-CSS-INVALID-VALUE `@counter-style` needs `symbols`, so it is left out"],
    ["@counter-style x { system: numeric; symbols: a }", "page.css:1:16 DEP-CSS-INVALID-VALUE `@counter-style` needs two `symbols` or more, so it is left out"],
    ["@counter-style x { system: additive; symbols: a }", "page.css:1:16 DEP-CSS-INVALID-VALUE `@counter-style` needs `additive-symbols`, so it is left out"],
    ["@counter-style x { system: extends decimal; symbols: a }", "page.css:1:16 DEP-CSS-INVALID-VALUE `@counter-style` needs no symbols beside `extends`, so it is left out"],
    ["@counter-style x { symbols: a; sufix: ')' }", "page.css:1:32 DEP-CSS-UNKNOWN-PROPERTY `@counter-style` has no descriptor `sufix`; it is left out (did you mean `suffix`?)"],
    ["@counter-style x { symbols: a; range: 3 1 }", "page.css:1:32 DEP-CSS-INVALID-VALUE the value of `range` in `@counter-style` is invalid; it is left out"],
    ["@counter-style x { symbols: a; pad: 3 }", "page.css:1:32 DEP-CSS-INVALID-VALUE the value of `pad` in `@counter-style` is invalid; it is left out"],
    ["@counter-style x { system: additive; additive-symbols: 1 a, 5 b }", "page.css:1:38 DEP-CSS-INVALID-VALUE the value of `additive-symbols` in `@counter-style` is invalid; it is left out"],
  ])("%s", (css, expected) => {
    expect(warnings(css)).toContain(expected);
  }); // prettier-ignore

  test("a name that nothing defines is decimal", () => {
    expect(warnings("p { list-style-type: lower-romn }")).toEqual([
      "page.css:1:5 DEP-CSS-INVALID-VALUE there is no counter style `lower-romn`, so `list-style-type` is decimal here (did you mean `lower-roman`?)",
    ]);
    const { diagnostics } = styling("@media screen { p { list-style: mine } }", "<p>x</p>");
    expect(saying(diagnostics)).toEqual([]);
  });
});
