import { expect, it } from "vitest";
import { jpegOf } from "../../tools/image-bytes.ts";
import { makePage, makePages, rootNode, writeQuietly } from "../../tools/make-pages.ts";
import { readDictionaries } from "../../tools/pdf-objects.ts";

/** A JPEG of three inks made one of four: the count, and one more component. */
function cmykOf(adobe: boolean): Uint8Array {
  const bytes = [...jpegOf(200, 100, 6)].filter((_, index) => index !== 8);
  const sof = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0);
  bytes[sof + 3] = 20;
  bytes[sof + 9] = 4;
  bytes.splice(sof + 19, 0, 4, 17, 1);
  const marker = [0xff, 0xee, 0, 14, ...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 0];
  if (adobe) bytes.splice(sof, 0, ...marker);
  return Uint8Array.from(bytes);
}

async function write(bytes: Uint8Array): Promise<string> {
  const image = { format: "jpeg", id: "inks", bytes, width: 30, height: 60 } as const;
  const item = { kind: "image", image, x: 0, y: 0, width: 30, height: 60, tag: rootNode } as const;
  return readDictionaries(await writeQuietly(makePages([makePage([item])])));
}

it("inks of a JPEG are turned around where Adobe's marker says so, and only there", async () => {
  const adobe = await write(cmykOf(true));
  expect(adobe).toMatch(/\/ColorSpace \/DeviceCMYK/);
  expect(adobe).toMatch(/\/Decode \[1 0 1 0 1 0 1 0\]/);
  const plain = await write(cmykOf(false));
  expect(plain).toMatch(/\/ColorSpace \/DeviceCMYK/);
  expect(plain).not.toContain("/Decode");
  // Turned as Exif says: the same operators on the page.
  expect(plain.match(/\/Width 200\s+\/Height 100/)).not.toBeNull();
});
