/** Takes an element tree, returns it as HTML (HTML § 13.3). */
import type { ElementNode, Node } from "../html/document.ts";
import { escapeAttribute, escapeText } from "../markup/serialise.ts";

const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);
/** Their text is not escaped: it has no markup, and no way to write any. */
const RAW: ReadonlySet<string> = new Set(["style", "script"]);

export function serialise(root: ElementNode): string {
  const parts: string[] = ["<!DOCTYPE html>\n"];
  write(root, parts);
  parts.push("\n");
  return parts.join("");
}

function write({ name, namespace, attributes, children }: ElementNode, parts: string[]): void {
  parts.push(`<${name}`);
  for (const [key, value] of Object.entries(attributes))
    parts.push(value === "" ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`);
  parts.push(">");
  if (namespace === "html" && VOID.has(name)) return;
  const raw = namespace === "html" && RAW.has(name);
  // The parser drops a line feed right after these (§ 13.1.2.5): one more keeps the author's.
  if (/^(?:pre|textarea|listing)$/u.test(name) && startsWithLineFeed(children)) parts.push("\n");
  for (const child of children) {
    if (child.type === "element") write(child, parts);
    else parts.push(raw ? child.value : escapeText(child.value));
  }
  parts.push(`</${name}>`);
}

function startsWithLineFeed([first]: readonly Node[]): boolean {
  return first?.type === "text" && first.value.startsWith("\n");
}
