/** Takes an element, returns its attributes, those that are read as text typeset in the element's language. */
import { typesetSequence, type TypographySettings } from "../typography/typeset.ts";
import type { ElementNode } from "./document.ts";

/** Read out, or shown by browsers, as text (HTML § 3.2.6, § 4.8.4; ARIA 1.2). */
const readAsText: ReadonlySet<string> = new Set(["alt", "title", "aria-label", "aria-description"]);

/** Names of `meta` elements whose content is shown by search engines and kept in a PDF's metadata. */
const readMetadata: ReadonlySet<string> = new Set(["description"]);

export function typesetAttributes(
  { name, attributes, language }: ElementNode,
  settings: TypographySettings,
): ElementNode["attributes"] {
  const isMetadata = name === "meta" && readMetadata.has((attributes["name"] ?? "").toLowerCase());
  const isText = (key: string): boolean => readAsText.has(key) || (isMetadata && key === "content");
  if (!Object.keys(attributes).some(isText)) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([key, text]) => {
      if (!isText(key) || text === "") return [key, text];
      const [result] = typesetSequence([{ kind: "text", text, language }], settings);
      return [key, result?.text ?? text];
    }),
  );
}
