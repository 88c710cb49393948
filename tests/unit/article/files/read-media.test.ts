import { describe, expect, test } from "vitest";
import { jpegOf, png, pngOf, svgOf as svg } from "../../../tools/image-bytes.ts";
import { read, unmark, withHead } from "../reading.ts";

describe("media", () => {
  const files = {
    "articles/a/x.png": png,
    "articles/a/x.jpg": jpegOf(640, 480),
    "articles/a/x.svg": svg('width="2" height="1"'),
    "articles/a/wrong.svg": png,
    "articles/a/large.png": pngOf(8000, 5001),
    "articles/a/limit.png": pngOf(8000, 5000),
    "articles/a/text.png": "text",
    "articles/a/cut.png": png.subarray(0, 100),
    "articles/a/bad.svg": svg("", "<script/>"),
  };
  const media = (item: string): string => withHead(`media:\n  - { ${item} }\n`);

  test("are read with their sizes and texts", () => {
    const text = withHead(
      `media:\n  - { id: a, file: x.png, alt: A, caption: <em>C</em>, credit: R, width: 60% }\n  - { id: b, file: ./x.jpg, alt: B, width: 80mm }\n  - { id: c, file: x.svg, decorative: true }\n  - { id: d, file: limit.png, alt: D }\n`,
    );
    const { article, diagnostics } = read(text, { files });
    expect(diagnostics).toEqual([]);
    expect(article?.media).toMatchObject([
      {
        id: "a",
        file: "x.png",
        format: "png",
        width: 960,
        height: 480,
        alt: "A",
        decorative: false,
        displayWidth: "60%",
        caption: [{ name: "em" }],
        credit: [{ value: "R" }],
      },
      { id: "b", format: "jpeg", width: 640, height: 480, displayWidth: "80mm", caption: null, credit: null },
      { id: "c", format: "svg", width: 2, height: 1, alt: null, decorative: true, displayWidth: null },
      { id: "d", width: 8000, height: 5000 },
    ]);
    expect([...(article?.texts.keys() ?? [])].filter((key) => key.startsWith("media"))).toEqual([
      "media.a.alt",
      "media.a.caption",
      "media.a.credit",
      "media.b.alt",
      "media.d.alt",
    ]);
  });

  test.each([
    ["FILE-MISSING", "id: m, file: ‸no.png, alt: A"],
    ["FILE-OUTSIDE", "id: m, file: ‸../x.png, alt: A"],
    ["MEDIA-EXTENSION", "id: m, file: ‸wrong.svg, alt: A"],
    ["MEDIA-SIZE", "id: m, file: ‸large.png, alt: A"],
    ["MEDIA-FORMAT", "id: m, file: ‸text.png, alt: A"],
    ["MEDIA-DAMAGED", "id: m, file: ‸cut.png, alt: A"],
    ["MEDIA-UNSAFE", "id: m, file: ‸bad.svg, alt: A"],
    ["ALT-MISSING", "‸id: m, file: x.png"],
    ["ALT-MISSING", "‸id: m, file: x.png, alt: null, decorative: false"],
    ["ALT-UNUSED", "id: m, file: x.png, alt: ‸A, decorative: true"],
  ])("%s of %s", (code, item) => {
    const { text, place } = unmark(media(item));
    const { article, found } = read(text, { files });
    expect(found).toEqual([`${code} ${place}`]);
    expect(article !== null).toBe(["MEDIA-EXTENSION", "ALT-UNUSED"].includes(code));
  });
});
