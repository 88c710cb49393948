/** Takes an open PDF, returns what it says of itself: its information, its XMP, and the standards that it claims. */
import { decodeStream } from "./cos/decode-stream.ts";
import type { OpenPdf } from "./open-pdf.ts";

export interface Metadata {
  readonly title: string | null;
  readonly language: string | null;
  /** As in `ua-1`, `a-3a`: what it says, not what it is. */
  readonly claims: readonly string[];
  /** Whether a window shows the title rather than the file's name. */
  readonly showsTitle: boolean;
  /** What else is said, by name. */
  readonly rest: Readonly<Record<string, string>>;
}

const KEYS = ["Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"] as const;

const AIIM = "http://www.aiim.org/";
const DC = "http://purl.org/dc/elements/1.1/";

export function readMetadata({ objects, reader }: OpenPdf): Metadata {
  const { catalog, trailer } = objects;
  const info = reader.entries(trailer.get("Info"));
  const stream = reader.stream(catalog.get("Metadata"));
  const data = stream === null ? null : decodeStream(stream, reader.resolve);
  const xmp = data === null ? "" : decodeXmp(data);
  const preferences = reader.entries(catalog.get("ViewerPreferences"));
  const rest = KEYS.flatMap((key) => {
    const value = reader.text(info?.get(key))?.trim() ?? "";
    return value === "" ? [] : [[key, value] as const];
  });
  return {
    title: firstOf(reader.text(info?.get("Title")), findProperty(xmp, DC, "title")),
    language: firstOf(reader.text(catalog.get("Lang"))),
    claims: readClaims(xmp),
    showsTitle: reader.resolve(preferences?.get("DisplayDocTitle") ?? null) === true,
    rest: Object.fromEntries(rest),
  };
}

function firstOf(...values: readonly (string | null)[]): string | null {
  return values.map((value) => value?.trim() ?? "").find((value) => value !== "") ?? null;
}

function readClaims(xmp: string): readonly string[] {
  const claim = (schema: string, name: string): string | null =>
    findProperty(xmp, `${AIIM}${schema}/ns/id/`, name);
  const archive = claim("pdfa", "part");
  const level = claim("pdfa", "conformance")?.toLowerCase() ?? "";
  const accessible = claim("pdfua", "part");
  return [
    ...(accessible === null ? [] : [`ua-${accessible}`]),
    ...(archive === null ? [] : [`a-${archive}${level}`]),
  ];
}

function decodeXmp(data: Uint8Array): string {
  const [first, second] = data;
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(data);
  return new TextDecoder(first === 0xff && second === 0xfe ? "utf-16le" : "utf-8").decode(data);
}

/** By namespace, as an attribute or an element, its first text where it is a list; null where there is none. */
function findProperty(xmp: string, namespace: string, name: string): string | null {
  const prefix = /xmlns:([\w.-]+)\s*=\s*["']$/u;
  const at = xmp.indexOf(namespace);
  const found = at < 0 ? null : prefix.exec(xmp.slice(Math.max(0, at - 100), at))?.[1];
  if (found === null || found === undefined) return null;
  const property = `${found.replace(/\./gu, "\\.")}:${name}`;
  const attribute = new RegExp(`\\s${property}\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "u").exec(xmp);
  const element = new RegExp(`<${property}[\\s>][^]{0,2000}?</${property}>`, "u").exec(xmp)?.[0];
  const inner = element
    ?.replace(/<[^>]*>/gu, "\n")
    .trim()
    .split(/\s*\n\s*/u)[0];
  const text = decodeEntities(attribute?.[1] ?? attribute?.[2] ?? inner ?? "").trim();
  return text === "" ? null : text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
