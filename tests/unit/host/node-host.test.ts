import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFailure, type Host } from "../../../src/host.ts";
import { createNodeHost } from "../../../src/node-host.ts";
import { describeFailure } from "../../../src/host-failure.ts";
import { readResource } from "../../../src/read-resource.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

let folder = "";
let host: Host;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "depeche-host-")));
  const root = join(folder, "project");
  mkdirSync(join(root, "templates/mine"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(root, "a.txt"), "a");
  writeFileSync(join(root, "é.txt"), "e");
  writeFileSync(join(root, "templates/mine/mine.hbs"), "mine");
  symlinkSync(join(folder, "secret.txt"), join(root, "leak.txt"));
  symlinkSync(folder, join(root, "leak"));
  symlinkSync("a.txt", join(root, "link.txt"));
  symlinkSync("circle", join(root, "circle"));
  host = createNodeHost(root);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const failure = (result: unknown): string =>
  typeof result === "object" && isFailure(result) ? result.failure : "read";

describe("reading below the root", () => {
  it("reads files, and links within the root", () => {
    expect(host.read("a.txt")).toEqual(Buffer.from("a"));
    expect(host.read("./templates/../link.txt")).toEqual(Buffer.from("a"));
  });

  it("refuses what is outside, by path or by symbolic link", () => {
    for (const path of [
      "../secret.txt",
      "leak.txt",
      "leak/secret.txt",
      "/etc/passwd",
      "a/../../secret.txt",
      "C:/x",
      "a\\b",
    ])
      expect(failure(host.read(path)), path).toBe("outside");
  });

  it("says what is wrong without a path of the machine", () => {
    expect(host.read("none.txt")).toEqual({ failure: "missing", reason: "there is no such file" });
    expect(failure(host.read("a.txt/b"))).toBe("missing");
    expect(failure(host.read("templates"))).toBe("directory");
    expect(failure(host.read("circle"))).toBe("failed");
    expect(failure(host.read("x".repeat(300)))).toBe("missing");
  });

  it("says when permission is denied", () => {
    const denied = Object.assign(new Error("EACCES: permission denied, open '/etc/x'"), { code: "EACCES" });
    expect(describeFailure(denied)).toEqual({ failure: "denied", reason: "permission denied" });
  });

  it("lists names in the order of their code units, folders with a slash", () => {
    expect(host.list("")).toEqual([
      "a.txt",
      "circle",
      "leak.txt",
      "leak/",
      "link.txt",
      "templates/",
      "é.txt",
    ]);
    expect(failure(host.list("none"))).toBe("missing");
    expect(failure(host.list("leak"))).toBe("outside");
  });

  it("keeps a bug a bug", () => {
    expect(() => describeFailure(new TypeError("a bug"))).toThrow("a bug");
    expect(describeFailure(Object.assign(new Error("x"), { code: "EIO" })).reason).toBe(
      "the system says EIO",
    );
  });
});

describe("packages and shipped files", () => {
  it("reads files of installed packages only", () => {
    expect(failure(host.readPackage("picocolors/package.json"))).toBe("read");
    expect(failure(host.readPackage("@commander-js/extra-typings/package.json"))).toBe("read");
    expect(failure(host.readPackage("no-such-package/x"))).toBe("missing");
    expect(failure(host.readPackage("picocolors/../yaml/package.json"))).toBe("outside");
    for (const specifier of ["../x", "./x", "/etc/passwd", "picocolors", "@scope/x", "..", ""])
      expect(failure(host.readPackage(specifier)), specifier).toBe("missing");
  });

  it("reads what ships with depeche", () => {
    expect(failure(host.readShipped("package.json"))).toBe("read");
    expect(failure(host.readShipped("../x"))).toBe("outside");
    expect(failure(host.listShipped("src"))).toBe("read");
  });
});

describe("a resource", () => {
  const shipped = { "templates/a/a.css": "shipped", "articles/x.yaml": "never" };

  it("is the project's own first, then the shipped one", () => {
    const own = createMemoryHost({ files: { "templates/a/a.css": "own" }, shipped });
    expect(readResource(own, "templates/a/a.css")).toEqual(new TextEncoder().encode("own"));
    const none = createMemoryHost({ shipped });
    expect(readResource(none, "templates/a/a.css")).toEqual(new TextEncoder().encode("shipped"));
    expect(failure(readResource(none, "templates/b/b.css"))).toBe("missing");
    expect(failure(readResource(none, "articles/x.yaml"))).toBe("missing");
  });

  it("of a package is named by npm:", () => {
    expect(failure(readResource(host, "npm:picocolors/package.json"))).toBe("read");
  });
});

describe("the root of the file system", () => {
  it("has everything below it", () => {
    const everywhere = createNodeHost("/");
    const path = join(folder, "project").slice(1);
    expect(failure(everywhere.read(`${path}/a.txt`))).toBe("read");
    expect(everywhere.output.makeFolder(`${path}/from-above`)).toBeNull();
    expect(everywhere.output.write(`${path}/from-above/x`, Buffer.from("1"))).toBeNull();
    expect(host.output.read("from-above/x")).toEqual(Buffer.from("1"));
  });
});

describe("the memory host", () => {
  const memory = createMemoryHost({ files: { "a/b.txt": "b", "c.txt": "c", "/abs": "x" } });

  it("answers as the real one", () => {
    expect(memory.list("")).toEqual(["a/", "c.txt"]);
    expect(memory.list("a")).toEqual(["b.txt"]);
    expect(failure(memory.read("a"))).toBe("directory");
    expect(failure(memory.read("../c.txt"))).toBe("outside");
    expect(failure(memory.list("none"))).toBe("missing");
    expect(failure(memory.list("../x"))).toBe("outside");
    expect(failure(memory.output.write("../x", Buffer.from("")))).toBe("outside");
    expect(failure(memory.output.rename("none", "x"))).toBe("missing");
    expect(failure(memory.output.makeFolder("c.txt"))).toBe("failed");
  });

  it("has folders of its own, an absolute path's among them", () => {
    const own = createMemoryHost({ files: { "a/b": "b" } });
    expect(own.output.below("").read("a/b")).toEqual(own.output.below("a").read("b"));
    expect(own.output.below("a").write("b", Buffer.from(""))?.failure).toBe("failed");
    own.output.below("/x").write("y", Buffer.from("1"));
    expect(own.text("/x/y")).toBe("1");
    expect(failure(own.output.below("a").read("../a/b"))).toBe("outside");
  });

  it("fails where a test asks it to", () => {
    const failing = createMemoryHost({
      fail: (operation) => (operation === "write" ? { failure: "failed", reason: "the disk is full" } : null),
    });
    expect(failing.output.write("x", Buffer.from(""))?.reason).toBe("the disk is full");
    expect(failing.output.makeFolder("x")).toBeNull();
  });
});
