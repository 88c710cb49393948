/** Locks: which wording of the original a translation was made from. */
import { describe, expect, it } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { acceptTranslation } from "../../../src/locale/accept-translation.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { edit, inShort, original, readOriginal, translation } from "./editing.ts";

const english = "locales/en/a.json";
const lockFile = "locales/en/a.lock.json";
const json = JSON.stringify(translation, null, 2);

interface Accepting {
  readonly article?: string;
  readonly text?: string;
  readonly lock?: string;
  readonly keys?: readonly string[];
}

function accept({ article = original, text = json, lock, keys = [] }: Accepting) {
  const sink = createSink();
  const files = { [english]: text, ...(lock === undefined ? {} : { [lockFile]: lock }) };
  const host = createMemoryHost({ files });
  const result = acceptTranslation({ article: readOriginal(article), language: "en", keys }, { host, sink });
  const written = result !== null && "bytes" in result ? new TextDecoder().decode(result.bytes) : null;
  return { result, written, diagnostics: sink.diagnostics, found: sink.diagnostics.map(inShort) };
}

type LockData = Record<string, { hash: string; text: string }>;

function lockOf(options: Accepting = {}): { readonly text: string; readonly data: LockData } {
  const { written, found } = accept(options);
  expect(found).toEqual([]);
  return { text: written ?? "", data: JSON.parse(written ?? "") as LockData };
}

describe("accepting a translation", () => {
  it("locks each of its texts to today's original, by key", () => {
    const { text, data } = lockOf();
    const { texts } = readOriginal();
    expect(Object.keys(data)).toEqual([...texts.keys()].sort());
    for (const [key, { hash, text: source }] of Object.entries(data)) {
      expect(source).toBe(texts.get(key)?.source);
      expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    }
    expect(text.endsWith("}\n")).toBe(true);
    expect(text).toContain('\n  "body.p3": {\n    "hash": "');
  });

  it("twice gives the same bytes, also over an earlier lock", () => {
    const { text } = lockOf();
    expect(lockOf({ lock: text }).text).toBe(text);
  });

  it("says which texts it took", () => {
    const { result } = accept({ keys: ["body.p3", "headline", "body.p3"] });
    expect(result).toMatchObject({ file: lockFile, accepted: ["body.p3", "headline"] });
  });

  it("of one key leaves what the lock says of others, and drops what is no longer there", () => {
    const { data } = lockOf();
    const before = { ...data, gone: { hash: "0".repeat(64), text: "Gone" } };
    const article = original.replace("Titre", "Autre titre").replace("Rien", "Plus rien");
    const after = lockOf({ article, lock: JSON.stringify(before), keys: ["headline"] }).data;
    expect(after["headline"]?.text).toBe("Autre titre");
    expect(after["body.p3"]).toEqual(data["body.p3"]);
    expect(Object.hasOwn(after, "gone")).toBe(false);
    expect(Object.keys(after)).toHaveLength(Object.keys(data).length);
  });

  it.each([["headlin", "headline"], ["body.n1", "body.n1.text"], ["body.p3.text", "body.p3"], ["xxxxxxxxxxxx", null]])("knows no key %s", (unknownKey, near) => {
    const { result, written } = accept({ keys: ["headline", unknownKey] });
    expect(result).toEqual({ unknownKey, near });
    expect(written).toBeNull();
  }); // prettier-ignore

  it("is refused while a mark is broken", () => {
    const { result, found } = accept({ text: json.replace("<strong>more</strong>", "<fn>more</fn>") });
    expect(result).toBeNull();
    expect(found).toEqual(["locales/en/a.json 7:20 ADDED-MARK"]);
  });

  it("is refused for a text that is not translated", () => {
    const { result, found, diagnostics } = accept({
      text: json.replace('"Title"', '""'),
      keys: ["headline"],
    });
    expect(result).toBeNull();
    expect(found).toEqual(["locales/en/a.json 1:1 MISSING"]);
    expect(diagnostics[0]?.severity).toBe("error");
  });

  it("of all leaves out what is not translated, and says so", () => {
    const { result, written, found, diagnostics } = accept({
      text: json.replace('"Title"', '""').replace('"year"', '""'),
    });
    expect(result).not.toBeNull();
    expect(found).toEqual(["locales/en/a.json 1:1 MISSING"]);
    expect(diagnostics[0]?.severity).toBe("warning");
    expect(Object.keys(JSON.parse(written ?? "") as LockData)).not.toContain("headline");
  });

  it("is refused without a translation, or over a damaged lock", () => {
    const sink = createSink();
    const request = { article: readOriginal(), language: "de", keys: [] };
    expect(acceptTranslation(request, { host: createMemoryHost(), sink })).toBeNull();
    expect(sink.diagnostics.map(inShort)).toEqual(["locales/de/a.json - NO-FILE"]);
    const damaged = accept({ lock: "<<<<<<< HEAD\n{}" });
    expect(damaged.result).toBeNull();
    expect(damaged.found).toEqual(["locales/en/a.lock.json 1:1 LOCK"]);
  });
});

describe("an edition", () => {
  const { text: lock, data } = lockOf();
  const counts = async (article: string, files: Readonly<Record<string, string>> = {}) => {
    const { edition, found } = await edit({
      article,
      files: { [english]: json, [lockFile]: lock, ...files },
    });
    expect(found.filter((line) => !line.endsWith(" STALE"))).toEqual([]);
    expect(found).toHaveLength(edition.translation.stale);
    return edition;
  };

  it("of a locked translation is up to date", async () => {
    expect((await counts(original)).translation).toEqual({ translated: 14, stale: 0, missing: 0 });
  });

  it("is stale where the original has changed since, and still printed", async () => {
    const edition = await counts(original.replace("Rien", "Plus rien").replace("Titre", "Autre titre"));
    expect(edition.translation).toEqual({ translated: 12, stale: 2, missing: 0 });
    const stale = [...edition.texts.values()]
      .filter((text) => text.isStale)
      .map(({ key, state }) => `${key} ${state}`);
    expect(stale.sort()).toEqual(["body.p3 translated", "headline translated"]);
  });

  it("is stale where only a mark has changed", async () => {
    expect(
      (await counts(original.replace("<em>de plus</em>", "<strong>de plus</strong>"))).translation.stale,
    ).toBe(1);
  });

  it("is not stale for quotation marks, apostrophes, spaces and full stops that typography makes anyway", async () => {
    const article = original.replace("Un avis.", '"L\'avis : “voilà”.."');
    const before = lockOf({ article }).text;
    const other = original.replace("Un avis.", '"L’avis\u00a0: «\u202fvoilà\u202f»."');
    const { edition } = await edit({ article: other, files: { [english]: json, [lockFile]: before } });
    expect(edition.translation).toEqual({ translated: 14, stale: 0, missing: 0 });
  });

  it("without a lock, or with none for a text, is not known to be stale", async () => {
    const article = original.replace("Rien", "Plus rien");
    expect((await counts(article, { [lockFile]: "{}" })).translation.stale).toBe(0);
  });

  it("is not stale because another version of depeche hashed the same text otherwise", async () => {
    const other = JSON.stringify({ ...data, "body.p3": { ...data["body.p3"], hash: "0".repeat(64) } });
    expect((await counts(original, { [lockFile]: other })).translation.stale).toBe(0);
  });

  it("becomes current again by accepting", async () => {
    const article = original.replace("Rien", "Plus rien");
    const renewed = lockOf({ article, lock, keys: ["body.p3"] }).text;
    expect((await counts(article, { [lockFile]: renewed })).translation.stale).toBe(0);
  });

  it("says at its key which text is stale, what has changed, and what to do", async () => {
    const article = original.replace("Rien", "Plus rien");
    const { diagnostics, found } = await edit({ article, files: { [english]: json, [lockFile]: lock } });
    expect(found).toEqual([`${english} 7:5 STALE`]);
    expect(diagnostics[0]).toMatchObject({
      severity: "warning",
      message:
        "the original of `body.p3` has changed since it was translated: it was `Rien <em>de plus</em>.`, and is `Plus rien <em>de plus</em>.`",
      hint: "check the text, then run `depeche translate accept a -l en body.p3`",
      related: [{ file: "articles/a.yaml", span: { start: { line: 9 } }, message: "the original" }],
    });
  });

  it("names the language whose file is stale, and quotes a key with spaces", async () => {
    const article = original.replaceAll("3.5 km", "4 km");
    const labels = { body: { c1: { labels: { "4 km": "4 kilometres" } } } };
    const old = { "body.c1.labels.4 km": { hash: "0".repeat(64), text: "3.5 km" } };
    const { diagnostics } = await edit({
      language: "en-GB",
      article,
      files: { [english]: JSON.stringify(labels), [lockFile]: JSON.stringify(old) },
    });
    const stale = diagnostics.filter(({ code }) => code === "DEP-TRANSLATION-STALE");
    expect(stale.map(({ hint }) => hint)).toEqual([
      'check the text, then run `depeche translate accept a -l en "body.c1.labels.4 km"`',
    ]);
  });

  it("takes the lock of the language that a text is from", async () => {
    const files = { [english]: json, [lockFile]: lock, "locales/en-GB/a.json": '{"headline":"Title"}' };
    const { edition, found } = await edit({
      language: "en-GB",
      article: original.replace("Rien", "Plus rien").replace("Titre", "X"),
      files,
    });
    expect(edition.translation).toEqual({ translated: 13, stale: 1, missing: 0 });
    expect(edition.texts.get("body.p3")?.isStale).toBe(true);
    expect(found).toEqual([`${english} 7:5 STALE`]);
  });

  it.each([
    ["a text in place of an entry", '{\n "headline": "x" }', "2:2"],
    ["an entry without a text", `{\n "headline": { "hash": "${"0".repeat(64)}" } }`, "2:2"],
    ["a hash that is none", '{\n "headline": { "hash": "xyz", "text": "Titre" } }', "2:2"],
    ["a key given twice", `{ "a": ${JSON.stringify(data["headline"])}, "a": ${JSON.stringify(data["headline"])} }`, "1:100"],
    ["half of a file", '{ "headline": {', "1:16"],
  ])("says of a lock with %s where it is damaged, and is made without it", async (_what, damaged, place) => {
    const { made, found, diagnostics } = await edit({ files: { [english]: json, [lockFile]: damaged } });
    expect(found).toEqual([`${lockFile} ${place} LOCK`]);
    expect(diagnostics[0]?.severity).toBe("error");
    expect(made?.translation).toEqual({ translated: 14, stale: 0, missing: 0 });
  }); // prettier-ignore
});
