/** What reads PDFs is large, and no other command loads it. */
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";

/** All that is loaded when a file is, types aside. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.startsWith("src/")) return seen;
  const pattern = /^(?:import|export)\s(?!type\s)[^;]*?from\s+"(?<from>[^"]+)"/gms;
  for (const { groups } of readFileSync(file, "utf8").matchAll(pattern)) {
    const from = groups?.["from"] ?? "";
    loadedBy(from.startsWith(".") ? normalize(join(dirname(file), from)) : from, seen);
  }
  return seen;
}

it.each(["src/cli.ts", "src/index.ts", "src/commands/build.ts", "src/commands/pdf.ts"])(
  "%s loads nothing of it",
  (file) => {
    const loaded = [...loadedBy(file)];
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((each) => each.startsWith("src/inspect/") || each.startsWith("pdfjs-dist"))).toEqual(
      [],
    );
  },
);

it("the command itself loads pdf.js only once there is a PDF", () => {
  const loaded = [...loadedBy("src/commands/inspect.ts")];
  expect(loaded).toContain("src/inspect/open-pdf.ts");
  expect(loaded.filter((each) => each.startsWith("pdfjs-dist"))).toEqual([]);
});
