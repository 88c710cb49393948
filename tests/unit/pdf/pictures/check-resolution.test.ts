import { describe, expect, it } from "vitest";
import { makePng } from "../../../tools/make-png.ts";
import { typeset } from "../../../tools/typeset.ts";

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`;
const files = {
  "map.png": makePng({ width: 300, height: 150, color: 0, bits: 8 }),
  "ground.png": makePng({ width: 30, height: 30, color: 0, bits: 8 }),
};

async function warningsOf(body: string): Promise<readonly string[]> {
  const { diagnostics } = await typeset(page(body), { files });
  return diagnostics.map(({ code, message, hint = "" }) => `${code} ${message}; ${hint}`);
}

const map = (style: string) => `<p><img src="map.png" alt="A map" style="${style}"></p>`;

describe("the resolution of an image on paper", () => {
  it("is said where it is below 150 pixels to the inch, with the pixels that would do", async () => {
    expect(await warningsOf(map("width: 4in"))).toEqual([
      "DEP-PDF-RESOLUTION the PNG image `map.png` is printed with 75 pixels to the inch, fewer than 150; on 102 by 51 mm use one of 600 by 300 pixels or more, or print it smaller",
    ]);
  });

  it("is not said where it is enough, nor of small signs", async () => {
    expect(await warningsOf(map("width: 2in"))).toEqual([]);
    expect(await warningsOf(map("width: 70pt; height: 70pt; object-fit: cover"))).toEqual([]);
  });

  it("is said once, of the place where the image is largest", async () => {
    const said = await warningsOf(map("width: 3in") + map("width: 4in") + map("width: 2in"));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("75 pixels");
  });

  it("is judged by what is worse of width and height, and by what object-fit makes of it", async () => {
    expect((await warningsOf(map("width: 2in; height: 2in")))[0]).toContain("with 75 pixels");
    expect((await warningsOf(map("width: 2in; height: 2in; object-fit: cover")))[0]).toContain(
      "with 75 pixels",
    );
    expect(await warningsOf(map("width: 2in; height: 2in; object-fit: contain"))).toEqual([]);
  });

  it("is not said of what lies behind the text", async () => {
    expect(await warningsOf('<p style="background: url(ground.png) 0 0 / 300pt 300pt">x</p>')).toEqual([]);
  });
});
