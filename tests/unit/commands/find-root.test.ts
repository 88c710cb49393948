import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findRoot } from "../../../src/commands/find-root.ts";

let folder = "";

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "depeche-root-")));
  mkdirSync(join(folder, "project/articles/a"), { recursive: true });
  mkdirSync(join(folder, "project/docs"));
  writeFileSync(join(folder, "project/depeche.yaml"), "");
  symlinkSync("loop", join(folder, "loop"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the root", () => {
  it("is the folder with articles, or the nearest above with settings, or where the command is run", () => {
    const project = join(folder, "project");
    expect(findRoot(undefined, project)).toBe(project);
    expect(findRoot(undefined, join(project, "docs"))).toBe(project);
    expect(findRoot(undefined, join(project, "articles/a"))).toBe(project);
    expect(findRoot(undefined, folder)).toBe(folder);
  });

  it("is what is asked for, from where the command is run", () => {
    expect(findRoot("../project/docs", join(folder, "project"))).toBe(join(folder, "project/docs"));
    expect(findRoot(join(folder, "project"), "/")).toBe(join(folder, "project"));
  });

  it.each(["none", "project/depeche.yaml", "project/depeche.yaml/x", "loop", "loop/x", "x".repeat(5000)])(
    "is never what is no folder: %.24s",
    (asked) => {
      expect(findRoot(asked, folder)).toMatchObject({ message: `there is no folder \`${asked}\`` });
    },
  );
});
