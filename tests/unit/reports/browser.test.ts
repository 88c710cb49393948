/** Reports and notes in a browser: nothing sticks out at any width, axe finds nothing, no note shows twice. */
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, openBrowser } from "../../tools/open-browser.ts";
import { makeReport } from "./make-report.ts";

const guide = "guide-depeches-multilingues";
type Printed = readonly [
  "report" | "note",
  Parameters<typeof makeReport>[1],
  Parameters<typeof makeReport>[2],
];

const pages: readonly Printed[] = [
  ["report", guide, "fr"],
  ["report", guide, "en"],
  ["note", "sommet-alaska-trump-poutine", "fr"],
  ["note", "specimen", "en"],
];

describe.skipIf(browserPath === null)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(
    [template, slug, language]: Printed,
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    const { bytes } = await makeReport(template, slug, language, "html");
    const page = await browser.newPage();
    await page.setContent(new TextDecoder().decode(bytes));
    await page.evaluate("document.fonts.ready");
    await use(page);
    await page.close();
  }

  it.each(pages)("a %s of %s in %s fits windows of any width", async (...of: Printed) => {
    await open(of, async (page) => {
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate<number>(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect({ width, overflow }).toEqual({ width, overflow: 0 });
      }
    });
  });

  it.each(pages)("a %s of %s in %s has nothing that axe would mend", async (...of: Printed) => {
    await open(of, async (page) => {
      await page.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const violations = await page.evaluate<string[]>(
          "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target)))",
        );
        expect(violations).toEqual([]);
      }
    });
  });

  it("shows each note once, on the screen and on a browser's own paper", async () => {
    await open(["report", guide, "en"], async (page) => {
      for (const media of ["screen", "print"] as const) {
        await page.emulateMedia({ media });
        const text = await page.evaluate<string>("document.body.innerText");
        expect(text.split("This one, for example, is in the same key").length - 1).toBe(1);
      }
    });
  });
});
