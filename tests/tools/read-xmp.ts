/** Takes the bytes of a PDF, returns its XMP packet, and what each of its properties says. */
import { readXml } from "../../src/images/read-xml.ts";
import { readObjects } from "./pdf-objects.ts";

export interface ReadXmp {
  readonly packet: string;
  /** By name as in `dc:title`: texts in order, those of a language behind its tag. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Throws where the metadata are no well-formed XML, or compressed. */
export function readXmp(bytes: Uint8Array): ReadXmp {
  const found = readObjects(bytes).find(({ dictionary }) => /^\/Type \/Metadata$/m.test(dictionary));
  if (found?.stream == null) throw new Error("there are no metadata");
  if (found.dictionary.includes("/Filter")) throw new Error("the metadata are compressed");
  const packet = found.stream.toString("utf8");
  const properties: Record<string, string[]> = {};
  const open: string[] = [];
  let language = "";
  for (const token of readXml(packet)) {
    if (token.kind === "damage") throw new Error("the metadata are not well-formed");
    if (token.kind === "open" && !token.empty) {
      open.push(token.name);
      language = token.attributes.get("xml:lang") ?? "";
    }
    if (token.kind === "close") open.pop();
    const property = open[3];
    if (token.kind !== "text" || property === undefined || token.text.trim() === "") continue;
    (properties[property] ??= []).push(language === "" ? token.text : `${language}: ${token.text}`);
  }
  return { packet, properties };
}
