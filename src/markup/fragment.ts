/** Inline text of an article, parsed: what an author may mark within a line. */
import type { Span } from "../diagnostics/diagnostic.ts";

export type InlineName =
  | "em" | "strong" | "q" | "cite" | "a" | "abbr" | "span" | "bdi" | "sup" | "sub"
  | "time" | "code" | "br" | "fn" | "ref"; // prettier-ignore

export interface InlineText {
  readonly type: "text";
  readonly value: string;
}

export interface InlineElement {
  readonly type: "element";
  readonly name: InlineName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Fragment;
  /** Place in the fragment's own source string. */
  readonly span: Span;
}

export type Inline = InlineText | InlineElement;
export type Fragment = readonly Inline[];
