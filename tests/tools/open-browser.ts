/** Takes nothing, returns the system's Chromium; null where there is none. With `CI=true` that is a failure. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]; // prettier-ignore

export const browserPath: string | null =
  [process.env["CHROMIUM"] ?? "", ...PLACES].find((place) => place !== "" && existsSync(place)) ?? null;

if (browserPath === null) {
  const advice =
    "no Chromium: tests in a browser are left out (Debian: apt-get install chromium; elsewhere set CHROMIUM)";
  if (process.env["CI"] === "true") throw new Error(advice);
  console.warn(advice);
}

export function openBrowser(): Promise<Browser> {
  if (browserPath === null) throw new Error("no Chromium");
  return chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
}
