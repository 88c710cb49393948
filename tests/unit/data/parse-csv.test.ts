import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../src/data/parse-csv.ts";

describe("CSV", () => {
  test.each<[string, string[], string[][]]>([
    ["a,b\n1,2", ["a", "b"], [["1", "2"]]],
    ["a,b\r\n1,2\r\n", ["a", "b"], [["1", "2"]]],
    ['a,"b ""c"""\n"x,\ny",2\n', ["a", 'b "c"'], [["x,\ny", "2"]]],
    ["a;b\n1,5;2\n", ["a", "b"], [["1,5", "2"]]],
    ["a,b\n\n1,\n\n", ["a", "b"], [["1", ""]]],
    ["a\n1\n2", ["a"], [["1"], ["2"]]],
    ["a,b\n1,2,".slice(0, 7), ["a", "b"], [["1", "2"]]],
  ])("%j", (text, header, records) => {
    expect(parseCsv(text)).toEqual({ header, records });
  });

  test.each([
    ["", 1],
    ["a,b", 1],
    ["a,,b\n1,2,3", 1],
    ["a,a\n1,2", 1],
    ["__proto__\n1", 1],
    ["a,b\n1,2\n1", 3],
    ['a,b\n1,"2', 2],
    ['a,b\n"1"x,2', 2],
    ['a,b\n"1\n",2\n3', 4],
  ])("%j is wrong in line %i", (text, line) => {
    expect(parseCsv(text)).toMatchObject({ line });
  });
});
