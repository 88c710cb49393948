/** What is packed is what an installed depeche needs, and works where nothing else of the repository is. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";
let packed: readonly string[] = [];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "depeche-package-")));
  const said = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { encoding: "utf8" });
  const [{ files, filename }] = JSON.parse(said) as [{ files: { path: string }[]; filename: string }];
  packed = files.map(({ path }) => path).sort();
  mkdirSync(join(folder, "node_modules"));
  execFileSync("tar", ["-xzf", filename, "-C", "node_modules"], { cwd: folder });
  linkPackages();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** As an installation would have them beside it. */
function linkPackages(): void {
  const modules = join(folder, "node_modules");
  renameSync(join(modules, "package"), join(modules, "depeche"));
  for (const name of readdirSync("node_modules").filter((each) => !each.startsWith(".")))
    symlinkSync(resolve("node_modules", name), join(modules, name));
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const filesBelow = (at: string): readonly string[] =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("the package", () => {
  it("has the program, the templates with their partials and words, the schema, the licences, and nothing else", () => {
    const compiled = filesBelow("src")
      .filter((file) => !file.endsWith(".d.ts"))
      .map((file) => join("dist", file.slice("src/".length, -".ts".length)))
      .flatMap((file) => [`${file}.js`, `${file}.d.ts`]);
    const templates = filesBelow("templates");
    expect(templates).toContain("templates/partials/block.hbs");
    expect(packed).toEqual(
      [
        ...compiled,
        ...templates,
        "LICENSE",
        "NOTICE",
        "README.md",
        ...["en", "fr"].flatMap((language) =>
          ["briefing", "note", "report"].map((template) => `locales/${language}/${template}.json`),
        ),
        "package.json",
        "schema/depeche-article-1.schema.json",
      ].sort(),
    );
  });

  it("builds a project that has nothing but an article", () => {
    put(
      "project/articles/a.yaml",
      'schema: depeche-article/1\nslug: a\nlanguage: fr\nheadline: { text: Titre }\nbody: [{ id: p1, type: paragraph, text: "Un mot." }]\n',
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, "node_modules/depeche/dist/cli.js"), "build"],
      { cwd: join(folder, "project"), encoding: "utf8" },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "output/a/a.fr.html\noutput/a/a.fr.pdf\n",
      stderr: "",
    });
  });

  it("is a library with types", () => {
    put(
      "use.mts",
      `import { build, check, compile, createNodeHost, renderPdf, type Artifact, type Diagnostic, type Host } from "depeche";
const host: Host = createNodeHost(".");
const { diagnostics }: { readonly diagnostics: readonly Diagnostic[] } = await check({}, host);
const page = { file: "page.html", html: "<!DOCTYPE html><html lang=en><title>A</title><p>A word.</html>" };
const { pdf } = await renderPdf(page, {}, host);
const made: readonly Artifact[] = (await compile({ file: "articles/a.yaml", bytes: new Uint8Array() }, {}, host)).artifacts;
const built = await build({ formats: ["html"] }, host);
const bytes: number | undefined = pdf?.length;
console.log(JSON.stringify([typeof bytes, made.length, diagnostics.length, built.status]));
// @ts-expect-error: a format that there is not
await check({ formats: ["docx"] }, host);
`,
    );
    put("package.json", '{ "type": "module" }');
    const words = ["--strict", "--target", "es2023", "--module", "nodenext", "--outDir", ".", "--types", "node", "use.mts"]; // prettier-ignore
    const compiled = spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), ...words], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(compiled.stdout).toBe("");
    const { stdout, stderr } = spawnSync(process.execPath, ["use.mjs"], { cwd: folder, encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: '["number",0,0,"usage"]\n', stderr: "" });
  });
});
