/** Translations under a wrong name: of a key, or of a language. */
import { describe, expect, it } from "vitest";
import { edit, translate, translation } from "./editing.ts";

describe("a text for a key that has parts", () => {
  it.each([
    ["body.n1", "write the text as `body.n1.text`: beside it there is `body.n1.title`"],
    ["entities.e1", "write its parts: `entities.e1.name`, `entities.e1.role`"],
    ["body.c1", "write its parts: `body.c1.title`, `body.c1.alt`, `body.c1.labels.an`, `body.c1.labels.3.5 km`"],
    ["body", "write its parts: `body.p1`, `body.p2`, `body.p3`, `body.p4` and others"],
  ])("is told which: %s", async (key, hint) => {
    const { diagnostics } = await translate({ [key]: "Solo texto" });
    const unknown = diagnostics.filter(({ code }) => code === "DEP-TRANSLATION-UNKNOWN-KEY");
    expect(unknown.map((each) => each.hint)).toEqual([hint]);
  }); // prettier-ignore
});

describe("a language that there is not", () => {
  it.each([
    ["english", "rename the folder `locales/english`: did you mean `en`?"],
    ["xx", "rename the folder `locales/xx`: write a BCP 47 tag such as `fr`, `en-GB` or `zh-Hant`"],
  ])("has no edition: %s", async (language, hint) => {
    const { made, found, diagnostics } = await edit({
      language,
      files: { [`locales/${language}/a.json`]: JSON.stringify(translation) },
    });
    expect(made).toBeNull();
    expect(found).toEqual([`locales/${language}/a.json - LANGUAGE`]);
    expect(diagnostics[0]).toMatchObject({ severity: "error", hint });
  });
});
