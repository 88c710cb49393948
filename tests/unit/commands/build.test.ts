/** `depeche build` and `check`, in a project on disk: what is said beside the diagnostics, and what is not. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runWords } from "../../tools/run-words.ts";

const article = (slug: string) => `schema: depeche-article/1
slug: ${slug}
language: fr
headline: { text: Titre }
body: [{ id: p1, type: paragraph, text: "Un mot." }]
`;

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "depeche-"));
  put("articles/a.yaml", article("a"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const run = (words: string, workingFolder = root) => runWords(words.split(" "), { workingFolder });

describe("check", () => {
  it("counts one document as one, and several as several", async () => {
    expect(await run("check -f html")).toEqual({ exit: 0, results: "", messages: "checked: 1 document\n" });
    put("articles/b.yaml", article("b"));
    expect((await run("check -f html")).messages).toBe("checked: 2 documents\n");
    expect(existsSync(join(root, "output"))).toBe(false);
  });

  it("says why warnings fail where they do, and that they may also do so quietly", async () => {
    put("depeche.yaml", "languages: [fr, de]\n");
    expect(await run("check -f html")).toMatchObject({ exit: 0 });
    const strict = await run("check -f html --strict");
    expect(strict.exit).toBe(1);
    expect(strict.messages).toMatch(/\n1 warning\nfailed: warnings fail with `--strict`\n$/u);
    expect((await run("-q check -f html")).messages).toBe("");
    expect((await run("-q check -f html --strict")).messages).toBe(strict.messages);
  });

  it("blames errors on `--strict` nowhere", async () => {
    put("articles/b.yaml", "{}\n");
    const { exit, messages } = await run("check -f html --strict");
    expect(exit).toBe(1);
    expect(messages).not.toContain("strict");
  });
});

describe("a template that there is not", () => {
  it("is an error of the settings beside those of the articles, and nothing follows from it", async () => {
    put("depeche.yaml", "template: breifing\n");
    put("articles/b.yaml", "{}\n");
    const { exit, messages } = await run("build");
    expect(exit).toBe(1);
    expect(messages).toContain("depeche.yaml:1:11: error unknown template `breifing`");
    expect(messages).toContain("articles/b.yaml:1:1: error");
    expect(messages).not.toContain("templates/");
  });

  it("is no matter where the command line names another", async () => {
    put("depeche.yaml", "template: breifing\n");
    expect(await run("check -f html -t briefing")).toMatchObject({ exit: 0 });
  });
});

describe("settings with errors", () => {
  it("are followed as far as they are sound", async () => {
    put("depeche.yaml", "reporter: github\nlangages: [fr]\n");
    const { exit, results, messages } = await run("check -f html");
    expect({ exit, messages }).toEqual({ exit: 1, messages: "" });
    expect(results).toMatch(/^::error file=depeche\.yaml,line=2,.*langages.*\n$/u);
  });

  it("make no document with a template that nobody named, and hide no error of an article", async () => {
    put("depeche.yaml", "template: [briefing]\n");
    put("articles/b.yaml", "{}\n");
    const { exit, messages } = await run("-v build -f html");
    expect(exit).toBe(1);
    expect(messages).toContain("`template` is not the name of a template");
    expect(messages).toContain("articles/b.yaml:1:1: error");
    expect(messages).not.toMatch(/^(?:locale|template|css) /mu);
  });
});

describe("a language on the command line", () => {
  it("is wrong usage where an article lacks it, and names all that do", async () => {
    put("articles/b.yaml", article("b"));
    put("articles/c.yaml", article("c"));
    put("locales/en/b.json", '{ "headline": "Title", "body": { "p1": "A word." } }');
    expect(await run("build -l en")).toEqual({
      exit: 2,
      results: "",
      messages:
        "error `a`, `c` are not translated into `en`\n  hint: name the articles that are, or add `locales/en/a.json`\n",
    });
    expect(await run("check b -l en -f html")).toMatchObject({ exit: 0 });
  });

  it("is not judged where an article cannot be read, nor blamed on a file", async () => {
    put("articles/b.yaml", "{}\n");
    const { exit, messages } = await run("build -l de");
    expect(exit).toBe(1);
    expect(messages).not.toMatch(/depeche\.yaml|`de`/u);
  });
});

describe("an output folder among the sources", () => {
  it.each([
    ["articles", "articles"],
    ["./locales/fr", "locales"],
    ["x/../templates/mine", "templates"],
    ["link", "articles"],
    ["link/new", "articles"],
  ])("is wrong usage: %s", async (out, folder) => {
    symlinkSync(join(root, "articles"), join(root, "link"));
    const said = `error \`${out}\` is no folder to write to: the project's \`${folder}/\` holds sources\n  hint: name another folder with \`--out\`\n`;
    expect(await run(`build -f html -o ${out}`)).toEqual({ exit: 2, results: "", messages: said });
    const inside = await run(`build -f html --root .. -o ../${out}`, join(root, "articles"));
    expect(inside).toEqual({ exit: 2, results: "", messages: said.replace(out, `../${out}`) });
    expect(readdirSync(root)).toEqual(["articles", "link"]);
    expect(readdirSync(join(root, "articles"))).toEqual(["a.yaml"]);
  });

  it("is the root where an article is called as one of them, and else is not", async () => {
    expect(await run("build -f html -o .")).toMatchObject({ exit: 0, results: "a/a.fr.html\n" });
    expect(await run("build -f html -o .")).toMatchObject({ exit: 0 });
    put("articles/locales.yaml", article("locales"));
    const { exit, messages } = await run("build -f html -o .");
    expect(exit).toBe(2);
    expect(messages).toContain("`locales` would be written among the sources in `locales/`");
    expect(await run("build a -f html -o .")).toMatchObject({ exit: 0 });
    expect(await run("build -f html -o articles-2")).toMatchObject({ exit: 0 });
  });

  it("is an error of the settings that name it", async () => {
    put("depeche.yaml", "out: articles/made\n");
    const { exit, messages } = await run("build -f html");
    expect(exit).toBe(1);
    expect(messages).toContain("depeche.yaml:1:6: error `out` is not a folder outside `articles/`");
    expect(readdirSync(root)).toEqual(["articles", "depeche.yaml"]);
  });
});

describe("paths", () => {
  it("of what was written are as the user wrote the folder", async () => {
    mkdirSync(join(root, "articles/a"));
    const inside = join(root, "articles/a");
    const html = (folder: string) => `${folder}/a/a.fr.html\n`;
    expect((await run("build -f html")).results).toBe(html("output"));
    expect((await run("build -f html -o ../x", inside)).messages).toContain("there is no project here");
    expect((await run("build -f html --root ../..", inside)).results).toBe(html("../../output"));
    expect((await run(`build -f html --root ${root}`, inside)).results).toBe(html(`${root}/output`));
    expect((await run("build -f html --root ../.. -o ../../x", inside)).results).toBe(html("../../x"));
    expect((await run(`build -f html -o ${root}/y`)).results).toBe(html(`${root}/y`));
  });

  it("that cannot be written are named by the folder as the user wrote it", async () => {
    put("file", "");
    const { exit, messages } = await run("build -f html -o ./file/x");
    expect(exit).toBe(3);
    expect(messages).toContain("./file/x/a/a.fr.html: error `./file/x/a/a.fr.html` cannot be written");
    expect(messages).not.toContain(root);
  });

  it("of a page whose PDF cannot be written beside it are as the user wrote the page", async () => {
    put("pages/page.html", "<!DOCTYPE html><html lang=en><title>A</title><p>A.</p></html>");
    mkdirSync(join(root, "pages/page.pdf"));
    const { exit, messages } = await run("pdf pages/page.html");
    expect(exit).toBe(3);
    expect(messages).toContain(
      "error `pages/page.pdf` cannot be written: a folder of that name is in the way\n",
    );
    expect(messages).not.toContain(root);
  });
});
