/** `depeche translate accept`, in a project on disk. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runTranslateAccept, type AcceptArguments } from "../../../src/commands/translate-accept.ts";

const article = `schema: depeche-article/1
slug: a
language: fr
headline: { text: Titre }
body: [{ id: p1, type: paragraph, text: "Un <em>mot</em>." }]
`;
const english = JSON.stringify({ headline: "Title", body: { p1: "A word." } });

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "depeche-"));
  put("articles/a.yaml", article);
  put("locales/en/a.json", english);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function lock(): Record<string, { readonly text: string }> {
  return JSON.parse(readFileSync(join(root, "locales/en/a.lock.json"), "utf8")) as Record<
    string,
    { text: string }
  >;
}

async function accept(asked: Partial<AcceptArguments> = {}, quiet = false) {
  let out = "";
  let messages = "";
  const terminal = {
    results: (text: string) => void (out += text),
    messages: (text: string) => void (messages += text),
    isInteractive: false,
    environment: {},
    workingFolder: root,
    readStdin: () => Promise.resolve(new Uint8Array()),
    clock: () => 0,
  };
  const globals = { color: false, quiet, verbose: false, now: null };
  const code = await runTranslateAccept({ slug: "a", keys: [], lang: "en", ...asked }, terminal, globals);
  return { code, out, messages };
}

describe("translate accept", () => {
  it("writes the lock and names it", async () => {
    const { code, out, messages } = await accept();
    expect({ code, out }).toEqual({ code: 0, out: "locales/en/a.lock.json\n" });
    expect(messages).toContain("accepted: 2 texts");
    expect(lock()).toMatchObject({ headline: { text: "Titre" }, "body.p1": { text: "Un <em>mot</em>." } });
  });

  it("takes the keys that it is given, and leaves the others", async () => {
    await accept();
    put("articles/a.yaml", article.replace("Titre", "Autre titre").replace("Un <em>", "Le <em>"));
    const { code, messages } = await accept({ keys: ["headline"] });
    expect(code).toBe(0);
    expect(messages).toContain("accepted: 1 text\n");
    expect(lock()).toMatchObject({
      headline: { text: "Autre titre" },
      "body.p1": { text: "Un <em>mot</em>." },
    });
  });

  it("says it as JSON, and nothing else on that stream", async () => {
    const { code, out } = await accept({ reporter: "json" });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ diagnostics: [], artifacts: [{ path: "locales/en/a.lock.json" }] });
  });

  it("is quiet where it is asked to be", async () => {
    expect((await accept({}, true)).messages).toBe("");
  });

  it.each([
    ["an unknown key", { keys: ["headlin"] }, "did you mean `headline`?"],
    ["an unknown article", { slug: "b" }, "unknown article `b`"],
    ["a language without a translation", { lang: "de" }, "unknown language `de`"],
    ["the article's own language", { lang: "fr" }, "is written in `fr`"],
    ["a folder that there is not", { root: "nowhere" }, "no folder `nowhere`"],
  ])("takes %s for wrong usage, and writes nothing", async (_what, asked, said) => {
    const { code, out, messages } = await accept(asked);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(messages).toContain(said);
    expect(lock).toThrow(/ENOENT/u);
  }); // prettier-ignore

  it("takes a translation with errors for an error, shows where, and leaves the lock", async () => {
    await accept();
    const before = lock();
    put("articles/a.yaml", article.replace("Titre", "Autre titre"));
    put("locales/en/a.json", english.replace("A word", "A <code>word</code>"));
    const { code, out, messages } = await accept();
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(messages).toContain("DEP-TRANSLATION-ADDED-MARK");
    expect(messages).toContain("locales/en/a.json:1:");
    expect(lock()).toEqual(before);
  });

  it("takes an article with errors for an error", async () => {
    put("articles/a.yaml", article.replace("<em>", "<b>"));
    expect((await accept()).code).toBe(1);
    expect(lock).toThrow(/ENOENT/u);
  });

  it("says that the lock cannot be written", async () => {
    mkdirSync(join(root, "locales/en/a.lock.json"));
    const { code, messages } = await accept();
    expect(code).toBeGreaterThan(0);
    expect(messages).toContain("a.lock.json");
  });
});
