/** The briefings in a browser: nothing is requested, nothing sticks out at any width, axe finds nothing in light or dark. */
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages, makeBriefing, slugs, type Language, type Slug } from "../../tools/make-briefings.ts";
import { browserPath, openBrowser } from "../../tools/open-browser.ts";

const widths = [360, 768, 1280] as const;
const briefings = slugs.flatMap((slug) => languages.map((language) => [slug, language] as const));

describe.skipIf(browserPath === null)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(
    [slug, language]: readonly [Slug, Language],
    use: (page: Page, requests: readonly string[]) => Promise<void>,
    change: (html: string) => string = (html) => html,
  ): Promise<void> {
    const { bytes } = await makeBriefing(slug, language, "html");
    const page = await browser.newPage();
    const requests: string[] = [];
    await page.route("**/*", async (route) => {
      const url = route.request().url();
      if (url === "http://briefing.test/")
        return route.fulfill({ contentType: "text/html", body: change(new TextDecoder().decode(bytes)) });
      requests.push(url);
      return route.abort();
    });
    await page.goto("http://briefing.test/");
    await use(
      page,
      requests.filter((url) => !url.startsWith("data:") && !url.endsWith("/favicon.ico")),
    );
    await page.close();
  }

  it.each(briefings)("%s in %s asks for nothing and loads its fonts", async (...of) => {
    await open(of, async (page, requests) => {
      await page.evaluate("document.fonts.ready");
      expect(requests).toEqual([]);
      const loaded = await page.evaluate<string[]>(
        "[...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('\"', ''))",
      );
      expect(new Set(loaded)).toEqual(new Set(["Source Serif 4", "Source Sans 3"]));
      expect(
        await page.evaluate("[...document.fonts].filter((font) => font.status === 'error').length"),
      ).toBe(0);
    });
  });

  it.each(briefings)("%s in %s fits windows of any width", async (...of) => {
    await open(of, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate<number>(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect({ width, overflow }).toEqual({ width, overflow: 0 });
        const captionsAside = await page.evaluate<number>(
          "[...document.querySelectorAll('.table caption')].filter((caption) => caption.getBoundingClientRect().bottom > caption.parentElement.tHead.getBoundingClientRect().top + 1).length",
        );
        expect({ width, captionsAside }).toEqual({ width, captionsAside: 0 });
      }
    });
  });

  it.each(briefings)("%s in %s has nothing that axe would mend", async (...of) => {
    await open(of, async (page) => {
      await page.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await runAxe(page)).toEqual([]);
        }
      }
    });
  });

  it("axe finds what is wrong with a damaged page, and a request of one is seen", async () => {
    const damage = (html: string) =>
      html
        .replace(/ lang="fr"/u, "")
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, "")
        .replace("</main>", '<img src="http://outside.test/a.png"><p style="width: 3000px">x</p></main>');
    await open(
      ["specimen", "fr"],
      async (page) => {
        await page.evaluate(axe.source);
        expect(await runAxe(page)).toEqual(expect.arrayContaining(["html-has-lang", "image-alt"]));
        const overflow = await page.evaluate<number>(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(overflow).toBeGreaterThan(0);
      },
      damage,
    );
    let seen: readonly string[] = [];
    await open(
      ["specimen", "fr"],
      async (page, requests) => {
        await page.waitForLoadState("networkidle");
        seen = requests;
      },
      damage,
    );
    expect(seen).toEqual(["http://outside.test/a.png"]);
  });
});

async function runAxe(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))",
  );
}
