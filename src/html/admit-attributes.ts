/** Takes a parsed element, returns its attributes without those that would run code. */
import type { DefaultTreeAdapterTypes } from "parse5";
import { report } from "../diagnostics/sink.ts";
import type { Sink, Span } from "../diagnostics/diagnostic.ts";
import { spanOf } from "./place.ts";

/** Attributes that hold an address. */
const addresses: ReadonlySet<string> = new Set(
  "href src action formaction xlink:href data poster cite background srcdoc".split(" "),
);

interface Conversion {
  readonly file: string;
  readonly sink: Sink;
}

export function admitAttributes(
  element: DefaultTreeAdapterTypes.Element,
  at: Span | null,
  { file, sink }: Conversion,
): Readonly<Record<string, string>> {
  const places = element.sourceCodeLocation?.attrs;
  const admitted: [string, string][] = [];
  for (const { name: local, prefix, value } of element.attrs) {
    const name = prefix === undefined || prefix === "" ? local : `${prefix}:${local}`;
    const reason = refusal(name.toLowerCase(), value);
    if (reason === null) admitted.push([name, value]);
    else {
      const place = places !== undefined && Object.hasOwn(places, name) ? spanOf(places[name]) : at;
      const message = `\`${name}\` on \`${element.tagName}\` is left out: ${reason}`;
      report(sink, "DEP-HTML-SCRIPT", { file, span: place }, { message });
    }
  }
  return Object.fromEntries(admitted);
}

function refusal(name: string, value: string): string | null {
  if (/^on[a-z]/.test(name)) return "a document runs no code";
  // Browsers skip white space and controls within the scheme.
  const address = value.replace(/[\0-\x20]+/g, "").toLowerCase();
  if (!addresses.has(name)) return null;
  if (/^(?:javascript|vbscript):/.test(address) || name === "srcdoc") return "the address runs code";
  return null;
}
