/** Takes what the YAML parser says of an error, returns it in words for who does not know YAML by heart, and what to do. */

export interface YamlWords {
  readonly message: string;
  readonly hint: string;
  /** Of errors in one line, the lowest is the cause, the others follow from it. */
  readonly rank: number;
}

const closeQuote = "add it where the text ends";
const itemOfList =
  "write each item on a line of its own, after `- `, all at one depth; put a text that begins with `- ` in quotes";
const wholeInQuotes =
  "put the whole text in quotes, within single ones `'` is written twice; or correct the indentation";
const noTags = "remove the tag or directive: texts, numbers, lists and mappings need none";
const onNextLine = "write `>` or `|` at the end of the line, and the text on the next ones, indented";
const inQuotes = "put the text in quotes";

/** From causes to consequences. `$1` in a message is what the pattern caught. */
const table: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [/^Missing closing "quote$/, 'a text in double quotes has no closing `"`', closeQuote],
  [/^Missing closing 'quote$/, "a text in single quotes has no closing `'`", `${closeQuote}; within the text write \`'\` twice`],
  [/^Tabs are not allowed as indentation$/, "the line is indented with a tab", "indent with spaces"],
  [/^Flow .+ must end with a (.)$/, "a bracket is not closed by `$1`", "close it"],
  [/^Flow .+ must be sufficiently indented and end with a (.)$/, "a bracket is not closed by `$1` where it should be", "close it; the lines between are indented further than the key, and a text that contains brackets goes in quotes"],
  [/^Flow end indicator should be more indented than parent$/, "a closing bracket stands too far to the left", "indent it further than its key"],
  [/^Unexpected (?:flow-seq-end|flow-map-end) token in YAML .+: "(.)"$/, "`$1` closes no bracket", "remove it, or put the text in quotes"],
  [/^A block sequence may not be used as an implicit map key$|^Unexpected block-seq-ind on same line with key$/, "an item of a list stands where none may", itemOfList],
  [/^Sequence item without - indicator$/, "an item of a list has no `- `", "write `- ` before it, or indent it further if it belongs to the item above"],
  [/^Missing newline after block sequence props$/, "a list begins in the line of its anchor or tag", itemOfList],
  [/^All mapping items must start at the same column$/, "this does not stand under the keys before it", "put a key under the key before it, with the same number of spaces; a text is indented further than its key"],
  [/^All sequence items must start at the same column$/, "the `- ` does not stand under those before it", "put it under them, with the same number of spaces"],
  [/^Implicit keys .*need to be on a single line$/, "a key goes on over more than one line", "a `: ` is missing here, or the next line is indented too far"],
  [/^Nested mappings are not allowed in compact mappings$/, "a second `: ` stands in the line of a key", "put a text that contains `: ` in quotes"],
  [/^The : indicator must be at most 1024 chars.*$/, "a key has more than 1024 characters", "put a text that contains `: ` in quotes"],
  [/^Block collections are not allowed within flow collections$/, "a second `: `, or a `- `, stands within brackets", "put a comma between items, and a text that contains `: ` or begins with `- ` in quotes"],
  [/^Missing , (?:or : )?between flow .+ items$/, "a comma or `: ` is missing before this", "put a comma after an item, `: ` after a key"],
  [/^Missing space after : in flow .+$/, "a space is missing after `:`", "write `key: value`"],
  [/^Unexpected (?:, in flow|, in collection|empty item in flow).*$/, "a comma stands where an item is expected", "remove the comma, or write the item"],
  [/^Plain value cannot start with .+ (.)$/, "a text without quotes begins with $1", inQuotes],
  [/^Invalid escape sequence (\\[xuU][0-9a-f]*|\\.?).*$/i, "`$1` has no meaning in double quotes", "write `\\\\` for a backslash, or use single quotes"],
  [/^Not a YAML token: .+$|^Block scalar header includes extra characters: .+$|^Unexpected token in block scalar header: .+$/, "after `>` or `|` something stands in the same line", onNextLine],
  [/^Block scalar values in collections must be indented$/, "the text after `>` or `|` is not indented", onNextLine],
  [/^Block scalars with more-indented leading empty lines must use an explicit indentation indicator$/, "an empty line before the text has more spaces than the text", "remove the spaces of the empty line"],
  [/^Block scalar lines must not be less indented than their .+$/, "a line of the text is indented less than the lines before it", "indent all lines of the text equally"],
  [/^Comments must be separated from other tokens by white space characters$/, "a `#` stands directly after a value", "put a space before a comment; a text that contains `#` goes in quotes"],
  [/^Unexpected .+ at node end$|^Unexpected \S+ token$/, "something follows a value that is complete", wholeInQuotes],
  [/^Block collection cannot start on same line with directives-end marker$/, "a key or item stands in the line of `---`", "remove the `---`"],
  [/^Missing directives-end(?:\/doc-start)? indicator line$/, "a line that begins with `%` is not followed by `---`", "remove the line that begins with `%`"],
  [/^%(?:YAML|TAG) directive should contain exactly .+$|^Unknown directive .+$|^Unsupported YAML version .+$/, "a line that begins with `%` has no meaning here", "remove the line"],
  [/^Unexpected doc-end without preceding document$/, "the file begins with `...`", "remove the line"],
  [/^Anchor cannot be an empty string$/, "a `&` is not followed by a name", inQuotes],
  [/^Alias cannot be an empty string$/, "a `*` is not followed by a name", inQuotes],
  [/^(?:Anchor|Alias) ending in : is ambiguous$/, "the name of an anchor ends in `:`", "put a space before the `:`"],
  [/^An alias node must not specify any properties$/, "an alias has an anchor or tag of its own", "remove the anchor or tag"],
  [/^A node can have at most one (anchor|tag)$/, "a value has more than one $1", "remove one of them"],
  [/^(?:Tags and anchors must be separated|Anchors and tags must be after) .+$/, "a tag or anchor is not followed by a space", "remove the tag, or put a space after it"],
  [/^Unresolved tag: tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/, "the tag `!!$1` does not go with its value", noTags],
  [/^Unresolved tag: tag:yaml\.org,2002:(.*)$/, "the tag `!!$1` has no meaning here", noTags],
  [/^Unresolved tag: (.+)$/, "the tag `$1` has no meaning here", noTags],
  [/^Could not resolve tag: (.+)$|^Not a valid tag: .+$|^Verbatim tags .+$|^The .+ tag has no suffix$|^!!\w+ .+$|^.+ used for .+ collection, but expects .+$/, "the tag has no meaning here", noTags],
  [/^Implicit map keys need to be followed by map values$/, "a key has no `: ` and no value", "write `key: value`; a text of several lines is indented further than its key"],
  [/^Unexpected .+ token in YAML (?:stream|document)(?:: .+)?$/, "this belongs to nothing before it", wholeInQuotes],
]; // prettier-ignore

export function findYamlWords(written: string): YamlWords {
  // What is quoted from the file may have line ends.
  const said = written.replace(/\s+/g, " ");
  const rank = table.findIndex(([pattern]) => pattern.test(said));
  const [pattern, message, hint] = table[rank] ?? [];
  if (pattern === undefined || message === undefined || hint === undefined)
    return {
      message: "the file does not follow the rules of YAML here",
      hint: "look at quotes, indentation and brackets",
      rank: table.length,
    };
  return { message: said.replace(pattern, message), hint, rank };
}
