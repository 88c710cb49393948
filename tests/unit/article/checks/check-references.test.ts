import { describe, expect, test } from "vitest";
import { read, unmark, withBody, withHead } from "../reading.ts";

const paragraph = '{ id: p1, type: paragraph, text: "Un mot." }';

describe("ids and references", () => {
  test.each([
    ["DUPLICATE-ID", withBody(paragraph, "{ id: ‸p1, type: break }")],
    ["DUPLICATE-ID", withBody(paragraph, "{ id: l, type: list, items: [{ id: ‸p1, text: x }] }")],
    ["DUPLICATE-ID", withBody(paragraph, "{ id: n, type: note, blocks: [{ id: ‸p1, type: break }] }")],
    ["DUPLICATE-ID", withHead("subjects: []\nsources: [{ id: a, kind: text }, { id: ‸a, kind: text }]\n")],
    [
      "DUPLICATE-ID",
      withHead(
        "positions: [{ id: s, label: L, points: [{ id: a, text: X, from: [p1] }, { id: ‸a, text: X, from: [p1] }] }]\n",
      ),
    ],
    ["UNKNOWN-REFERENCE", withHead("dateline: { place: ‸nowhere }\n")],
    ["UNKNOWN-REFERENCE", withHead("deck: { text: X, origin: editorial, from: [p1, ‸p2] }\n")],
    ["UNKNOWN-REFERENCE", withHead("keyFacts: [{ id: k, text: X, from: [‸p2] }]\n")],
    ["UNKNOWN-REFERENCE", withHead("entities: [{ id: a, kind: place, name: X, in: ‸b }]\n")],
    ["UNKNOWN-REFERENCE", withHead("timeline: [{ id: t, order: 1, text: X, from: [p1], place: ‸b }]\n")],
    [
      "UNKNOWN-REFERENCE",
      withHead("positions: [{ id: s, party: ‸b, label: X, points: [{ id: a, text: X, from: [p1] }] }]\n"),
    ],
    ["UNKNOWN-REFERENCE", withHead("corrections: [{ id: c, text: X, blocks: [‸p2] }]\n")],
    ["UNKNOWN-REFERENCE", withBody(paragraph, "{ id: f, type: figure, media: ‸m }")],
    ["UNKNOWN-REFERENCE", withBody(paragraph, "{ id: f, type: pullQuote, ref: ‸q1 }")],
    ["UNKNOWN-REFERENCE", withBody(paragraph, "{ id: f, type: quote, text: X, speaker: ‸s }")],
    ["UNKNOWN-REFERENCE", withBody("{ id: p, type: paragraph, text: 'a ‸<ref entity=\"e\">x</ref>' }")],
    ["UNKNOWN-REFERENCE", withBody("{ id: p, type: paragraph, text: 'a ‸<a href=\"#p9\">x</a>' }")],
    ["UNKNOWN-REFERENCE", withBody("{ id: p, type: paragraph, text: 'a <em>‸<q ref=\"q\">x</q></em>' }")],
  ])("%s, case %#", (code, marked) => {
    const { text, place } = unmark(marked);
    expect(read(text).found).toEqual([`${code} ${place}`]);
  });

  test("points of different positions may have the same id, and different collections too", () => {
    const side = (id: string): string => `{ id: ${id}, label: L, points: [{ id: a, text: X, from: [p1] }] }`;
    expect(read(withHead(`positions: [${side("p1")}, ${side("b")}]\n`)).diagnostics).toEqual([]);
  });

  test("name the nearest id", () => {
    const { diagnostics } = read(
      withBody(paragraph, "{ id: p2, type: paragraph, text: '<a href=\"#p11\">x</a>' }"),
    );
    expect(diagnostics[0]).toMatchObject({
      message: "in `body.p2`: there is no block `p11`",
      hint: "did you mean `p1`?",
    });
  });

  test("what is wrong otherwise can still be referred to", () => {
    const { found } = read(withHead("dateline: { place: a }\nentities: [{ id: a, kind: plaec, name: X }]\n"));
    expect(found).toEqual(["UNKNOWN-VALUE 7:27"]);
  });

  test("a place is a place, and not inside itself", () => {
    const entities = (...all: string[]): string =>
      withHead(`dateline: { place: a }\nentities: [${all.join(", ")}]\n`);
    expect(read(entities("{ id: a, kind: person, name: X }")).found).toEqual(["REFERENCE-KIND 6:20"]);
    expect(
      read(entities("{ id: a, kind: place, name: X, in: b }", "{ id: b, kind: place, name: Y, in: a }"))
        .found,
    ).toEqual(["CIRCULAR-PLACE 7:47"]);
    expect(read(entities("{ id: a, kind: place, name: X, in: a }")).found).toEqual(["CIRCULAR-PLACE 7:47"]);
  });
});
