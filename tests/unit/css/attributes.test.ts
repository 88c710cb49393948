import { describe, expect, test } from "vitest";
import { content, find, hex, shown, styled, styling, warnings } from "./style.ts";

const html = `<p id=p data-w=12 data-l="2em" data-c="#123456" data-s='a"b\\' data-n="3" data-bad="1px; color: red" data-u="url(x.png)" data-two="1pt 2pt">x <b id=b>y</b></p>`;
const styleWith = (declarations: string) => find(styled(`#p { ${declarations} }`, html), "p").style;

describe("attr() in any property", () => {
  test.each([
    ["width: attr(data-w px)", "9"],
    ["width: attr(data-w pt, 3pt)", "12"],
    ["width: attr(data-w %)", "12%"],
    ["width: calc(attr(data-w pt) * 2)", "24"],
    ["width: attr(data-none px, 3pt)", "3"],
    ["width: attr(data-c px, 3pt)", "3"],
    ["width: attr(data-none px)", "auto"],
    ["width: attr(data-l type(<length>))", "24"],
    ["width: attr(data-l type(<length> | <percentage>), 1pt)", "24"],
    ["width: attr(data-l length)", "24"],
    ["width: attr(data-c type(<length>), 5pt)", "5"],
    ["width: attr(data-bad type(*), 5pt)", "5"],
    ["width: attr(data-none px, attr(data-w pt))", "12"],
    ["--w: attr(data-w pt); width: var(--w)", "12"],
    ["--w: attr(data-none pt); width: var(--w, 7pt)", "7"],
    ["width: attr(data-none px, var(--none, 4pt))", "4"],
  ])("%s", (declarations, expected) => {
    expect(shown(styleWith(declarations).inlineSize)).toBe(expected);
  });

  test("colours, numbers, strings, shorthands", () => {
    expect(hex(styleWith("color: attr(data-c type(<color>))").color)).toBe("#123456");
    expect(styleWith("orphans: attr(data-n number)").orphans).toBe(3);
    expect(styleWith("hyphenate-character: attr(data-s)").hyphenateCharacter).toBe('a"b\\');
    expect(styleWith("margin: attr(data-two type(<length>+))").margin.inlineEnd).toBe(2);
  });

  test("no address comes from the page's text", () => {
    expect(styleWith("background-image: attr(data-u type(<url>), none)").backgroundLayers).toEqual([]);
    expect(styleWith("background-image: attr(data-u type(*), none)").backgroundLayers).toEqual([]);
  });

  test("children take over the value of a custom property, not the attribute", () => {
    const document = styled("p { --w: attr(data-w pt) } b { width: var(--w) }", html);
    expect(find(document, "b").style.inlineSize).toBe(12);
  });

  test("in content, with a type and without", () => {
    const before = (value: string) =>
      content(find(styled(`#p::before { content: ${value} }`, html), "p").before?.content);
    expect(before("attr(data-n) attr(data-n string) attr(none raw-string, '?')")).toBe('"33?"');
    expect(before("'a' attr(data-c type(<string>), '?')")).toBe('"a?"');
  });

  test("what turns out wrong is said, and broken calls do no harm", () => {
    expect(styling("#p { orphans: attr(data-w px) }", html).diagnostics[0]?.message).toContain("`orphans`");
    expect(warnings("#p { width: attr() } #p { height: attr(x type( }")).not.toHaveLength(0);
  });
});
