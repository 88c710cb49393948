/** Takes what is found in a PDF, returns it as text for a reader, each line harmless to a terminal. */
import { escapeControls } from "../diagnostics/escape-controls.ts";
import type { Inspection } from "./inspection.ts";
import type { OutlineItem } from "./read-outline.ts";
import { writeLoose, writeTags } from "./write-tags.ts";

/** Beyond a line or two, texts are read page by page below. */
const TAGS = { longest: 160 } as const;

export function describeInspection(inspection: Inspection, file: string): string {
  const { fonts, attachments, outline, tags, text } = inspection;
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [file, describeDocument(inspection)],
    ["Fonts", table(fonts.map(({ name, type, embedded, subset, firstPage }) => [name, type, embedded ? (subset ? "embedded as a subset" : "embedded") : "not embedded", `from page ${String(firstPage)}`]))],
    ["Attachments", table(attachments.map(({ name, type, relationship, size, description }) => [name, type ?? "no type", relationship ?? "no relationship", size === null ? "size unknown" : bytes(size), description ?? ""]))],
    ["Outline", describeOutline(outline, "")],
    ["Tags, as they are read", linesOf(writeTags(tags, TAGS))],
    ["Beside the tags", tags.elements.length === 0 ? ["everything: the document has no tags"] : linesOf(writeLoose(tags, TAGS))],
    ...text.map((page, index) => [`Text of page ${pageName(index, inspection)}`, page === "" ? [] : page.split("\n")] as const),
  ]; // prettier-ignore
  // Of an encrypted file nothing more is known than its pages and their text.
  const isKnown = ([title]: (typeof parts)[number]): boolean => title === file || title.startsWith("Text of");
  return parts
    .filter((part) => !inspection.isEncrypted || isKnown(part))
    .map(([title, lines]) =>
      [
        escapeControls(title),
        ...(lines.length === 0 ? ["none"] : lines).map((line) => `  ${escapeControls(line)}`),
      ].join("\n"),
    ) // prettier-ignore
    .map((part) => `${part}\n`)
    .join("\n");
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").slice(0, -1);
}

/** `ua-1` is PDF/UA-1. */
function nameStandard(claim: string): string {
  return `PDF/${claim.replace(/^[a-z]+/u, (family) => family.toUpperCase())}`;
}

function bytes(size: number): string {
  return `${String(size).replace(/\B(?=(?:\d{3})+$)/gu, ",")} bytes`;
}

function pageName(index: number, { labels }: Inspection): string {
  const number = String(index + 1);
  const label = labels?.[index] ?? number;
  return label === number ? number : `${number}, labelled ${label}`;
}

function describeDocument(inspection: Inspection): readonly string[] {
  const { metadata, size, version, pages, labels, tags } = inspection;
  const rows: readonly (readonly [string, string])[] = [
    ["Title", metadata.title ?? "none"],
    ["Language", metadata.language ?? "none"],
    ["Claims", metadata.claims.length === 0 ? "no standard" : `${metadata.claims.map(nameStandard).join(", ")} (what it says; veraPDF checks whether it is true)`],
    ["Tagged", tags.elements.length > 0 && tags.isMarked ? "yes" : "no"],
    ["Pages", labels === null || arePlain(labels) ? String(pages) : `${String(pages)}, labelled ${range(labels)}`],
    ["File", `PDF ${version}, ${bytes(size)}`],
    ...Object.entries(metadata.rest),
  ]; // prettier-ignore
  return table(inspection.isEncrypted ? rows.filter(([name]) => name === "Pages" || name === "File") : rows);
}

/** Pages that are only counted. */
function arePlain(labels: readonly string[]): boolean {
  return labels.every((label, index) => label === String(index + 1));
}

function range(labels: readonly string[]): string {
  const [first = ""] = labels;
  return labels.length < 4 ? labels.join(", ") : `${first} to ${labels.at(-1) ?? ""}`;
}

function describeOutline(items: readonly OutlineItem[], indent: string): readonly string[] {
  return items.flatMap(({ title, goal, children }) => [
    `${indent}${title}${goal === null ? "" : ` → ${goal}`}`,
    ...describeOutline(children, `${indent}  `),
  ]);
}

/** Columns as wide as their widest cell, but for the last. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (known, row) => row.map((cell, index) => Math.min(60, Math.max(known[index] ?? 0, cell.length))),
    [],
  );
  return rows.map((row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ").trimEnd()); // prettier-ignore
}
