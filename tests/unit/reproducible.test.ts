/** The same input gives the same bytes: in any folder, zone, locale and order, with any number of jobs, at once or later. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { check } from "../../src/build.ts";
import { createSink } from "../../src/diagnostics/sink.ts";
import { inspectPdf } from "../../src/inspect/inspect-pdf.ts";
import type { Inspection } from "../../src/inspect/inspection.ts";
import { createNodeHost } from "../../src/node-host.ts";
import { hashFiles } from "../tools/hash-files.ts";
import { slugs } from "../tools/make-briefings.ts";
import { startReaders } from "../tools/read-pdf.ts";

const now = "2026-08-16T09:30:00Z";
let folder = "";

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "depeche-same-")));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.useRealTimers();
});

function copyProject(name: string): string {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  for (const part of ["articles", "locales", "depeche.yaml"])
    cpSync(part, join(root, part), { recursive: true });
  // All that can be attached is.
  appendFileSync(join(root, "depeche.yaml"), "attach: [source, html]\n");
  return root;
}

function run(words: readonly string[], cwd: string, env: Readonly<Record<string, string>>): void {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd, env, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
}

/** A program that has built other documents before, and builds all in another order. */
const again = `
import { build, createNodeHost } from ${JSON.stringify(pathToFileURL(resolve("dist/index.js")).href)};
const now = new Date(${JSON.stringify(now)});
const articles = ${JSON.stringify(["guide-depeches-multilingues", ...slugs.toReversed()])};
for (const options of [{ out: "before", articles, formats: ["pdf"], languages: ["fr"] }, { out: "warm", articles, languages: ["en", "fr"], jobs: 4 }]) {
  const { status, diagnostics } = await build({ ...options, now }, createNodeHost("."));
  if (status !== "done") throw new Error(JSON.stringify(diagnostics));
}
`;

async function inspect(file: string): Promise<Inspection> {
  await startReaders();
  const sink = createSink();
  const inspection = await inspectPdf({ file, bytes: readFileSync(file) }, { sink });
  expect(sink.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  return inspection!;
}

describe("the bytes of a build", () => {
  it("are the same in another folder, zone, locale and order, with more jobs, in a process that has built before", async () => {
    const one = copyProject("one");
    const other = copyProject("a longer name/of another folder");
    run([resolve("dist/cli.js"), "build", "--jobs", "1", "--now", now], one, {
      TZ: "Pacific/Kiritimati",
      LANG: "ar_EG.UTF-8",
      HOME: one,
    });
    writeFileSync(join(other, "again.mjs"), again);
    run(["again.mjs"], other, { TZ: "America/St_Johns", LC_ALL: "C" });
    const expected = hashFiles(join(one, "output"));
    // Three articles, in two languages and two formats, and the index.
    expect(Object.keys(expected).filter((path) => /\.(pdf|html)$/u.test(path))).toHaveLength(13);
    expect(hashFiles(join(other, "warm"))).toEqual(expected);
    // What is the same is all that there can be: tags, and files within that are the same in both.
    const [slug] = slugs;
    for (const language of ["fr", "en"]) {
      const { tags, attachments, metadata } = await inspect(
        join(one, `output/${slug}/${slug}.${language}.pdf`),
      );
      expect(tags.elements).toHaveLength(1);
      expect(metadata.claims).toEqual(["ua-1", "a-3a"]);
      const found = attachments.map(({ name, relationship }) => `${name} ${relationship ?? ""}`);
      const translation = language === "fr" ? [] : [`${slug}.${language}.json Source`];
      expect(found.sort()).toEqual([
        `${slug}.${language}.html Alternative`,
        ...translation,
        `${slug}.yaml Source`,
      ]);
    }
  }, 300_000);

  it("are the same when all is built twice into the same folder, and nothing else is left there", () => {
    const root = copyProject("twice");
    const words = [resolve("dist/cli.js"), "build", slugs[0], "--now", now];
    run(words, root, { TZ: "UTC" });
    const before = hashFiles(join(root, "output"));
    const names = readdirSync(root, { recursive: true }).sort();
    run([...words, "--jobs", "3"], root, { TZ: "Asia/Kathmandu" });
    expect(hashFiles(join(root, "output"))).toEqual(before);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(names);
  });

  it("are the same whether the instant is an option or SOURCE_DATE_EPOCH, and others for another instant", () => {
    const root = copyProject("dated");
    const [slug] = slugs;
    const build = (out: string, words: readonly string[], env: Readonly<Record<string, string>>) => {
      run([resolve("dist/cli.js"), "build", slug, "-l", "fr", "-f", "pdf", "-o", out, ...words], root, env);
      return hashFiles(join(root, out));
    };
    const byOption = build("option", ["--now", "2026-08-16T11:30:00+02:00"], {});
    const byVariable = build("variable", [], { SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000) });
    expect(byVariable).toEqual(byOption);
    expect(build("undated", [], {})).not.toEqual(byOption);
  });

  it("know nothing of the machine's clock", async () => {
    const host = createNodeHost(".");
    const hashes = async (time: string) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(time) });
      const { status, artifacts } = await check({ articles: [slugs[0]] }, host);
      expect(status).toBe("done");
      return artifacts.map(({ path, sha256 }) => `${path} ${sha256}`);
    };
    const today = await hashes("2026-08-16T09:30:00Z");
    expect(today).toHaveLength(4);
    expect(await hashes("2031-12-31T23:59:59Z")).toEqual(today);
  });
});
