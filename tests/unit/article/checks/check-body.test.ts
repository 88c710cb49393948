import { describe, expect, test } from "vitest";
import { read, unmark, withBody } from "../reading.ts";

const paragraph = '{ id: p1, type: paragraph, text: "Un mot." }';

describe("blocks", () => {
  test.each([
    ["UNKNOWN-VALUE", "{ id: x1, type: ‸paragrahp, text: X }"],
    ["MISSING-KEY", "{ ‸id: x1, text: X }"],
    ["UNKNOWN-KEY", "{ id: x1, type: break, ‸text: X }"],
    ["HEADING-LEVEL", "{ id: h1, type: heading, level: ‸3, text: X }"],
    ["UNKNOWN-VALUE", "{ id: h1, type: heading, level: ‸5, text: X }"],
    ["BAD-VALUE", "{ id: l1, type: list, ‸items: [] }"],
    ["BLOCK-SHAPE", "{ ‸id: k1, type: quote }"],
    ["BLOCK-SHAPE", "{ ‸id: n1, type: note, title: X }"],
    ["BLOCK-SHAPE", "{ id: n1, type: note, text: X, ‸blocks: [{ id: b, type: break }] }"],
    ["RAGGED-TABLE", "{ id: t1, type: table, header: [a, b], rows: [[1, 2], ‸[3]] }"],
    ["RAGGED-TABLE", "{ id: t1, type: table, rows: [[1], ‸[3, 4]] }"],
    ["RAGGED-TABLE", "{ id: t1, type: table, ‸align: [left], rows: [[1, 2]] }"],
    ["WRONG-TYPE", "{ id: t1, type: table, rows: [[‸true]] }"],
    ["WRONG-TYPE", "{ id: t1, type: table, rows: [[‸.nan]] }"],
    ["EMPTY-TEXT", "{ id: p2, type: paragraph, text: ‸'' }"],
    ["UNKNOWN-TAG", "{ id: t1, type: table, rows: [['a ‸<i>x</i>']] }"],
    ["UNKNOWN-TAG", "{ id: t1, type: table, header: ['‸<i>x</i>'], rows: [[1]] }"],
  ])("%s of %s", (code, block) => {
    const { text, place } = unmark(withBody(paragraph, block));
    const { article, found } = read(text);
    expect(article).toBeNull();
    expect(found).toEqual([`${code} ${place}`]);
  });

  test("messages of a skipped heading, a ragged row and a wrong part", () => {
    const messages = read(
      withBody(
        "{ id: h2, type: heading, level: 2, text: X }",
        "{ id: h4, type: heading, level: 4, text: X }",
        "{ id: t1, type: table, header: [a, b], rows: [[1]] }",
        "{ id: q, type: quote }",
        "{ id: t2, type: table, rows: [[true]] }",
      ),
    ).diagnostics.map(({ message }) => message);
    expect(messages).toEqual([
      "heading `h4` has level 4, after one of level 2",
      "row 1 of table `t1` has 1 cell, the header has 2",
      "quote `q` has neither `ref` nor `text`",
      "`body[4].rows[0][0]` must be text, a number or null, but is the value `true`",
    ]);
  });

  test("heading levels may fall by any number, and go on within notes", () => {
    const heading = (id: string, level: number): string =>
      `{ id: ${id}, type: heading, level: ${level}, text: X }`;
    const note = `{ id: n, type: note, blocks: [${heading("d", 3)}] }`;
    expect(
      read(withBody(heading("a", 2), heading("b", 3), heading("c", 4), heading("e", 2), note)).diagnostics,
    ).toEqual([]);
  });
});
