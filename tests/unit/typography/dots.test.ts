import { describe, expect, test } from "vitest";
import { print } from "./print.ts";

describe("dots", () => {
  test.each([
    ["fr", "Oh... c'est", "Oh… c’est"],
    ["en", "Oh...", "Oh…"],
    ["en", "{Oh...}", "“Oh…”"],
    ["en", "a.\u2060..", "a…"],
    ["nl", "a... b", "a… b"],
    ["en", ".... and ..... and a..b", ".... and ..... and a..b"],
    ["en", "../a ./... /.../ C:\\...\\", "../a ./... /.../ C:\\...\\"],
    ["zh-Hans", "好……", "好……"],
    // Two stops after a closing mark are one.
    ["fr", "Il dit : {pas d'accord}.. Cependant", "Il dit~: «_pas d’accord_». Cependant"],
    ["fr", "« non ».. Puis", "«_non_». Puis"],
    ["fr", '"non".. Puis', "«_non_». Puis"],
    ["en", "{no}..", "“no”."],
    ["en", "'no'.. ‘no’..", "“no”. “no”."],
    ["de", "„nein“..", "„nein“."],
    ["en", "{no}\u2060.\u2060.", "“no”."],
    ["en", "{no}... {no}....", "“no”… “no”...."],
    ["en", "no.. `x`..", "no.. x.."],
    ["en", "{no.}.", "“no.”."],
  ])("%s: %s", (language, line, printed) => {
    expect(print(line, language)).toBe(printed);
  });
});
