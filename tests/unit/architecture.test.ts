import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** The rooms in the order in which data goes through them: a room imports from the rooms above it and from those beside. */
const rooms = [
  "article",
  "locale",
  "template",
  "html",
  "css",
  "web",
  "box",
  "text",
  "layout",
  "pdf",
  "publish",
] as const;
const beside = ["data", "markup", "typography", "fonts", "images", "figure", "diagnostics"];
const doors: Readonly<Record<string, readonly [file: string, name: string]>> = {
  article: ["read-article.ts", "readArticle"],
  locale: ["make-edition.ts", "makeEdition"],
  template: ["render-template.ts", "renderTemplate"],
  html: ["parse-html.ts", "parseHtml"],
  css: ["style-document.ts", "styleDocument"],
  web: ["write-page.ts", "writePage"],
  fonts: ["open-fonts.ts", "openFonts"],
  images: ["read-image.ts", "readImage"],
  figure: ["draw-charts.ts", "drawCharts"],
  box: ["build-boxes.ts", "buildBoxes"],
  text: ["set-paragraph.ts", "setParagraph"],
  layout: ["lay-out-pages.ts", "layOutPages"],
  pdf: ["write-pdf.ts", "writePdf"],
  publish: ["publish.ts", "publish"],
  inspect: ["inspect-pdf.ts", "inspectPdf"],
};

const source = "src";
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(source, name));

const importPattern = /^(?:import|export)\s(?<type>type\s)?[^;]*?from\s+"(?<from>[^"]+)"/gms;

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  return [...readFileSync(file, "utf8").matchAll(importPattern)].map((match) => {
    const from = match.groups?.["from"] ?? "";
    return {
      target: from.startsWith(".") ? normalize(join(dirname(file), from)) : from,
      typeOnly: match.groups?.["type"] !== undefined,
    };
  });
}

/** The room of a file below src/, or null for the files at its top. */
function roomOf(file: string): string | null {
  const [room, rest] = relative(source, file).split("/");
  return rest === undefined ? null : (room ?? null);
}

describe("the house", () => {
  it("has no room that imports from one below it", () => {
    const offences = files.flatMap((file) => {
      const room = roomOf(file);
      const height = rooms.indexOf(room as (typeof rooms)[number]);
      if (height < 0) return [];
      return importsOf(file)
        .filter(({ target }) => target.startsWith(source))
        .filter(({ target }) => {
          const other = roomOf(target);
          if (other === null) return !["host.ts", "read-resource.ts"].includes(relative(source, target));
          if (other === room || beside.includes(other)) return false;
          const otherHeight = rooms.indexOf(other as (typeof rooms)[number]);
          return otherHeight < 0 || otherHeight > height;
        })
        .map(({ target }) => `${file} -> ${target}`);
    });
    expect(offences).toEqual([]);
  });

  it("has one door a room, which says what it takes and returns", () => {
    for (const [room, [file, name]] of Object.entries(doors)) {
      const text = readFileSync(join(source, room, file), "utf8");
      expect(text.slice(0, 300), `${room}/${file}`).toMatch(/^\/\*\*[\s*]*Takes /);
      expect(text, `${room}/${file}`).toMatch(new RegExp(`export (?:async )?function ${name}\\b`));
    }
  });

  it("keeps pdfmake, pdfkit and their insides in one room, and the insides in one file", () => {
    const users = files.filter((file) => importsOf(file).some(({ target }) => /^pdf(make|kit)/.test(target)));
    expect(users.filter((file) => roomOf(file) !== "pdf")).toEqual([]);
    const inside = files.filter((file) =>
      importsOf(file).some(({ target }) => target.startsWith("pdfmake/")),
    );
    expect(inside).toHaveLength(1);
  });

  it("keeps files small: none above 350 lines, the median at most 100", () => {
    const lengths = files
      .map((file) => readFileSync(file, "utf8").split("\n").length - 1)
      .sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(350);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(100);
  });
});
