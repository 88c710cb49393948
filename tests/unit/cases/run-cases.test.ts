import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs"; // prettier-ignore
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shippedRoot } from "../../../src/node-host.ts";
import { parseCaseOptions, type CaseOptions } from "../../tools/case-options.ts";
import { findFaults, findForeignWords, readReport, type Sources } from "../../tools/find-faults.ts";
import { hashFiles } from "../../tools/hash-files.ts";
import { layOutCase } from "../../tools/lay-out-case.ts";
import { readText } from "../../tools/read-pdf.ts";
import { readTagsAsText } from "../../tools/read-tags.ts";
import { runWords, type Run } from "../../tools/run-words.ts";

const casesFolder = resolve("tests/cases");
const names = readdirSync(casesFolder).filter((name) => name !== "bases");

const { CI, UPDATE_CASES } = process.env;
const updates = UPDATE_CASES === "1";
if (updates && CI !== undefined && CI !== "")
  throw new Error("expected files are not written where CI is set");

let temporary = "";
beforeAll(() => {
  temporary = realpathSync(mkdtempSync(join(tmpdir(), "depeche-cases-")));
});
afterAll(() => {
  rmSync(temporary, { recursive: true });
});

/** Words of the PDFs that are written, by page: what a case shows of which nothing is to be said. */
async function textOf(root: string, { writes = [] }: CaseOptions): Promise<string> {
  const texts: string[] = [];
  for (const path of writes.filter((path) => path.endsWith(".pdf"))) {
    const pages = await readText(readFileSync(join(root, path)));
    texts.push(...pages.map((text, index) => `--- ${path}, page ${index + 1}\n${text.trim()}\n`));
  }
  return texts.join("\n");
}

/** What a screen reader says of the PDFs that are written, and what it leaves out. */
async function tagsOf(root: string, { writes = [] }: CaseOptions): Promise<string> {
  const texts: string[] = [];
  for (const path of writes.filter((path) => path.endsWith(".pdf")))
    texts.push(`--- ${path}\n${await readTagsAsText(readFileSync(join(root, path)))}`);
  return texts.join("\n");
}

interface ReadBack {
  readonly text: string;
  readonly tags: string;
}

/** A stream that said nothing has no file. */
function expectedFiles(
  { messages, results }: Run,
  { text, tags }: ReadBack,
): Readonly<Record<string, string>> {
  return {
    ...(messages === "" ? {} : { "expected.diagnostics.txt": messages }),
    ...(results === "" ? {} : { "expected.results.txt": results }),
    ...(text === "" ? {} : { "expected.text.txt": text }),
    ...(tags === "" ? {} : { "expected.tags.txt": tags }),
  };
}

function readExpected(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((name) => name.startsWith("expected."));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function writeExpected(folder: string, made: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(readExpected(folder))) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(made)) writeFileSync(join(folder, name), text);
}

function sourcesOf(root: string, { stdin, projectFolder = "" }: CaseOptions): Sources {
  const find = (path: string): string | undefined =>
    [join(root, projectFolder, path === "<stdin>" ? (stdin ?? "") : path), join(shippedRoot, path)].find(
      (at) => existsSync(at),
    );
  return {
    has: (path) => find(path) !== undefined,
    textOf: (path) => {
      const found = find(path);
      return found === undefined || !statSync(found).isFile() ? null : readFileSync(found, "utf8");
    },
  };
}

/** What is not a report of diagnostics is one line that says what is wrong, or the help of a command that lacks its own. */
function judgeUsage(messages: string): void {
  expect(messages).toMatch(/^(error:? \S.{10,}|Examples:)\n/u);
  expect(messages).not.toMatch(/DEP-/u);
}

test.each(names)("%s", async (name) => {
  const folder = join(casesFolder, name);
  const options = parseCaseOptions(readFileSync(join(folder, "options.json"), "utf8"));
  const root = join(temporary, name);
  layOutCase(folder, options, root);
  const before = hashFiles(root);
  const run = await runWords(options.args, {
    workingFolder: join(root, options.workingFolder ?? ""),
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    ...(options.stdin === undefined ? {} : { stdin: readFileSync(join(root, options.stdin)) }),
  });
  const text = run.messages === "" && run.exit === 0 ? await textOf(root, options) : "";
  const tags = run.exit === 0 ? await tagsOf(root, options) : "";
  const made = expectedFiles(run, { text, tags });
  if (updates) writeExpected(folder, made);

  expect({ exit: run.exit, ...made }).toEqual({ exit: options.exit, ...readExpected(folder) });
  expect(Object.keys(made).length, "a case without a word").toBeGreaterThan(0);
  expect(findForeignWords(run.messages, [temporary, shippedRoot, homedir()])).toEqual([]);

  expect(run.results).not.toContain(temporary);

  const after = hashFiles(root);
  const added = Object.keys(after).filter((path) => !(path in before) && after[path] !== "folder");
  expect(added).toEqual([...(options.writes ?? [])].sort());
  expect(Object.fromEntries(Object.entries(after).filter(([path]) => path in before))).toEqual(before);

  const said = run.messages === "" ? [] : readReport(run.messages.replace(/^(?:checked|failed): .*\n/mu, ""));
  const sources = sourcesOf(root, options);
  if (said === null) judgeUsage(run.messages);
  else expect(said.flatMap((each) => findFaults(each, sources))).toEqual([]);
  if (run.exit === 1) expect(said, "errors are diagnostics").not.toBeNull();
  if (run.exit === 2) expect(said, "wrong usage is no fault of a file").toBeNull();
});

const bases = readdirSync(join(casesFolder, "bases"));

/** What is wrong in a case is the case's own. */
test.each(bases)("nothing is wrong in the base %s", async (name) => {
  const root = join(temporary, `base-${name}`);
  layOutCase(join(casesFolder, "bases", name), { about: "as it is", args: [], exit: 0 }, root);
  const words = existsSync(join(root, "page.html")) ? ["pdf", "page.html"] : ["check"];
  const run = await runWords(words, { workingFolder: root });
  expect({ ...run, messages: run.messages.replace(/^checked: .*\n/u, "") }).toMatchObject({
    exit: 0,
    messages: "",
  });
});

test("cases differ in what they say", () => {
  const texts = names.map((name) => Object.values(readExpected(join(casesFolder, name))).join("\n"));
  const twice = names.filter((_, index) => texts.indexOf(texts[index] ?? "") !== index);
  expect(twice).toEqual([]);
});
