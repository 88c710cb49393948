import { describe, expect, test } from "vitest";
import { find, hex, saying, styled, styling, warnings } from "./style.ts";

/** Far above what is needed, far below what squares and doublings take: ms. */
const GENEROUS = 5000;

function within<T>(make: () => T): T {
  const start = performance.now();
  const result = make();
  expect(performance.now() - start).toBeLessThan(GENEROUS);
  return result;
}

const times = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join(""); // prettier-ignore

describe("custom properties", () => {
  const chain = (count: number, last: string) =>
    `#p { ${times(count, (index) => `--a${index}: var(--a${index + 1});`)} --a${count}: ${last}; color: var(--a0) }`;

  test("refer to each other over any number of steps", () => {
    const document = within(() => styled(chain(20_000, "red"), "<p id=p>x</p>"));
    expect(hex(find(document, "p").style.color)).toBe("#ff0000");
  });

  test("a long chain without an end is reported where it breaks, not at every step", () => {
    expect(within(() => warnings(chain(3000, "var(--none)")))).toEqual([
      expect.stringContaining("the custom property `--none` is not defined here"),
      expect.stringContaining("the custom property `--a0` is not defined here"),
    ]);
  });

  test("all of a long circle are reported, and nothing beside it", () => {
    const css = `${chain(2000, "var(--a0)")} #p { --out: var(--a7, lime); background-color: var(--out) }`;
    const { styled: document, diagnostics } = within(() => styling(css, "<p id=p>x</p>"));
    expect(diagnostics.filter(({ code }) => code === "DEP-CSS-VARIABLE-CYCLE")).toHaveLength(2001);
    expect(saying(diagnostics).filter((line) => !line.includes("VARIABLE-CYCLE"))).toEqual([
      expect.stringContaining("`--a0` is not defined"),
    ]);
    expect(hex(find(document, "p").style.backgroundColor)).toBe("#00ff00");
  });

  test("a value that has grown too long is said to be so void", () => {
    const css = `#p { --a0: ${"x".repeat(64)}; ${times(20, (index) => `--a${index + 1}: var(--a${index}) var(--a${index});`)} }`;
    expect(within(() => warnings(css))).toEqual([
      expect.stringContaining("DEP-CSS-UNDEFINED-VARIABLE the custom property `--a9` is not defined here"),
    ]);
  });

  test("only those on the circle are void, not those that it passes by", () => {
    const css = "#p { --a: var(--b); --b: var(--a) var(--c); --c: lime; color: var(--c) }";
    const { styled: document, diagnostics } = styling(css, "<p id=p>x</p>");
    expect(diagnostics.map(({ code }) => code)).toEqual(["DEP-CSS-VARIABLE-CYCLE", "DEP-CSS-VARIABLE-CYCLE"]);
    expect(hex(find(document, "p").style.color)).toBe("#00ff00");
  });
});
