/** What is suggested for names that are not known, and for how many of them. */
import { expect, test } from "vitest";
import { suggestNearest } from "../../../src/diagnostics/suggest-nearest.ts";

function countReads(names: readonly string[]) {
  const counted = { reads: 0, keys: () => ((counted.reads += 1), names) };
  return counted;
}

test("suggests the nearest name, and none where none is near", () => {
  const suggest = suggestNearest(new Map([["results", 1], ["sources", 2]])); // prettier-ignore
  expect(suggest("resluts")).toBe("results");
  expect(suggest("conclusion")).toBeNull();
});

test("compares the same name once", () => {
  const known = countReads(["results"]);
  const suggest = suggestNearest(known);
  expect([suggest("result"), suggest("result"), suggest("zzz"), suggest("zzz")]).toEqual(["results", "results", null, null]);
  expect(known.reads).toBe(2);
}); // prettier-ignore

test("compares no more than the first names of a document full of wrong ones, and still knows what it said", () => {
  const known = countReads(["results"]);
  const suggest = suggestNearest(known);
  expect(suggest("result")).toBe("results");
  for (let index = 0; index < 1000; index++) suggest(`wrong-${index}`);
  expect(known.reads).toBe(50);
  expect(suggest("resultz")).toBeNull();
  expect(suggest("result")).toBe("results");
});

test("compares no more than so many pairs, however many names are known", () => {
  const counted = { read: 0 };
  const known = {
    *keys(): Generator<string> {
      for (let index = 0; index < 40_000; index++) {
        counted.read += 1;
        yield `name-${index}`;
      }
    },
  };
  const suggest = suggestNearest(known);
  expect(suggest("nmae-39999")).toBe("name-39999");
  for (let index = 0; index < 20; index++) suggest(`${"wrong".repeat(4)}-${index}`);
  expect(counted.read).toBeLessThan(101_000);
  expect(suggest("nmae-0")).toBeNull();
});
