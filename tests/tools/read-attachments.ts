/** Takes the bytes of a PDF, returns the files attached to it as pdf.js finds them, by name. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { startReaders } from "./read-pdf.ts";

export interface ReadAttachment {
  readonly name: string;
  readonly description: string;
  readonly content: Uint8Array;
}

interface Found {
  readonly rawFilename: string;
  readonly description: string;
  readonly content: Uint8Array;
}

export async function readAttachments(bytes: Uint8Array): Promise<readonly ReadAttachment[]> {
  await startReaders();
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const found = (await document.getAttachments()) as Readonly<Record<string, Found>> | null;
    return Object.values(found ?? {}).map(({ rawFilename, description, content }) => {
      return { name: rawFilename, description, content };
    });
  } finally {
    await task.destroy();
  }
}
