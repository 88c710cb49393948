/** An interruption ends a build within a room's time and leaves what an earlier build made. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileProgram } from "../../tools/compile-program.ts";

const SLUGS = Array.from({ length: 30 }, (_, index) => `a${String(index).padStart(2, "0")}`);

let folder = "";
let project = "";
let program = "";

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "depeche-interrupt-")));
  mkdirSync(join(folder, "program"));
  program = compileProgram(join(folder, "program"));
  project = join(folder, "project");
  mkdirSync(join(project, "articles"), { recursive: true });
  for (const slug of SLUGS) write(slug, "Un mot.");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(slug: string, text: string): void {
  writeFileSync(
    join(project, `articles/${slug}.yaml`),
    `schema: depeche-article/1\nslug: ${slug}\nlanguage: fr\nheadline: { text: Titre }\nbody: [{ id: p1, type: paragraph, text: "${text}" }]\n`,
  );
}

/** Sends the signal, where there is one, when the program says that it sets the pages of the second article. */
function build(signal: NodeJS.Signals | null) {
  const child = spawn(process.execPath, [program, "-v", "build", "-f", "pdf"], { cwd: project });
  let messages = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (signal !== null && !messages.includes(" a01 fr") && `${messages}${text}`.includes(" a01 fr"))
      child.kill(signal);
    messages += text;
  });
  return new Promise<{ readonly code: number | null; readonly messages: string }>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => {
      resolve({ code, messages });
    });
  });
}

/** Every file below the output folder, with its bytes. */
const output = () =>
  readdirSync(join(project, "output"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, readFileSync(path, "base64")]);

describe("an interruption", () => {
  it("ends the build between two rooms, with the earlier output whole", async () => {
    const whole = await build(null);
    expect(whole.code).toBe(0);
    expect(whole.messages).toContain(` ${SLUGS.at(-1)} fr`);
    const before = output();
    expect(before).toHaveLength(SLUGS.length + 3);
    for (const slug of SLUGS) write(slug, "Un autre mot.");
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const) {
      const { code: exit, messages } = await build(signal);
      expect({ signal, exit }).toEqual({ signal, exit: code });
      expect(messages).toContain(" a01 fr");
      expect(messages).not.toContain(` ${SLUGS.at(-1)} fr`);
      expect(messages).not.toContain("publish");
      expect(output()).toEqual(before);
    }
  });
});
