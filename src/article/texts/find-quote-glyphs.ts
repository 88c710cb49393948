/** Takes a text as written, returns the quotation marks in it that should have been marked up with `<q>`. */
import type { Span } from "../../diagnostics/diagnostic.ts";
import { indexLines } from "../../markup/line-index.ts";

export interface QuoteGlyphFinding {
  readonly span: Span;
  readonly message: string;
  readonly hint: string;
}

/** Which glyphs may close a quotation that the key opens; habits differ by language. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”“",
  "„": "“”",
  "”": "”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
  "「": "」",
  "『": "』",
};
const glyphs = /["“”„«»‹›「」『』]/g;

/** Tags and code are passed over: quotes in them are syntax. */
export function findQuoteGlyphs(text: string, where: string): readonly QuoteGlyphFinding[] {
  const readable = blankSyntax(text);
  const found = [...readable.matchAll(glyphs)].map((match) => ({ glyph: match[0], at: match.index }));
  if (found.length === 0) return [];
  const lines = indexLines(text);
  const findings: QuoteGlyphFinding[] = [];
  for (let index = 0; index < found.length; index++) {
    const open = found[index];
    if (open === undefined) break;
    const close = found[index + 1];
    const isPair = close !== undefined && (closers[open.glyph] ?? "").includes(close.glyph);
    const end = isPair ? close.at + 1 : open.at + 1;
    findings.push({
      span: lines.span(open.at, end),
      message: isPair
        ? `in \`${where}\`: quotation marks are written as characters, ${open.glyph} and ${close.glyph}`
        : `in \`${where}\`: the quotation mark ${open.glyph} has no partner, and is printed as it stands`,
      hint: isPair
        ? "mark the quotation with `<q>…</q>`, without the characters"
        : "mark quotations with `<q>…</q>`; for inches write ″, for minutes ′",
    });
    if (isPair) index += 1;
  }
  return findings;
}

/** The text with spaces for tags and for what stands in `code`, so that offsets stay. */
function blankSyntax(text: string): string {
  let isCode = false;
  return text.replace(/<[^<>]*>|[^<]+|</g, (piece) => {
    const isTag = piece.length > 1 && piece.startsWith("<");
    if (isTag && /^<\/?code\b/i.test(piece)) isCode = piece[1] !== "/";
    return isTag || isCode ? " ".repeat(piece.length) : piece;
  });
}
