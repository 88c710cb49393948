// Compares the evenness of justified paragraphs with Typst's, on the same text, font, size and widths: `npm run bench -- evenness`
// needs Python with `pip install typst==0.15.2` and poppler's pdftotext. Both are measured with the same widths of the same font.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildBoxes } from "../../dist/box/build-boxes.js";
import { styleDocument } from "../../dist/css/style-document.js";
import { createSink } from "../../dist/diagnostics/sink.js";
import { openFonts } from "../../dist/fonts/open-fonts.js";
import { parseHtml } from "../../dist/html/parse-html.js";
import { createNodeHost } from "../../dist/node-host.js";
import { setParagraph } from "../../dist/text/set-paragraph.js";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const widths = [180, 240, 300, 360, 455];
const font = "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf";
const paragraphs = readFileSync(join(root, "articles/sommet-alaska-trump-poutine/source.fr.txt"), "utf8")
  .split(/\n\s*\n/)
  .map((text) => text.replaceAll("...", "…").replaceAll("..", ".").replaceAll(/\s+/g, " ").trim());
/** As Typst counts: a space stretches by half its width and shrinks by a third before it is bad. */
const stretch = 0.5;
const shrink = 1 / 3;

/** Settings that a stylesheet may choose: least letters before and after a hyphen, lines in a row, room that may stay empty instead. */
const settings = Object.fromEntries(
  ["5 2 2", "5 2 3", "6 3 3", "8 3 3", "8 4 4"].flatMap((chars) =>
    ["none", "2", "1"].flatMap((limit) =>
      ["0", "1%", "2%", "3%", "4%", "6%", "7.5%", "9%", "10%", "11%", "12%", "14%", "16%"].map((zone) => [
        `${chars}, ${limit}, ${zone}`,
        `hyphenate-limit-chars: ${chars}; hyphenate-limit-lines: ${limit === "none" ? "no-limit" : limit}; hyphenate-limit-zone: ${zone}`,
      ]),
    ),
  ),
);
const house = "hyphenate-limit-chars: 6 3 3; hyphenate-limit-lines: 2";

const { library, paragraphsIn } = openParagraphs();
const folder = mkdtempSync(join(tmpdir(), "depeche-evenness-"));
try {
  console.log("sum of squared stretch, hyphens in brackets; ratio to Typst at no more hyphens than it has");
  for (const width of widths) {
    const typst = measureLines(readTypst(width), width);
    const ours = Object.entries(settings).map(([name, css]) => ({ name, ...measureOurs(css, width) }));
    const allowed = ours.filter(({ hyphens }) => hyphens <= typst.hyphens);
    const best = allowed.reduce(
      (a, b) => (b.sum < a.sum ? b : a),
      allowed[0] ?? { name: "none", sum: NaN, hyphens: 0 },
    );
    const own = measureOurs(house, width);
    const show = ({ sum, hyphens }) => `${sum.toFixed(1)} (${hyphens})`;
    console.log(
      `${width} pt   Typst ${show(typst)}   best ${show(best)} with ${best.name}   ratio ${(best.sum / typst.sum).toFixed(2)}   house ${show(own)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function openParagraphs() {
  const host = createNodeHost(root);
  const sink = createSink();
  const styled = (css, texts) => {
    const html = `<!DOCTYPE html><html lang="fr"><style>@font-face { font-family: T; src: url("npm:${font}") } p { font: 11pt T; margin: 0; ${css} }</style>${texts.map((text) => `<p>${text}</p>`).join("")}`;
    const document = parseHtml({ html, file: "page.html" }, { sink, typography: null });
    return styleDocument(document, { host, sink, media: "print" });
  };
  const library = openFonts(styled("", ["a"]).fontFaces, { host, sink });
  return {
    library,
    paragraphsIn: (css, texts) => {
      const { root: box } = buildBoxes(styled(css, texts), { host, sink });
      return [...boxesOf(box)].map(({ inlines, style }) =>
        setParagraph({ inlines, style, language: "fr" }, { fonts: library, sink: createSink() }),
      );
    },
  };
}

function* boxesOf(box) {
  if (box.kind === "paragraph") yield box;
  for (const child of box.children ?? []) yield* boxesOf(child);
}

function measureOurs(css, width) {
  const lines = paragraphsIn(`text-align: justify; hyphens: auto; ${css}`, paragraphs).flatMap((paragraph) =>
    paragraph.lines(() => ({ width })),
  );
  const texts = lines.map((line) => ({
    text: line.pieces
      .flatMap((piece) => piece.glyphs ?? [])
      .map(({ text, hyphen }) => (hyphen ? "" : text))
      .join(""),
    hyphenated: line.hyphenated,
    last: line.last,
  }));
  return measureLines(texts, width, lines);
}

/** Natural widths by our own shaping, for both. */
function measureLines(lines, width, placed = null) {
  let sum = 0;
  let hyphens = 0;
  const space =
    paragraphsIn("white-space: pre", ["a b"])[0].maxContent -
    paragraphsIn("white-space: pre", ["ab"])[0].maxContent;
  const free = placed === null ? freeOf(lines, width) : placed.map((line) => addedTo(line, space));
  lines.forEach(({ text, hyphenated, last }, index) => {
    if (hyphenated) hyphens++;
    if (last) return;
    const spaces = placed === null ? [...text.trim()].filter(isSpace).length : spacesOf(placed[index]).length;
    const ratio = free[index] / (space * spaces * (free[index] < 0 ? shrink : stretch));
    sum += ratio ** 2;
  });
  return { sum, hyphens };
}

/** Room that is left beside the natural width of the words. */
function freeOf(lines, width) {
  const texts = lines.map(({ text, hyphenated }) => text.trim() + (hyphenated ? "-" : ""));
  return paragraphsIn("white-space: pre", texts).map(({ maxContent }) => width - maxContent);
}

/** What the spaces of a line as it is placed have beyond their own width. */
function addedTo(line, space) {
  return spacesOf(line).reduce((sum, { advance }) => sum + advance - space, 0);
}

function isSpace(text) {
  return text === " " || text === "\u00a0";
}

function spacesOf(line) {
  return line.pieces
    .flatMap((piece) => piece.glyphs ?? [])
    .filter(({ text, advance }) => isSpace(text) && advance > 0);
}

function readTypst(width) {
  const escape = (text) => text.replaceAll(/[\\#$*_`<>@[\]"'~=/-]/g, (sign) => `\\${sign}`);
  const source = `#set page(width: ${width}pt, height: auto, margin: 0pt)
#set text(font: "Source Serif 4", size: 11pt, lang: "fr", hyphenate: true)
#set smartquote(enabled: false)
#set par(justify: true, linebreaks: "optimized", spacing: 30pt)
${paragraphs.map(escape).join("\n\n")}`;
  writeFileSync(join(folder, "a.typ"), source);
  const fonts = dirname(join(root, "node_modules", font));
  const script = `import typst\ntypst.compile(${JSON.stringify(join(folder, "a.typ"))}, output=${JSON.stringify(join(folder, "a.pdf"))}, font_paths=[${JSON.stringify(fonts)}])`;
  execFileSync("python3", ["-c", script], { stdio: ["ignore", "ignore", "inherit"] });
  const boxes = execFileSync("pdftotext", ["-bbox-layout", join(folder, "a.pdf"), "-"], { encoding: "utf8" });
  return splitAsTypst(boxes);
}

/** Typst's lines, with the characters of our text: what pdftotext says is only asked where they end. */
function splitAsTypst(boxes) {
  const found = [...boxes.matchAll(/<line[^>]*yMin="(-?[\d.]+)"[\s\S]*?<\/line>/g)]
    .map(([line, y]) => ({
      y: Number(y),
      text: [...line.matchAll(/<word[^>]*>([^<]*)<\/word>/g)].map(([, word]) => word).join(" "),
    }))
    .sort((a, b) => a.y - b.y)
    .map(({ text }) => text.replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  const bare = (text) => text.replaceAll(/[\s\u00a0\u202f\u00ad-]+/g, "");
  const lines = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    let at = 0;
    while (at < paragraph.length) {
      const wanted = bare(found[next++] ?? "").length;
      let end = at;
      while (end < paragraph.length && bare(paragraph.slice(at, end)).length < wanted) end++;
      while (end < paragraph.length && /[- ]/.test(paragraph[end])) end++;
      const text = paragraph.slice(at, end);
      const last = end >= paragraph.length;
      if (bare(text) !== bare(found[next - 1] ?? ""))
        throw new Error(`lines differ: ${text} | ${found[next - 1]}`);
      lines.push({ text, last, hyphenated: !last && !/[\s-]$/.test(text) });
      at = end;
    }
  }
  return lines;
}
