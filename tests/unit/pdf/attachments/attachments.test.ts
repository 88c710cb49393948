import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Attachment } from "../../../../src/pdf/attachments/attachment.ts";
import { makeLine, makePage, makePages, makePiece, write } from "../../../tools/make-pages.ts";
import { readAttachments } from "../../../tools/read-attachments.ts";
import { readDictionaries, readObjects } from "../../../tools/pdf-objects.ts";

const pages = makePages([makePage([makeLine(20, 40, makePiece("text"))])]);
const yaml: Attachment = {
  name: "été (1).yaml",
  bytes: new TextEncoder().encode("slug: été\n".repeat(50)),
  type: "application/yaml",
  relationship: "Source",
  description: "Article d’origine (français)",
};
const page: Attachment = {
  name: "a.en.html",
  bytes: new TextEncoder().encode("<!DOCTYPE html>"),
  type: "text/x#y (z)/é",
  relationship: "Alternative",
  description: "HTML edition",
};

async function attach(attachments: readonly Attachment[], now: Date | null = null): Promise<Uint8Array> {
  return (await write(pages, now, { attachments, standards: ["a-3a"] })).bytes;
}

describe("attachments", () => {
  it("come out as they went in, by their names, with what they are", async () => {
    const read = await readAttachments(await attach([yaml, page]));
    expect(read.map(({ name, description }) => [name, description])).toEqual([
      ["a.en.html", "HTML edition"],
      ["été (1).yaml", "Article d’origine (français)"],
    ]);
    expect(Buffer.from(read[1]?.content ?? []).equals(Buffer.from(yaml.bytes))).toBe(true);
    expect(Buffer.from(read[0]?.content ?? []).toString()).toBe("<!DOCTYPE html>");
  });

  it("are associated with the document, each in its relationship", async () => {
    const objects = readObjects(await attach([yaml, page]));
    const root = objects.find(({ dictionary }) => dictionary.includes("/Type /Catalog"))?.dictionary ?? "";
    const ids = [...(/\/AF \[([^\]]*)\]/.exec(root)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
    const relationships = ids.map((id) => {
      const dictionary = objects.find((object) => object.id === id)?.dictionary ?? "";
      expect(dictionary).toMatch(/\/Type \/Filespec/);
      return /\/AFRelationship \/(\w+)/.exec(dictionary)?.[1];
    });
    expect(relationships).toEqual(["Source", "Alternative"]);
  }); // prettier-ignore

  it("have their type as a name, its special characters escaped, their size and their digest", async () => {
    const files = readObjects(await attach([yaml, page])).filter(({ dictionary }) => dictionary.includes("/Type /EmbeddedFile"));
    const [first, second] = files.map(({ dictionary }) => dictionary);
    expect(first).toContain("/Subtype /application#2Fyaml");
    expect(second).toContain("/Subtype /text#2Fx#23y#20#28z#29#2F#C3#A9");
    expect(first).toContain(`/Size ${yaml.bytes.length}`);
    const digests = files.map(({ stream }) => createHash("md5").update(stream ?? "").digest("hex"));
    expect(digests).toEqual([yaml, page].map(({ bytes }) => createHash("md5").update(bytes).digest("hex")));
  }); // prettier-ignore

  it("bear the document's dates, or none", async () => {
    const dated = readDictionaries(await attach([yaml], new Date("2026-02-03T04:05:06Z")));
    expect(dated).toMatch(/\/Params <<[^>]*\/ModDate \(D:20260203040506Z\)/);
    expect(readDictionaries(await attach([yaml]))).not.toContain("ModDate");
  });

  it("may be empty files, and none at all leave no trace", async () => {
    const [read] = await readAttachments(await attach([{ ...page, bytes: new Uint8Array() }]));
    expect(read?.content.length).toBe(0);
    expect(readDictionaries(await attach([]))).not.toMatch(/EmbeddedFile|\/AF/);
  });
});
