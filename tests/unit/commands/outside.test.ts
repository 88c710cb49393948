/** A project that somebody else has prepared makes a build touch nothing but its own output. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runWords } from "../../tools/run-words.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "depeche-"));
  put(
    "project/articles/a.yaml",
    'schema: depeche-article/1\nslug: a\nlanguage: fr\nheadline: { text: Titre }\nbody: [{ id: p1, type: paragraph, text: "Un mot." }]\n',
  );
  put("home/profile", "mine");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function link(target: string, path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(join(folder, target), join(folder, path));
}

const text = (path: string) => readFileSync(join(folder, path), "utf8");
const run = (words: string) => runWords(words.split(" "), { workingFolder: join(folder, "project") });

/** A manifest that calls a file an earlier build's. */
function forge(path: string, listed: string, content: string): void {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const article = { slug: "a", language: "fr" };
  const entry = {
    path: listed,
    format: "html",
    sha256,
    title: "",
    language: "fr",
    direction: "ltr",
    article,
  };
  put(path, JSON.stringify({ schema: "depeche-manifest/1", artifacts: [entry] }));
}

describe("a build", () => {
  it("writes through no link that waits where a file is written before it is renamed", async () => {
    for (const name of [".a.fr.html.new", ".a.fr.html.old", "a.fr.html"])
      link("home/profile", `project/output/a/${name}`);
    expect(await run("build -f html")).toMatchObject({ exit: 0 });
    expect(text("home/profile")).toBe("mine");
    expect(text("project/output/a/a.fr.html")).toContain("Titre");
  });

  it.each(["build -f html", "build -f html -o output", "build -f html -o ../out"])(
    "writes and removes nothing beyond a linked folder: %s",
    async (words) => {
      const out = words.endsWith("../out") ? "out" : "project/output";
      link("home", `${out}/b`);
      forge(`${out}/manifest.json`, "b/profile", "mine");
      expect(await run(words)).toMatchObject({ exit: 0 });
      expect(text("home/profile")).toBe("mine");
      link("home", `${out}/c`);
      put("project/articles/c.yaml", text("project/articles/a.yaml").replace("slug: a", "slug: c"));
      const { exit, messages } = await run(words);
      expect(exit).toBe(3);
      expect(messages).toContain("c/c.fr.html` cannot be written: ");
      expect(readdirSync(join(folder, "home"))).toEqual(["profile"]);
    },
  );

  it("removes no file whose bytes are not those that a manifest lists", async () => {
    put("project/mine/notes.txt", "notes");
    forge("project/manifest.json", "mine/notes.txt", "other");
    expect(await run("build -f html -o .")).toMatchObject({ exit: 0 });
    expect(text("project/mine/notes.txt")).toBe("notes");
    forge("project/manifest.json", "mine/notes.txt", "notes");
    expect(await run("build -f html -o .")).toMatchObject({ exit: 0 });
    expect(existsSync(join(folder, "project/mine/notes.txt"))).toBe(false);
  });
});

describe("a page's PDF", () => {
  it("replaces a link instead of writing through it, and may be put anywhere", async () => {
    put("project/page.html", "<!DOCTYPE html><html lang=en><title>A</title><p>A.</p></html>");
    link("home/profile", "project/page.pdf");
    link("home/profile", "project/.page.pdf.new");
    expect(await run("pdf page.html")).toMatchObject({ exit: 0, results: "page.pdf\n" });
    expect(text("home/profile")).toBe("mine");
    expect(text("project/page.pdf").slice(0, 5)).toBe("%PDF-");
    expect(await run("pdf page.html -o ../new/a.pdf")).toMatchObject({ exit: 0 });
    expect(text("new/a.pdf").slice(0, 5)).toBe("%PDF-");
  });
});
