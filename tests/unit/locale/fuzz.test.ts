/** Whatever stands in files of `locales/`, an edition is made or refused, with something said. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codes } from "../../../src/diagnostics/codes.ts";
import { edit, original, readOriginal, translation } from "./editing.ts";

const keys = [...readOriginal(original).texts.keys()].flatMap((key) => key.split("."));
const names = fc.oneof(
  fc.constantFrom(...keys, "$quotes", "default", "rendering", "verbatim", "note", "q1", "__proto__", "constructor", "0", ""),
  fc.string({ maxLength: 6 }),
); // prettier-ignore
const texts = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...Array.from("<>/qafncode ref=\"'&;#x1{}$()é“”\u202e\u0000")),
    maxLength: 40,
  }),
  fc.constantFrom(
    "",
    " ",
    "original",
    ...Object.values(translation.body).filter((text) => typeof text === "string"),
  ),
);
const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(texts, fc.double(), fc.boolean(), fc.constant(null)),
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(names, tie("tree"), { maxKeys: 5 }),
  ),
}));
const root = fc.dictionary(names, tree, { maxKeys: 6 });

describe("any JSON", () => {
  it("as a translation, as a lock and as words makes an edition with a text for every key", async () => {
    await fc.assert(
      fc.asyncProperty(root, root, root, async (texts, lock, words) => {
        const files = {
          "locales/en/a.json": JSON.stringify(texts),
          "locales/en/a.lock.json": JSON.stringify(lock),
          "locales/en/page.json": JSON.stringify(words),
        };
        const { made, article, diagnostics } = await edit({ files });
        expect([...(made?.texts.keys() ?? [])]).toEqual([...article.texts.keys()]);
        const { translated, stale, missing } = made?.translation ?? { translated: 0, stale: 0, missing: 0 };
        const optional = [...article.texts.values()].filter((text) => text.optional).length;
        expect(translated + stale + missing).toBeGreaterThanOrEqual(article.texts.size - optional);
        for (const key of made?.words.keys ?? []) made?.words.translate(key, { count: 3, context: "x" });
        for (const { code, file, span, message } of diagnostics) {
          expect(Object.hasOwn(codes, code)).toBe(true);
          expect(file).toMatch(/^locales\/en\//u);
          expect(message).not.toBe("");
          expect(span === null || span.start.offset <= span.end.offset).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("as bytes is refused or read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const { made, diagnostics } = await edit({ files: { "locales/en/a.json": bytes } });
        expect(made !== null || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
