/** Takes the path of a JSON file of `locales/`, returns it with places; null, and reports, where it cannot be used. */
import { decodeFile } from "../data/decode-file.ts";
import type { JsonGroup, JsonText } from "../data/json/json-node.ts";
import { parseJson } from "../data/json/parse-json.ts";
import { offsetsOf } from "../data/json/read-string.ts";
import type { Place, Sink, Span } from "../diagnostics/diagnostic.ts";
import { createSink, report } from "../diagnostics/sink.ts";
import { isFailure, type Host, type HostFailure } from "../host.ts";
import { indexLines } from "../markup/line-index.ts";

export interface JsonFile {
  readonly file: string;
  readonly root: JsonGroup;
  readonly at: (start: number, end: number) => Place;
  /** A part of a text, `span` counted in its value. */
  readonly within: (node: JsonText, span: Span) => Place;
}

export function readJson(
  file: string,
  { read, sink }: { readonly read: Host["read"]; readonly sink: Sink },
): JsonFile | "missing" | null {
  const bytes = read(file);
  if (isFailure(bytes)) return bytes.failure === "missing" ? "missing" : refuse(file, bytes, sink);
  const text = decode(file, bytes, sink);
  if (text === null) return null;
  const lines = indexLines(text);
  const at: JsonFile["at"] = (start, end) => ({ file, span: lines.span(start, end) });
  const { root, problems } = parseJson(text);
  for (const { start, end, message, hint } of problems)
    report(sink, "DEP-TRANSLATION-SYNTAX", at(start, end), { message, hint });
  if (root === null || problems.length > 0) return null;
  if (root.kind !== "object") {
    const said = { message: "the file is not one object", hint: 'write `{ "key": "text" }`' };
    report(sink, "DEP-TRANSLATION-SYNTAX", at(root.start, root.start + 1), said);
    return null;
  }
  return { file, root: { ...root, kind: "object" }, at, within: placeWithin(text, at) };
}

/** A text with many findings is walked once. */
function placeWithin(source: string, at: JsonFile["at"]): JsonFile["within"] {
  const known = new WeakMap<JsonText, readonly number[]>();
  return (node, span) => {
    const offsets = known.get(node) ?? offsetsOf(source, node.start, node.value.length);
    known.set(node, offsets);
    return at(offsets[span.start.offset] ?? node.start, offsets[span.end.offset] ?? node.end);
  };
}

function refuse(file: string, { failure, reason }: HostFailure, sink: Sink): null {
  const code = failure === "outside" ? "DEP-PROJECT-OUTSIDE" : "DEP-PROJECT-UNREADABLE";
  report(sink, code, { file, span: null }, { message: `\`${file}\` cannot be read: ${reason}` });
  return null;
}

function decode(file: string, bytes: Uint8Array, sink: Sink): string | null {
  const found = createSink();
  const text = decodeFile({ file, bytes }, found);
  for (const { code, message, hint, span } of found.diagnostics) {
    // What to do about an article that is too large helps no translation.
    const advice = code === "DEP-ARTICLE-ENCODING" && hint !== undefined ? { hint } : {};
    report(sink, "DEP-TRANSLATION-UNREADABLE", { file, span }, { message, ...advice });
  }
  return text;
}
