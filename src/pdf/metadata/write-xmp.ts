/**
 * Takes what a document says of itself and claims, returns its metadata as an XMP packet (ISO 16684-1; ISO 32000-1 § 14.3.2). The
 * Info dictionary says the same, entry by entry (table 317; ISO 19005-1 § 6.7.3).
 */
import { escapeAttribute } from "../../markup/serialise.ts";
import { claimOf, type Standard } from "../standards/standards.ts";
import { formatXmpDate } from "./dates.ts";
import type { Description } from "./describe-document.ts";
import { makeIdentifier } from "./make-identifier.ts";

export interface Claimed {
  readonly standards: readonly Standard[];
  /** SHA-256 of everything else in the file. */
  readonly digest: Uint8Array;
}

const namespaces = {
  dc: "http://purl.org/dc/elements/1.1/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
  pdfaid: "http://www.aiim.org/pdfa/ns/id/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
} as const;

type Property = `${keyof typeof namespaces}:${string}`;

/** Read-only: there is no room to write in, so no padding either. */
export function writeXmp(description: Description, claimed: Claimed): string {
  const said = [...describe(description), ...identify(claimed), ...claim(claimed.standards)];
  const used = Object.entries(namespaces).filter(([prefix]) => said.some(([name]) => name.startsWith(`${prefix}:`)));
  const declared = used.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${declared}>`,
    ...said.map(([name, value]) => `<${name}>${value}</${name}>`),
    "</rdf:Description>",
    ...explain(claimed.standards),
    "</rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
} // prettier-ignore

type Said = readonly (readonly [name: Property, value: string])[];

function describe({ title, language, author, subject, keywords, creator, producer, dates }: Description): Said {
  const properties: readonly (readonly [Property, string | null])[] = [
    ["dc:format", "application/pdf"],
    ["dc:title", alternatives(title, language)],
    ["dc:creator", list("Seq", author)],
    ["dc:description", alternatives(subject, language)],
    ["dc:language", list("Bag", language)],
    ["pdf:Keywords", escapeNullable(keywords)],
    ["pdf:Producer", escapeAttribute(producer)],
    ["xmp:CreatorTool", escapeAttribute(creator)],
    ["xmp:CreateDate", dates === null ? null : formatXmpDate(dates.created)],
    ["xmp:ModifyDate", dates === null ? null : formatXmpDate(dates.modified)],
    ["xmp:MetadataDate", dates === null ? null : formatXmpDate(dates.modified)],
  ];
  return properties.filter((each): each is readonly [Property, string] => each[1] !== null);
} // prettier-ignore

/** The same content is the same document in the same state. */
function identify({ digest }: Claimed): Said {
  return [
    ["xmpMM:DocumentID", `urn:uuid:${makeIdentifier(digest, "document")}`],
    ["xmpMM:InstanceID", `urn:uuid:${makeIdentifier(digest, "instance")}`],
  ];
}

function claim(standards: readonly Standard[]): Said {
  const archive = claimOf(standards, "archive");
  const accessibility = claimOf(standards, "accessibility");
  const level = archive?.level ?? null;
  return [
    ...(archive === null ? [] : [["pdfaid:part", String(archive.part)] as const]),
    ...(level === null ? [] : [["pdfaid:conformance", level] as const]),
    ...(accessibility === null ? [] : [["pdfuaid:part", String(accessibility.part)] as const]),
  ];
}

/** ISO 19005-2 § 6.6.2.3: PDF/A wants properties that it does not know described in the file itself. */
function explain(standards: readonly Standard[]): readonly string[] {
  if (claimOf(standards, "archive") === null || claimOf(standards, "accessibility") === null) return [];
  const parts = ["Extension", "Schema", "Property"] as const;
  const declared = parts
    .map((part) => ` xmlns:pdfa${part}="http://www.aiim.org/pdfa/ns/${part.toLowerCase()}${part === "Extension" ? "/" : "#"}"`)
    .join("");
  const item = (values: Readonly<Record<string, string>>) =>
    `<rdf:li rdf:parseType="Resource">${Object.entries(values).map(([name, value]) => `<${name}>${value}</${name}>`).join("")}</rdf:li>`;
  const property = item({
    "pdfaProperty:name": "part",
    "pdfaProperty:valueType": "Integer",
    "pdfaProperty:category": "internal",
    "pdfaProperty:description": "Part of ISO 14289 to which the document conforms",
  });
  const schema = item({
    "pdfaSchema:schema": "PDF/UA identification",
    "pdfaSchema:namespaceURI": namespaces.pdfuaid,
    "pdfaSchema:prefix": "pdfuaid",
    "pdfaSchema:property": `<rdf:Seq>${property}</rdf:Seq>`,
  });
  const schemas = `<pdfaExtension:schemas><rdf:Bag>${schema}</rdf:Bag></pdfaExtension:schemas>`;
  return [`<rdf:Description rdf:about=""${declared}>`, schemas, "</rdf:Description>"];
} // prettier-ignore

/** ISO 16684-1 § 8.2.2.4: the default comes first, and again under its own language. */
function alternatives(text: string | null, language: string | null): string | null {
  if (text === null) return null;
  const tags = ["x-default", ...(language === null ? [] : [language])];
  const items = tags.map(
    (tag) => `<rdf:li xml:lang="${escapeAttribute(tag)}">${escapeAttribute(text)}</rdf:li>`,
  );
  return `<rdf:Alt>${items.join("")}</rdf:Alt>`;
}

function list(kind: "Seq" | "Bag", text: string | null): string | null {
  return text === null ? null : `<rdf:${kind}><rdf:li>${escapeAttribute(text)}</rdf:li></rdf:${kind}>`;
}

function escapeNullable(text: string | null): string | null {
  return text === null ? null : escapeAttribute(text);
}
