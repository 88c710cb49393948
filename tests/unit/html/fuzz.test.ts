import fc from "fast-check";
import { expect, test } from "vitest";
import { elements, parsing, shown } from "./parse.ts";

const parts = [
  ..."<p> </p> <q> </q> <b> </b> <table> <tr> <td> </table> <ul> <li> <svg> </svg> <math> <br> <pre> </pre> <code> </code>".split(
    " ",
  ),
  ..."<script> </script> <style> </style> <title> </title> <template> </template> <base> <a href='javascript:x'> </a> <body> <html lang=fr>".split(
    " ",
  ),
  ..."<p lang=en> <div dir=auto> <bdi> </bdi> <!-- --> <![CDATA[ ]]> <!doctype &amp; &#0; &x; < > \" ' = / « » 1er ; ? : 50 % \u202e شكرا \0".split(
    " ",
  ),
];
const page = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...parts) },
      fc.string({ unit: "grapheme", maxLength: 5 }),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(" "));

/** Letters and digits, which typography never changes; compatibility forms and marks are left aside. */
function letters(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}

test("no page throws, no code stays, and typography changes no letter", () => {
  fc.assert(
    fc.property(page, (html) => {
      const { document: plain, said } = parsing(html);
      for (const each of said) expect(each).toMatch(/^\S+ DEP-HTML-[A-Z]+ [a-z`].*[^.]$/);
      const typeset = parsing(html, {}).document;
      expect(letters(shown(typeset.root))).toBe(letters(shown(plain.root)));
      for (const { name, attributes } of elements(plain.root)) {
        expect(name === "script" && attributes["type"] !== "application/ld+json").toBe(false);
        expect(Object.values(attributes).some((value) => /javascript:/i.test(value))).toBe(false);
      }
    }),
    { numRuns: 400 },
  );
});
