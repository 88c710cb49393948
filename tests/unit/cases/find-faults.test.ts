import { describe, expect, test } from "vitest";
import { codes } from "../../../src/diagnostics/codes.ts";
import { findFaults, findForeignWords, isClause, readReport, type Sources } from "../../tools/find-faults.ts";

const good = `articles/a.yaml:2:7: error slug \`b\` differs from the file's name, \`a\` [DEP-ARTICLE-SLUG]
    2 | slug: b
      |       ^
  hint: write \`slug: a\`, or rename the file

1 error
`;

const files: Readonly<Record<string, string>> = { "articles/a.yaml": "schema: x\nslug: b\n" };
const sources: Sources = { has: (path) => path in files, textOf: (path) => files[path] ?? null };

function faultsOf(text: string): readonly string[] | null {
  const said = readReport(text);
  return said === null ? null : said.flatMap((each) => findFaults(each, sources));
}

describe("a report", () => {
  test("without fault", () => {
    expect(readReport(good)).toMatchObject([{ line: 2, column: 7, code: "DEP-ARTICLE-SLUG" }]);
    expect(faultsOf(good)).toEqual([]);
  });

  test.each([
    ["no hint", good.replace(/ {2}hint.*\n/u, "")],
    ["not in the table", good.replace("ARTICLE-SLUG]", "ARTICLE-SLUGS]")],
    ["no such file", good.replace("articles/a.yaml", "articles/b.yaml")],
    ["no line", good.replace(":2:7:", ":")],
    ["no such line", good.replace(":2:7:", ":9:7:")],
    ["line ends before", good.replace(":2:7:", ":2:20:")],
    ["the message is no clause", good.replace("error slug", "error Slug")],
    ["the message is no clause", good.replace("name, `a`", "name, `a`.")],
    ["the hint is no clause", good.replace("hint: write", "hint: Write")],
    ["the hint is no clause", good.replace("the file\n", "the file.\n")],
    ["source line is not shown", good.replace("| slug: b", "| slug: c")],
  ])("with a fault: %s", (fault, text) => {
    expect(faultsOf(text)?.join("\n")).toContain(fault);
  });

  test.each([
    ["no count", good.replace("\n1 error\n", "")],
    ["no code", good.replace(" [DEP-ARTICLE-SLUG]", "")],
    ["no severity", good.replace(": error ", ": ")],
    ["something else", "error there is nothing to build\n"],
  ])("that is none: %s", (_, text) => {
    expect(faultsOf(text)).toBeNull();
  });
});

test.each([
  ["TypeError: x is not a function\n    at run (/x/build.ts:3:4)\n", "a stack trace"],
  ["error `/tmp/x/a.yaml` cannot be read\n", "an absolute path"],
  ["error at /home/user/a.yaml\n", "an absolute path"],
  ["error key `undefined` is given twice\n", "a value of the program’s own"],
  ["error [object Object]\n", "a value of the program’s own"],
  ["error it is null\n", "`null` without quotes"],
  ["error ENOENT: no such file\n", "the system’s words"],
  ["error unknown article `\u001b[31m`\n", "a control character"],
  ["error unknown article `\u202e`\n", "a control character"],
  ["error in folder/of/mine\n", "the folder folder/of"],
])("%j has words that no user should read", (text, found) => {
  expect(findForeignWords(text, ["folder/of"])).toContain(found);
});

test("what the table of codes says to do is a clause, as hints are", () => {
  const sentences = Object.entries(codes).filter(([, { fix }]) => !isClause(fix));
  expect(sentences.map(([code]) => code)).toEqual([]);
});

test("the user's own source may hold any word", () => {
  const text = "a.yaml:1:1: error it must be text, but is `null` [X]\n    1 | /tmp/null: undefined\n";
  expect(findForeignWords(text, [])).toEqual([]);
});
