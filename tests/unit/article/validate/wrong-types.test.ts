/** Values of the wrong type: what is said to do about them is true, and nothing else is said because of them. */
import { describe, expect, test } from "vitest";
import { read, withBody, withHead } from "../reading.ts";

const said = (text: string): readonly (readonly [string, string])[] =>
  read(text).diagnostics.map(({ message, hint = "" }) => [message, hint]);
const hints = (text: string): readonly string[] => said(text).map(([, hint]) => hint);
const withHeadline = (value: string): string => withHead("").replace(/headline:.*/, `headline:${value}`);
const withWholeBody = (value: string): string => withHead("").replace(/body:.*/, `body:${value}`);

const aBlock = '{ id: p1, type: paragraph, text: "…" }';

describe("a mapping is shown as it is written", () => {
  test.each([
    [withHeadline(" Wells are dry"), 'write `headline: { text: "…" }`'],
    [withHeadline(' "Wells are dry"'), 'write `headline: { text: "…" }`'],
    [withHeadline(" [a]"), 'write `headline: { text: "…" }`'],
    [withHeadline(""), 'write `headline: { text: "…" }`, or indent its keys further than it'],
    [withHead("deck: x\n"), 'write `deck: { text: "…" }`'],
    [withHead("byline: [x]\n"), 'write `{ name: "…" }` in its place'],
    [withHead("entities: [x]\n"), 'write `{ id: p1, kind: person, name: "…" }` in its place'],
    [withHead("keyFacts: [{ id: k, text: x, from: [p1], value: 12 }]\n"), "write `value: { number: 1 }`"],
    [withHead("rights: x\n"), "write one or more of its keys with their values: `holder`, `notice`, `usageTerms`"],
    [withBody("A bare text"), `write \`${aBlock}\` in its place`],
    [withBody("12"), `write \`${aBlock}\` in its place`],
    [withBody("{ id: n1, type: note, blocks: [x] }"), `write \`${aBlock}\` in its place`],
    [withBody("{ id: l1, type: list, items: [x] }"), 'write `{ id: p1, text: "…" }` in its place'],
    [withBody("{ id: c1, type: chart, alt: x, vegaLite: x }"), "write names with their values: `{ name: value }`"],
  ])("%#", (text, hint) => {
    expect(hints(text)).toEqual([hint]);
  }); // prettier-ignore

  test("also where it is missing", () => {
    const without = (key: string): string => withHead("").replace(new RegExp(`${key}:.*\n`), "");
    expect(hints(without("headline"))).toEqual(['add `headline: { text: "…" }`']);
    expect(hints(without("body"))).toEqual(['add `body: [{ id: p1, type: paragraph, text: "…" }]`']);
    expect(hints(without("slug"))).toEqual(["add `slug: …`"]);
  });
});

test.each([
  [withWholeBody(" A bare text"), `write each item on a line of its own: \`- ${aBlock}\``],
  [withHead("byline: x\n"), 'write each item on a line of its own: `- { name: "…" }`'],
  [withHead("keyFacts: [{ id: k, text: x, from: p1 }]\n"), "write each item on a line of its own: `- p1`"],
  [withBody("{ id: t1, type: table, rows: [1] }"), "put its items in brackets: `- [a, b]`"],
])("a list is shown as it is written, case %#", (text, hint) => {
  expect(hints(text)).toEqual([hint]);
});

describe("a value", () => {
  const whole = "write a whole number in digits, without quotes";
  const number = "write a number in digits, with a point for decimals, without quotes or separators";
  test.each([
    ["kicker: 1.50", 'put it in quotes: `"1.50"`'],
    ["kicker: 0x10", 'put it in quotes: `"0x10"`'],
    ["kicker: True", 'put it in quotes: `"True"`'],
    ["kicker: { text: x }", 'write one text, as in `kicker: "…"`; a text that begins with a bracket goes in quotes'],
    ["entities: [{ id: a, kind: place, name: null }]", "write its text; it may not be left out"],
    ['version: "1"', "write it without quotes"],
    ["version: one", whole],
    ['version: "1.5"', whole],
    ["version: 1.5", whole],
    ["urgency: true", whole],
    ['timeline: [{ id: t, order: "1.5", text: x, from: [p1] }]', "write it without quotes"],
    ['timeline: [{ id: t, order: "1,5", text: x, from: [p1] }]', number],
    ["timeline: [{ id: t, order: first, text: x, from: [p1] }]", number],
  ])("is told what to become: %s", (line, hint) => {
    expect(hints(withHead(`${line}\n`))).toEqual([hint]);
  }); // prettier-ignore

  test("is shown as it stands in the file", () => {
    expect(said(withHead("kicker: 1.50\n"))[0]?.[0]).toBe("`kicker` must be text, but is the number `1.50`");
    expect(said(withHead("kicker: True\n"))[0]?.[0]).toBe("`kicker` must be text, but is the value `True`");
  });

  test.each([
    ["ordered: yes", "write `true` or `false`, without quotes"],
    ['ordered: "true"', "write it without quotes"],
  ])("of two is one of them: %s", (ordered, hint) => {
    expect(hints(withBody(`{ id: l1, type: list, ${ordered}, items: [{ id: i1, text: x }] }`))).toEqual([
      hint,
    ]);
  });

  test.each([
    ["True", 'put it in quotes: `"True"`'],
    ["[a]", "write one text or number, or `null` for none"],
  ])("in a cell is a text, a number or null: %s", (cell, hint) => {
    expect(hints(withBody(`{ id: t1, type: table, rows: [[${cell}]] }`))).toEqual([hint]);
  });
});

describe("what is wrong is not said to be missing as well", () => {
  const data = "data: [{ a: x, b: 1 }]";
  test.each([
    ["UNKNOWN-VALUE", withBody(`{ id: c1, type: chart, alt: x, spec: pie, x: a, y: b, ${data} }`)],
    ["WRONG-TYPE", withBody(`{ id: c1, type: chart, alt: x, spec: bar, x: 3, y: b, ${data} }`)],
    ["WRONG-TYPE", withBody(`{ id: c1, type: chart, alt: 3, spec: bar, x: a, y: b, ${data} }`)],
    ["WRONG-TYPE", withBody("{ id: c1, type: chart, alt: x, spec: bar, x: a, y: b, data: [1] }")],
    ["WRONG-TYPE", withBody("{ id: c1, type: chart, alt: x, spec: bar, x: a, y: b, data: [{ a: true, b: 1 }] }")],
    ["BAD-ID", withHead("").replace("slug: a", "slug: A b")],
    ["EMPTY-TEXT", withBody('{ id: n1, type: note, text: "" }')],
    ["WRONG-TYPE", withBody("{ id: q1, type: quote, text: 3 }")],
    ["WRONG-TYPE", withHead("deck: { text: x, origin: editorial, from: p1 }\n")],
    ["WRONG-TYPE", withHead("media: [{ id: m, file: x.svg, alt: 3 }]\n")],
    ["WRONG-TYPE", withHead("media: [{ id: m, file: x.svg, decorative: yes }]\n")],
    ["BAD-VALUE", withHead("sources: [{ id: s, kind: text, path: x.svg, sha256: abc }]\n")],
  ])("%s, case %#", (code, text) => {
    const files = { "articles/a/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>' };
    expect(read(text, { files }).found.map((each) => each.split(" ")[0])).toEqual([code]);
  }); // prettier-ignore

  test("what is null is missing", () => {
    const { found } = read(withBody(`{ id: c1, type: chart, alt: x, spec: null, ${data} }`));
    expect(found).toEqual(["BLOCK-SHAPE 6:7"]);
  });
});
