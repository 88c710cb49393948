/** Takes the text of a YAML file, returns its documents, composed; the offset of a nesting that no file has by accident otherwise. */
import { Composer, Lexer, Parser, type CST, type Document, type LineCounter } from "yaml";

/** Collections within collections. The composer calls itself for each level, and is never let near the stack's end. */
const deepest = 200;

/** Duplicate keys are looked for later: the composer's own search takes the square of their number. */
const options = { prettyErrors: false, uniqueKeys: false, version: "1.2" } as const;

export function composeYaml(text: string, lineCounter: LineCounter): readonly Document.Parsed[] | number {
  const tokens = tokenise(text, lineCounter);
  if (typeof tokens === "number") return tokens;
  return [...new Composer(options).compose(tokens, true, text.length)];
}

function tokenise(text: string, lineCounter: LineCounter): readonly CST.Token[] | number {
  lineCounter.addNewLine(0);
  const parser = new Parser(lineCounter.addNewLine);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) return parser.offset;
  }
  tokens.push(...parser.end());
  return tokens;
}
