import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { read, withHead } from "../reading.ts";

describe("sources", () => {
  const source = (rest: string): string => withHead(`sources: [{ id: s, kind: text, path: x.txt${rest} }]\n`);
  const files = { "articles/a/x.txt": "abc" };
  const sha256 = createHash("sha256").update("abc").digest("hex");

  test("are compared with their checksums", () => {
    expect(read(source(`, sha256: ${sha256}`), { files }).diagnostics).toEqual([]);
    const changed = read(source(`, sha256: ${"f".repeat(64)}`), { files });
    expect(changed.found).toEqual(["SOURCE-CHANGED 6:53"]);
    expect(changed.diagnostics[0]?.message).toContain(sha256);
    const unchecked = read(source(""), { files });
    expect(unchecked.found).toEqual(["SOURCE-UNCHECKED 6:38"]);
    expect(unchecked.diagnostics[0]?.hint).toBe(`add \`sha256: ${sha256}\``);
    expect(read(source(", sha256: abc"), { files }).found).toContain("BAD-VALUE 6:53");
  });

  test.each([
    ["FILE-MISSING", "y.txt"],
    ["FILE-OUTSIDE", "../b/x.txt"],
    ["FILE-OUTSIDE", "/etc/passwd"],
    ["FILE-OUTSIDE", "~/x.txt"],
    ["FILE-OUTSIDE", "file:x.txt"],
    ["FILE-OUTSIDE", "sub/../../x.txt"],
    ["FILE-UNREADABLE", "folder"],
  ])("%s of %s", (code, path) => {
    const text = source(`, sha256: ${sha256}`).replace("x.txt", path);
    const { found } = read(text, { files: { ...files, "articles/a/folder/z": "" } });
    expect(found).toEqual([`${code} 6:38`]);
  });

  test("that are missing have the nearest name as a hint", () => {
    expect(read(source("").replace("x.txt", "y.txt"), { files }).diagnostics[0]?.hint).toBe(
      "did you mean `x.txt`?",
    );
    expect(read(source("").replace("x.txt", "b/y.txt"), { files }).diagnostics[0]?.hint).toBe(
      "put it there, or correct the name",
    );
  });
});
