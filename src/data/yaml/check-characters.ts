/** Reports characters that no file may contain: as they stand in the file, and as escapes of quoted texts. */
import type { Scalar } from "yaml";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import { findForbiddenCharacters, hintForForbidden } from "../../markup/forbidden-characters.ts";
import type { Locator } from "./locator.ts";
import { scalarOffsets } from "./scalar-offsets.ts";

export interface CharacterCheck {
  readonly text: string;
  readonly locator: Locator;
  readonly sink: Sink;
}

/** A file full of them is another kind of file: the first few say so. */
const mostReported = 20;

export function checkCharacters({ text, locator, sink }: CharacterCheck): void {
  for (const { offset, length, name, kind } of findForbiddenCharacters(text, mostReported))
    report(sink, "DEP-ARTICLE-CHARACTER", locator.at(offset, offset + length), {
      message: `${name}, a ${kind}, is not allowed`,
      hint: hintForForbidden(kind),
    });
}

/** Only escapes: what stands in the file itself is found by `checkCharacters`. */
export function checkEscapes(node: Scalar, { text, locator, sink }: CharacterCheck): void {
  const { value, range, type } = node;
  if (type !== "QUOTE_DOUBLE" || typeof value !== "string" || !range) return;
  const found = findForbiddenCharacters(value, mostReported);
  if (found.length === 0) return;
  const [start, end] = range;
  const offsets = scalarOffsets(text, { start, end, value });
  for (const { offset, length, name, kind } of found) {
    const at = offsets?.[offset] ?? start;
    if (offsets !== null && text[at] !== "\\") continue;
    report(sink, "DEP-ARTICLE-CHARACTER", locator.at(at, offsets?.[offset + length] ?? end), {
      message: `${name}, a ${kind}, is not allowed, not even as an escape`,
      hint: hintForForbidden(kind),
    });
  }
}
