import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { Host } from "../../../src/host.ts";
import { createNodeHost } from "../../../src/node-host.ts";
import type { Artifact } from "../../../src/publish/artifact.ts";
import { publish } from "../../../src/publish/publish.ts";
import { readManifest } from "../../../src/publish/read-manifest.ts";
import type { ManifestEntry } from "../../../src/publish/manifest.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

function artifact(
  slug: string,
  language: string,
  format: "pdf" | "html",
  content = `${slug}.${language}`,
): Artifact {
  return {
    path: `${slug}/${slug}.${language}.${format}`,
    format,
    bytes: new TextEncoder().encode(content),
    language,
    direction: language === "ar" ? "rtl" : "ltr",
    pages: format === "pdf" ? 2 : null,
    standards: [],
    tagged: format === "pdf" ? false : null,
    fonts: ["SourceSerif4-Regular"],
    translation: { translated: 1, stale: 0, missing: 0 },
    title: `Title of <${slug}> in ${language}`,
    article: { slug, file: `articles/${slug}.yaml`, sha256: "00", language: "fr" },
    template: "briefing",
    stylesheet: "templates/briefing/briefing.css",
  };
}

const versions = { depeche: "0.1.0", pdfmake: "0.3.11" };
const all = [
  artifact("b", "fr", "pdf"),
  artifact("b", "fr", "html"),
  artifact("a", "en", "pdf"),
  artifact("a", "fr", "pdf"),
];

function run(
  host: Host,
  artifacts: readonly Artifact[],
  isApart: (entry: ManifestEntry) => boolean = () => false,
  out = "output",
) {
  const sink = createSink();
  const entries = publish(artifacts, { host, sink, out, outName: out, versions, isApart });
  return { entries, said: sink.diagnostics.map(({ code, file, message }) => `${code} ${file}: ${message}`) };
}

const texts = (host: ReturnType<typeof createMemoryHost>) =>
  Object.fromEntries(
    [...host.files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path]) => [path, host.text(path)]),
  );

describe("publishing", () => {
  it("writes the artifacts, an index, the sums and the manifest, and no other file", () => {
    const host = createMemoryHost();
    const { entries, said } = run(host, all);
    expect(said).toEqual([]);
    expect(entries?.map(({ path }) => path)).toEqual([
      "a/a.en.pdf",
      "a/a.fr.pdf",
      "b/b.fr.html",
      "b/b.fr.pdf",
    ]);
    expect(Object.keys(texts(host))).toEqual([
      "output/SHA256SUMS",
      "output/a/a.en.pdf",
      "output/a/a.fr.pdf",
      "output/b/b.fr.html",
      "output/b/b.fr.pdf",
      "output/index.html",
      "output/manifest.json",
    ]);
    expect(JSON.parse(host.text("output/manifest.json"))).toMatchObject({
      schema: "depeche-manifest/1",
      artifacts: [
        { path: "a/a.en.pdf", bytes: 4, pages: 2, tagged: false, versions },
        {},
        { pages: null, tagged: null },
        {},
      ],
    });
  });

  it("writes the same bytes in any order and on every run", () => {
    const [one, other] = [createMemoryHost(), createMemoryHost()];
    run(one, all);
    run(other, [...all].reverse());
    run(other, all);
    expect(texts(other)).toEqual(texts(one));
  });

  it("removes what an earlier build made and this one no longer does, and nothing else", () => {
    const host = createMemoryHost({ files: { "output/a/mine.txt": "mine" } });
    run(host, all);
    run(host, all.slice(0, 2));
    expect([...host.files.keys()].filter((path) => path.includes("/a/"))).toEqual(["output/a/mine.txt"]);
  });

  it("removes nothing that is not what the manifest says, whoever wrote that", () => {
    const forged = {
      schema: "depeche-manifest/1",
      artifacts: [{ ...artifact("a", "fr", "pdf"), bytes: 4, sha256: "00", path: "mine/notes.txt" }],
    };
    const host = createMemoryHost({
      files: { "mine/notes.txt": "mine", "manifest.json": JSON.stringify(forged) },
    });
    run(host, all, undefined, ".");
    expect(host.text("mine/notes.txt")).toBe("mine");
    host.output.remove("a/a.en.pdf");
    host.output.write("a/a.en.pdf", new TextEncoder().encode("edited by hand"));
    run(host, all.slice(0, 2), undefined, ".");
    expect(host.text("a/a.en.pdf")).toBe("edited by hand");
    expect(host.files.has("a/a.fr.pdf")).toBe(false);
  });

  it("keeps what it was not asked to make, while it is still what the manifest says", () => {
    const host = createMemoryHost();
    run(host, all);
    host.output.remove("output/a/a.en.pdf");
    host.output.write("output/a/a.en.pdf", new TextEncoder().encode("changed"));
    const { entries } = run(host, [artifact("b", "fr", "pdf", "new")], ({ article }) => article.slug !== "b");
    expect(entries?.map(({ path }) => path)).toEqual(["b/b.fr.pdf"]);
    const listed = readManifest(host.files.get("output/manifest.json")!).map(({ path }) => path);
    expect(listed).toEqual(["a/a.fr.pdf", "b/b.fr.pdf"]);
    expect(host.files.has("output/b/b.fr.html")).toBe(false);
  });

  it.each([
    ["write", /^output\/b\/\.b\.fr\.pdf\.\d+$/u],
    ["write", /^output\/\.manifest\.json\.\d+$/u],
    ["makeFolder", /^output\/b$/u],
    ["rename", /^output\/a\/a\.fr\.pdf$/u],
    ["rename", /^output\/manifest\.json$/u],
    ["rename", /^output\/\.index\.html\.\d+$/u],
  ] as const)("leaves the earlier output whole when %s fails at %s", (operation, place) => {
    const full = { failure: "failed", reason: "the disk is full" } as const;
    let armed = false;
    // What is renamed back after the failure is not failed again.
    const fail = (asked: string, path: string) =>
      armed && asked === operation && place.test(path) ? ((armed = false), full) : null;
    const host = createMemoryHost({ fail });
    run(host, all);
    const before = texts(host);
    armed = true;
    const changed = all.map((each) => ({ ...each, bytes: new TextEncoder().encode("changed") }));
    const { entries, said } = run(host, [...changed, artifact("c", "fr", "pdf")]);
    expect(entries).toBeNull();
    expect(said.join()).toMatch(/^DEP-PROJECT-UNWRITABLE output.*: the disk is full$/);
    expect(texts(host)).toEqual(before);
  });

  it("trusts no manifest that names files elsewhere or is none", () => {
    const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const entry = {
      path: "../x.pdf",
      format: "pdf",
      sha256: "",
      title: "",
      language: "",
      direction: "",
      article: { slug: "", language: "fr" },
    };
    for (const path of ["../x.pdf", "/etc/passwd", "", "a//b", 7])
      expect(readManifest(encode({ schema: "depeche-manifest/1", artifacts: [{ ...entry, path }] }))).toEqual(
        [],
      );
    for (const value of [
      null,
      [],
      {},
      "x",
      { schema: "other", artifacts: [entry] },
      { schema: "depeche-manifest/1", artifacts: [null, { ...entry, path: "a", article: 1 }] },
    ])
      expect(readManifest(encode(value))).toEqual([]);
    expect(readManifest(new TextEncoder().encode("{"))).toEqual([]);
    expect(
      readManifest(encode({ schema: "depeche-manifest/1", artifacts: [{ ...entry, path: "a" }] })),
    ).toHaveLength(1);
  });
});

describe("publishing to the disk", () => {
  it("makes sums that sha256sum checks, and says when a file stands in the folder's place", () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "depeche-publish-")));
    const host = createNodeHost(root);
    expect(run(host, all).said).toEqual([]);
    expect(run(host, all).said).toEqual([]);
    const checked = execFileSync("sha256sum", ["-c", "SHA256SUMS"], {
      cwd: join(root, "output"),
      encoding: "utf8",
    });
    expect(
      checked
        .trim()
        .split("\n")
        .every((line) => line.endsWith(": OK")),
    ).toBe(true);
    expect(host.list("output/a")).toEqual(["a.en.pdf", "a.fr.pdf"]);
    host.output.write("file", new Uint8Array());
    expect(run(host, all, undefined, "file").said.join()).toContain("a part of its path is not a folder");
    expect(host.output.makeFolder("other/index.html")).toBeNull();
    expect(run(host, all, undefined, "other").said.join()).toContain("a folder of that name is in the way");
    expect(host.list("other")).toEqual(["a/", "b/", "index.html/"]);
    expect(host.list("other/a")).toEqual([]);
    rmSync(root, { recursive: true });
  });
});

describe("the index page", () => {
  it("leads to every document and is well-formed", () => {
    const host = createMemoryHost();
    run(host, [...all, artifact("a", "ar", "html")]);
    const page = host.text("output/index.html");
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    const hrefs = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual(["a/a.fr.pdf", "a/a.ar.html", "a/a.en.pdf", "b/b.fr.html", "b/b.fr.pdf"]);
    expect(page).toContain('<li lang="ar" dir="rtl">');
    expect(page).toContain("Title of &lt;a&gt; in en");
    expect(page).toContain("PDF, 2&nbsp;pages");
    expect(page).not.toMatch(/<script|https?:/);
  });
});
