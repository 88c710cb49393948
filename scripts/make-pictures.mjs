// Draws the pictures of docs/pictures/ from the briefings in output/: pages with pdftoppm, screens with Chromium, colours reduced
// with ImageMagick where it is there. Run after `npm start`: node scripts/make-pictures.mjs
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "docs/pictures");
const dots = "100";
const briefings = { summit: "sommet-alaska-trump-poutine", specimen: "specimen" };
/** Of the long report, its contents and a page with a chart and notes. */
const report = { name: "guide", slug: "guide-depeches-multilingues", pages: [2, 19] };
const languages = ["fr", "en"];
const widths = [360, 768, 1280];
const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, slug] of Object.entries(briefings))
  for (const language of languages) {
    run("pdftoppm", ["-r", dots, "-png", findPdf(slug, language), join(folder, `${name}-${language}`)]);
  }
for (const language of languages)
  for (const page of report.pages.map(String))
    run("pdftoppm", [
      ...["-r", dots, "-f", page, "-l", page, "-singlefile", "-png"],
      ...[findPdf(report.slug, language), join(folder, `${report.name}-${language}-${page}`)],
    ]);
await drawScreens();
reduceColours();

async function drawScreens() {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  const slug = briefings.summit;
  for (const width of widths)
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(pathToFileURL(join(root, "output", slug, `${slug}.fr.html`)).href);
      await page.evaluate("document.fonts.ready");
      await page.screenshot({
        path: join(folder, `screen-${width}-${colorScheme}.png`),
        clip: { x: 0, y: 0, width, height: Math.min(1400, width * 1.6) },
        fullPage: true,
      });
      await page.close();
    }
  await browser.close();
}

/** Text has few colours: a quarter of the bytes. */
function reduceColours() {
  for (const picture of readdirSync(folder)) {
    const path = join(folder, picture);
    if (spawnSync("convert", [path, "+dither", "-colors", "48", "-strip", path]).error !== undefined) return;
  }
}

function findPdf(slug, language) {
  const pdf = join(root, "output", slug, `${slug}.${language}.pdf`);
  if (!existsSync(pdf)) throw new Error(`${pdf} is not there: run npm start`);
  return pdf;
}

function run(command, words) {
  const { status, error } = spawnSync(command, words, { stdio: "inherit" });
  if (error !== undefined || status !== 0) throw new Error(`${command} failed: ${error?.message ?? status}`);
}
