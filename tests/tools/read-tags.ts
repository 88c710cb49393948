/** Takes the bytes of a PDF, returns its tags as our reader of any PDF finds them. */
import { openPdf } from "../../src/inspect/open-pdf.ts";
import { readPages } from "../../src/inspect/read-pages.ts";
import { readTags } from "../../src/inspect/read-tags.ts";
import type { Tags } from "../../src/inspect/tags.ts";
import { writeLoose, writeTags } from "../../src/inspect/write-tags.ts";
import { startReaders } from "./read-pdf.ts";

export async function readTagsOf(bytes: Uint8Array): Promise<Tags> {
  await startReaders();
  const pdf = await openPdf(bytes);
  if (typeof pdf === "string") throw new Error(`cannot be read: ${pdf}`);
  try {
    return readTags(pdf, await readPages(pdf));
  } finally {
    await pdf.close();
  }
}

/** Texts as long as a reviewer wants to read. */
const options = { longest: 100 } as const;

export async function readTagsAsText(bytes: Uint8Array): Promise<string> {
  const tags = await readTagsOf(bytes);
  return `${writeTags(tags, options)}${writeLoose(tags, options)}`;
}
