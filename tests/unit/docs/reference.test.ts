/** The reference pages are what the program's tables give today; `npm run docs` writes them anew. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { writeReference } from "../../tools/write-reference.ts";

const pages = await writeReference();
const isUpdate = process.env["UPDATE_DOCS"] === "1";

it.each(Object.entries(pages))("%s says what the program does", (file, text) => {
  if (isUpdate) {
    if (process.env["CI"] === "true") throw new Error("pages are not written where they are checked");
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, "utf8") : "", "run `npm run docs`").toBe(text);
});
