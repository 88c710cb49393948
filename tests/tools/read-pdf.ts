/** Takes the bytes of a PDF, returns what independent readers find in it: pdf-parse for text, pdf.js for everything else. */
import { PDFParse } from "pdf-parse";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

/** Something that pdf.js shows in one go. pt, origin at the page's top left, y downward. */
export interface ShownText {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  /** Font size. */
  readonly size: number;
  /** PostScript name, without the subset's tag. */
  readonly font: string;
}

export interface ReadLink {
  /** Address; null for a goal within the document. */
  readonly url: string | null;
  /** Name of the goal, or its page from 1. */
  readonly goal: string | number | null;
  readonly title: string;
  /** Left, top, right, bottom; as for text. */
  readonly area: readonly [number, number, number, number];
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ShownText[];
  readonly links: readonly ReadLink[];
  /** Marked content with a role or ActualText, in order of painting. */
  readonly marks: readonly string[];
}

export interface ReadGoal {
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export interface ReadOutline {
  readonly title: string;
  readonly goal: ReadGoal | null;
  readonly children: readonly ReadOutline[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly labels: readonly string[] | null;
  /** The Info dictionary and what pdf.js adds to it. */
  readonly info: Readonly<Record<string, unknown>>;
  readonly hasXmp: boolean;
  readonly language: string | null;
  readonly viewerPreferences: Readonly<Record<string, unknown>>;
  readonly outline: readonly ReadOutline[];
  readonly destinations: Readonly<Record<string, ReadGoal>>;
  readonly fonts: readonly string[];
  readonly fingerprint: string;
}

/**
 * Each reader brings its own pdf.js, which looks for its worker in one global variable before it loads its own, and remembers what
 * it found: so each is started once alone.
 */
export function startReaders(): Promise<void> {
  readers ??= startInTurn();
  return readers;
}

let readers: Promise<void> | null = null;

async function startInTurn(): Promise<void> {
  const shared = globalThis as { pdfjsWorker?: unknown };
  const nothing = () => new Uint8Array(1);
  delete shared.pdfjsWorker;
  await new PDFParse({ data: nothing(), verbosity: 0 }).getText().catch(() => undefined);
  delete shared.pdfjsWorker;
  await getDocument({ data: nothing(), verbosity: 0 }).promise.catch(() => undefined);
}

/** Text by page, as pdf-parse gives it: its own line breaks, no joiner between pages. */
export async function readText(bytes: Uint8Array): Promise<readonly string[]> {
  await startReaders();
  const parser = new PDFParse({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const { pages } = await parser.getText({ pageJoiner: "" });
    return pages.map(({ text }) => text);
  } finally {
    await parser.destroy();
  }
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  await startReaders();
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: ReadPage[] = [];
    const fonts = new Set<string>();
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number), fonts));
    const { info, metadata } = await document.getMetadata();
    const { Language, ...rest } = info as { readonly Language?: string | null } & Record<string, unknown>;
    return {
      pages,
      labels: await document.getPageLabels(),
      info: rest,
      hasXmp: (metadata as unknown) !== null,
      language: Language ?? null,
      viewerPreferences: ((await document.getViewerPreferences()) ?? {}) as Record<string, unknown>,
      outline: await readOutline(await document.getOutline(), document),
      destinations: await readDestinations(document),
      fonts: [...fonts].sort(),
      fingerprint: document.fingerprints[0] ?? "",
    };
  } finally {
    await task.destroy();
  }
}

interface TextContentItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

async function readTexts(
  page: PDFPageProxy,
  nameOf: (font: string) => string,
): Promise<Pick<ReadPage, "width" | "height" | "texts">> {
  const [, , width = 0, height = 0] = page.view;
  // Ligatures and spaces as the file says them.
  const content = await page.getTextContent({ disableNormalization: true });
  const texts = content.items.flatMap((item): ShownText[] => {
    if (!("str" in item) || item.str === "") return [];
    const { str, transform, width: wide, fontName } = item as TextContentItem;
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    return [
      { text: str, x, width: wide, baseline: height - y, size: Math.hypot(a, b), font: nameOf(fontName) },
    ];
  });
  return { width, height, texts };
}

async function readPage(page: PDFPageProxy, fonts: Set<string>): Promise<ReadPage> {
  // Fonts are named once the page's operators have been read.
  await page.getOperatorList();
  const nameOf = (font: string) => {
    const found = page.commonObjs.get(font) as { readonly name?: string } | null;
    const name = (found?.name ?? "").replace(/^[A-Z]{6}\+/, "");
    fonts.add(name);
    return name;
  };
  const { width, height, texts } = await readTexts(page, nameOf);
  const marked = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const marks = marked.items.flatMap((item) => {
    const { tag } = item as { readonly tag?: string };
    return tag === undefined ? [] : [tag];
  });
  const annotations = (await page.getAnnotations()) as Annotation[];
  const links = annotations
    .filter(({ subtype }) => subtype === "Link")
    .map((annotation) => readLink(annotation, height));
  return { width, height, texts, links, marks };
}

interface Annotation {
  readonly subtype: string;
  readonly rect: readonly [number, number, number, number];
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly dest?: string | readonly unknown[] | null;
  readonly contentsObj?: { readonly str: string };
}

function readLink({ rect, url, unsafeUrl, dest, contentsObj }: Annotation, height: number): ReadLink {
  const [left, bottom, right, top] = rect;
  return {
    url: url ?? unsafeUrl ?? null,
    goal: typeof dest === "string" ? dest : Array.isArray(dest) ? 1 : null,
    title: contentsObj?.str ?? "",
    area: [left, height - top, right, height - bottom],
  };
}

interface OutlineNode {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly OutlineNode[];
}

async function readOutline(
  nodes: readonly OutlineNode[] | null,
  document: PDFDocumentProxy,
): Promise<readonly ReadOutline[]> {
  const read: ReadOutline[] = [];
  for (const { title, dest, items } of nodes ?? []) {
    const goal = Array.isArray(dest) ? await readGoal(dest, document) : null;
    read.push({ title, goal, children: await readOutline(items, document) });
  }
  return read;
}

async function readDestinations(document: PDFDocumentProxy): Promise<Readonly<Record<string, ReadGoal>>> {
  const found = (await document.getDestinations()) as Readonly<Record<string, readonly unknown[]>>;
  const read: [string, ReadGoal][] = [];
  for (const [name, explicit] of Object.entries(found)) read.push([name, await readGoal(explicit, document)]);
  return Object.fromEntries(read);
}

async function readGoal(explicit: readonly unknown[], document: PDFDocumentProxy): Promise<ReadGoal> {
  const [reference, , x, y] = explicit as [{ num: number; gen: number }, unknown, number, number];
  const index = await document.getPageIndex(reference);
  const page = await document.getPage(index + 1);
  const height = page.view[3] ?? 0;
  return { page: index + 1, x, y: height - y };
}
