/** What a command writes is written below its folder, whatever symbolic links stand there. */
import { once } from "node:events";
import {
  existsSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Host, HostFailure } from "../../../src/host.ts";
import { isFailure } from "../../../src/host.ts";
import { createNodeHost } from "../../../src/node-host.ts";
import { replaceFiles } from "../../../src/publish/replace-files.ts";

let folder = "";
let host: Host;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "depeche-output-")));
  mkdirSync(join(folder, "project/out"), { recursive: true });
  mkdirSync(join(folder, "home"));
  writeFileSync(join(folder, "home/secret"), "secret");
  writeFileSync(join(folder, "project/a.txt"), "a");
  symlinkSync(join(folder, "home"), join(folder, "project/leak"));
  symlinkSync(join(folder, "home/secret"), join(folder, "project/out/link"));
  host = createNodeHost(join(folder, "project"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bytes = Buffer.from("1");
const failure = (result: Uint8Array | HostFailure | null): string =>
  result !== null && isFailure(result) ? result.failure : "done";
const secret = () => readFileSync(join(folder, "home/secret"), "utf8");

describe("writing", () => {
  it("makes folders, writes, renames, reads and removes", () => {
    expect(host.output.makeFolder("out/b")).toBeNull();
    expect(host.output.write("out/b/x", bytes)).toBeNull();
    expect(host.output.rename("out/b/x", "out/b/y")).toBeNull();
    expect(host.output.read("out/b/y")).toEqual(bytes);
    expect(host.output.remove("out/b/y")).toBeNull();
    expect(failure(host.output.read("out/b/y"))).toBe("missing");
    expect(host.output.remove("out/b/y")).toBeNull();
    expect(failure(host.output.read("out/b"))).toBe("directory");
  });

  it("never leaves the folder, by path or by symbolic link", () => {
    const outputs = [host.output, host.output.below(join(folder, "project"))];
    for (const output of outputs) {
      for (const path of ["../x", "leak/x", "leak/new/x", join(folder, "x")]) {
        expect(failure(output.write(path, bytes)), path).toBe("outside");
        expect(failure(output.makeFolder(path)), path).toBe("outside");
        expect(failure(output.rename("a.txt", path)), path).toBe("outside");
        expect(failure(output.rename(path, "x")), path).toBe("outside");
        expect(failure(output.remove(path)), path).toBe("outside");
        expect(failure(output.sweep(path)), path).toBe("outside");
      }
      for (const path of ["../home/secret", "leak/secret", "out/link"])
        expect(failure(output.read(path)), path).toBe("outside");
      expect(failure(output.remove("leak/secret"))).toBe("outside");
    }
    expect(readdirSync(folder)).toEqual(["home", "project"]);
    expect(readdirSync(join(folder, "home"))).toEqual(["secret"]);
  });

  it("writes over nothing, and follows no link that stands in the place of the file", () => {
    expect(failure(host.output.write("out/link", bytes))).toBe("failed");
    expect(failure(host.output.write("a.txt", bytes))).toBe("failed");
    symlinkSync(join(folder, "home/new"), join(folder, "project/out/dangling"));
    expect(failure(host.output.write("out/dangling", bytes))).toBe("failed");
    expect(secret()).toBe("secret");
    expect(existsSync(join(folder, "home/new"))).toBe(false);
  });

  it("renames onto a link and not through it", () => {
    expect(host.output.write("out/new", bytes)).toBeNull();
    expect(host.output.rename("out/new", "out/link")).toBeNull();
    expect(host.output.read("out/link")).toEqual(bytes);
    expect(secret()).toBe("secret");
  });

  it("says what is in the way", () => {
    expect(host.output.makeFolder("a.txt")?.reason).toBe("a file of that name is in the way");
    expect(failure(host.output.makeFolder("a.txt/b"))).toBe("missing");
    expect(host.output.makeFolder("out")).toBeNull();
    expect(host.output.rename("a.txt", "out")?.reason).toBe("a folder of that name is in the way");
    expect(host.output.rename("out", "b")?.reason).toBe("a folder of that name is in the way");
  });

  it("puts no file in the place of a socket, a device or a link to one", async () => {
    const server = createServer().listen(join(folder, "project/out/socket"));
    await once(server, "listening");
    symlinkSync("socket", join(folder, "project/out/to-socket"));
    for (const path of ["out/socket", "out/to-socket"]) {
      expect(host.output.rename("a.txt", path)?.reason).toBe("it is not a regular file");
      expect(host.output.read(path)).toEqual({ failure: "failed", reason: "it is not a regular file" });
    }
    server.close();
    // Nothing is there to be renamed: were it tried, the reason would be another.
    for (const name of ["null", "stdout"])
      expect(host.output.below("/dev").rename("no-such", name)?.reason).toBe("it is not a regular file");
  });

  it.runIf(existsSync("/proc/self"))("ends where a file system makes no folders", () => {
    expect(failure(host.output.below("/proc").makeFolder("no-such/folder/in/it"))).toBe("missing");
  });
});

describe("a folder of the command line", () => {
  it("may be anywhere, and is itself found through links", () => {
    symlinkSync(join(folder, "home"), join(folder, "site"));
    const output = host.output.below(join(folder, "site/new/pages"));
    expect(output.makeFolder("")).toBeNull();
    expect(output.write("x", bytes)).toBeNull();
    expect(readFileSync(join(folder, "home/new/pages/x"), "utf8")).toBe("1");
    expect(failure(output.read("../../secret"))).toBe("outside");
    symlinkSync(folder, join(folder, "home/new/pages/up"));
    expect(output.write("up/x", bytes)?.reason).toBe("a symbolic link leads out of the folder");
  });

  it("below the project is as good as the project's other folders, and no better", () => {
    expect(host.output.below("out").write("x", bytes)).toBeNull();
    expect(host.output.read("out/x")).toEqual(bytes);
    for (const path of ["leak", "..", "leak/new"])
      expect(failure(host.output.below(path).write("x", bytes)), path).toBe("outside");
    expect(failure(host.output.below("out").read("../a.txt"))).toBe("outside");
  });
});

describe("files on their way to their place", () => {
  const spares = () => readdirSync(join(folder, "project/out")).filter((name) => name.startsWith("."));

  it("have names that nobody can have foreseen, as short for a long name", () => {
    const [one, other] = [host.output.spare("out/a.html"), host.output.spare("out/a.html")];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^out\/\.depeche-[\da-f-]{36}\.tmp$/u);
    const path = `out/${"x".repeat(250)}`;
    expect(replaceFiles([{ path, bytes }], host.output)).toBeNull();
    expect(host.output.read(path)).toEqual(bytes);
    expect(host.output.spare("a.html")).toMatch(/^\.depeche/u);
  });

  it("take the place of links and leave what these lead to", () => {
    symlinkSync(join(folder, "home/secret"), join(folder, "project/out/.link.new"));
    expect(replaceFiles([{ path: "out/link", bytes }], host.output)).toBeNull();
    expect(host.output.read("out/link")).toEqual(bytes);
    expect(secret()).toBe("secret");
  });

  it("give way to what was there when a later one fails, a link as a link", () => {
    mkdirSync(join(folder, "project/out/taken"));
    symlinkSync("nothing", join(folder, "project/out/dangling"));
    const files = ["out/link", "out/dangling", "out/taken"].map((path) => ({ path, bytes }));
    expect(replaceFiles(files, host.output)).toMatchObject({ path: "out/taken", failure: { failure: "directory" } }); // prettier-ignore
    expect(readlinkSync(join(folder, "project/out/link"))).toBe(join(folder, "home/secret"));
    expect(readlinkSync(join(folder, "project/out/dangling"))).toBe("nothing");
    expect(spares()).toEqual([]);
  });

  it("are swept away where a killed build left them, but not another build's or another program's", () => {
    const [old, young] = [host.output.spare("out/x"), host.output.spare("out/x")];
    const other = "out/.depeche-notes.tmp";
    for (const path of [old, young, other]) host.output.write(path, bytes);
    const before = new Date(Date.now() - 2 * 3_600_000);
    for (const path of [old, other]) utimesSync(join(folder, "project", path), before, before);
    const link = join(folder, "project", host.output.spare("out/x"));
    symlinkSync(join(folder, "home/secret"), link);
    lutimesSync(link, before, before);
    expect(replaceFiles([{ path: "out/new", bytes }], host.output)).toBeNull();
    expect(spares().map((name) => `out/${name}`).sort()).toEqual([young, other].sort()); // prettier-ignore
    expect(secret()).toBe("secret");
    expect(failure(host.output.sweep("none"))).toBe("missing");
  });
});
