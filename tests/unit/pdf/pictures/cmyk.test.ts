import { expect, it } from "vitest";
import { cmykJpegOf } from "../../../tools/make-cmyk-jpeg.ts";
import { makePage, makePages, rootNode, writeQuietly } from "../../../tools/make-pages.ts";
import { readDictionaries } from "../../../tools/pdf-objects.ts";

async function write(bytes: Uint8Array): Promise<string> {
  const image = { format: "jpeg", id: "inks", bytes, width: 30, height: 60 } as const;
  const item = { kind: "image", image, x: 0, y: 0, width: 30, height: 60, tag: rootNode } as const;
  return readDictionaries(await writeQuietly(makePages([makePage([item])])));
}

it("inks of a JPEG are turned around where Adobe's marker says so, and only there", async () => {
  const adobe = await write(cmykJpegOf(true));
  expect(adobe).toMatch(/\/ColorSpace \/DeviceCMYK/);
  expect(adobe).toMatch(/\/Decode \[1 0 1 0 1 0 1 0\]/);
  const plain = await write(cmykJpegOf(false));
  expect(plain).toMatch(/\/ColorSpace \/DeviceCMYK/);
  expect(plain).not.toContain("/Decode");
  // Turned as Exif says: the same operators on the page.
  expect(plain.match(/\/Width 200\s+\/Height 100/)).not.toBeNull();
});
