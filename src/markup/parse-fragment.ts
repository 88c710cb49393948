/**
 * Takes inline markup as an author wrote it, returns the fragment and everything that is wrong with it.
 *
 * The tokens are HTML's own (parse5's tokenizer: entities, attributes, places); the tree is built here, because HTML's
 * tree builder repairs silently what an author should be told: unclosed, crossed, unknown and foreign tags.
 */
import { Tokenizer, type Token } from "parse5";
import type { Span } from "../diagnostics/diagnostic.ts";
import type { Fragment, InlineName } from "./fragment.ts";
import { findForbiddenCharacters, forbiddenCodePoint, hintForForbidden } from "./forbidden-characters.ts";
import type { ForbiddenCharacter } from "./forbidden-characters.ts";
import type { FragmentProblem } from "./fragment-problem.ts";
import type { Complain, Said } from "./admit-tag.ts";
import { growTree } from "./grow-tree.ts";
import { indexLines } from "./line-index.ts";
import { syntaxTable } from "./syntax-table.ts";

export interface FragmentRules {
  /** What the text is, for messages: `body.p1`. */
  readonly where: string;
  /** Marks that this text may not have, as links and footnotes in a headline. */
  readonly forbidden?: readonly InlineName[];
}

export interface ParsedFragment {
  readonly fragment: Fragment;
  readonly problems: readonly FragmentProblem[];
}

export function parseFragment(text: string, { where, forbidden = [] }: FragmentRules): ParsedFragment {
  const lines = indexLines(text);
  const problems: FragmentProblem[] = [];
  const complain = (code: FragmentProblem["code"], start: number, end: number, said: Said): void => {
    // The tokenizer places the end of the text one past it.
    const span: Span = lines.span(Math.min(start, text.length), Math.min(end, text.length));
    problems.push({ code, span, message: `in \`${where}\`: ${said.message}`, hint: said.hint });
  };
  complainOfCharacters(text, complain);
  // Most texts have no markup at all.
  if (!/[<&\r]/.test(text)) return { fragment: text === "" ? [] : [{ type: "text", value: text }], problems };

  const tree = growTree({ complain, span: lines.span, forbidden });
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: tree.open,
      onEndTag: tree.close,
      onCharacter: ({ chars }) => {
        tree.text(chars);
      },
      onWhitespaceCharacter: ({ chars }) => {
        tree.text(chars);
      },
      onNullCharacter: () => undefined,
      onComment: (token) => {
        complainOfComment(token, complain);
      },
      onDoctype: ({ location }) => {
        const said = { message: "a declaration has no place in a text", hint: "remove it" };
        complain("DEP-MARKUP-DECLARATION", location?.startOffset ?? 0, location?.endOffset ?? 0, said);
      },
      onEof: () => undefined,
      onParseError: ({ code, startOffset, endOffset }) => {
        const row = Object.hasOwn(syntaxTable, code) ? syntaxTable[code] : undefined;
        if (row !== undefined) complain(row.code ?? "DEP-MARKUP-SYNTAX", startOffset, endOffset, row);
      },
    },
  );
  tokenizer.write(text, true);
  const fragment = tree.finish(text.length);
  return { fragment, problems: problems.toSorted((a, b) => a.span.start.offset - b.span.start.offset) };
}

function complainOfComment({ data, location }: Token.CommentToken, complain: Complain): void {
  const start = location?.startOffset ?? 0;
  const end = location?.endOffset ?? start;
  if (data.startsWith("[CDATA["))
    complain("DEP-MARKUP-CDATA", start, end, {
      message: "a CDATA section has no place in a text",
      hint: "write the text itself, with `&lt;` for `<` and `&amp;` for `&`",
    });
  else if (data.startsWith("?"))
    complain("DEP-MARKUP-DECLARATION", start, end, {
      message: "a processing instruction has no place in a text",
      hint: "remove it",
    });
  else
    complain("DEP-MARKUP-COMMENT", start, end, {
      message: "a comment has no place in a text",
      hint: "remove it: what is not to be read stands outside of the text",
    });
}

function complainOfCharacters(text: string, complain: Complain): void {
  const say = (
    start: number,
    end: number,
    { name, kind }: Pick<ForbiddenCharacter, "name" | "kind">,
  ): void => {
    complain("DEP-MARKUP-CHARACTER", start, end, {
      message: `${name}, a ${kind}, is not allowed`,
      hint: hintForForbidden(kind),
    });
  };
  for (const found of findForbiddenCharacters(text)) say(found.offset, found.offset + found.length, found);
  for (const match of text.matchAll(/&#(?:x([0-9a-f]+)|([0-9]+));?/gi)) {
    const codePoint = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
    const found = forbiddenCodePoint(codePoint);
    if (found !== null) say(match.index, match.index + match[0].length, found);
  }
}
