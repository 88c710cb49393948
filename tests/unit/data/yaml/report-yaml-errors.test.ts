import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../../src/data/yaml/parse-yaml.ts";
import { createSink } from "../../../../src/diagnostics/sink.ts";
import { unmark } from "../../article/reading.ts";

/** `1:4 message`, of each error in order; hints beside them. */
function errorsOf(text: string): { readonly said: readonly string[]; readonly hints: readonly string[] } {
  const sink = createSink();
  parseYaml("a.yaml", text, sink);
  const said = sink.diagnostics.map(({ span, message }) =>
    [`${span?.start.line ?? 0}:${span?.start.column ?? 0}`, message].join(" "),
  );
  return { said, hints: sink.diagnostics.map(({ hint = "" }) => hint) };
}

describe("what is not YAML is said once, where it is put right", () => {
  test.each([
    ["a text in double quotes has no closing `\"`", 'a: ‸"Oui\nb: c\nc: { d: e }\n'],
    ["a text in single quotes has no closing `'`", "a: { b: ‸'Oui }\nb: c\n"],
    ["a text in double quotes has no closing `\"`", 'a: b\n‸"c\n'],
    ["a text in double quotes has no closing `\"`", 'a: { b: ‸"Oui }\nb: c\nd: { e: "Non" }\nf: "g"\n'],
    ["a text in single quotes has no closing `'`", "a: ‸'Oui\nb: 'Non'\n"],
    ["a text in quotes begins here, and ends in line 4 before something else", 'a:\n  b: ‸"Oui\n   et non\n   c: "Non"\n'],
    ["a text in quotes begins here, and ends in line 3 before something else", "a: {\n  b: ‸'Oui,\n  c: 'Non' }\nd: e\n"],
    ["something follows a value that is complete", 'a: "Oui" ‸dit-il\n'],
    ["something follows a value that is complete", "a: 'l'‸un'\n"],
    ["the line is indented with a tab", "a:\n‸\tb: c\n"],
    ["a bracket is not closed by `}`", '{ "a": 1\n‸'],
    ["a bracket is not closed by `]` where it should be", "a: [b, c\n‸d: e\n"],
    ["`]` closes no bracket", "a: b\n‸]\n"],
    ["an item of a list stands where none may", "a: ‸- b\n"],
    ["an item of a list stands where none may", "a: b\n‸- c\n"],
    ["an item of a list stands where none may", "a:\n  - b\n‸ - c\n"],
    ["this does not stand under the keys before it", "a:\n  b: 1\n‸ c: 2\n"],
    ["an item of a list has no `- `", "a:\n  - b: c\n‸   d: e\n"],
    ["a key goes on over more than one line", "a: b\n‸kicker\nslug: a\n"],
    ["a key goes on over more than one line", "a: ‸1\n  b: 2\n"],
    ["a key has no `: ` and no value", "a: b\n‸kicker mot\n"],
    ["a second `: ` stands in the line of a key", "a: ‸b: c\n"],
    ["a key has more than 1024 characters", `‸${"k".repeat(1100)}: b\n`],
    ["a second `: `, or a `- `, stands within brackets", '{ "a": ‸1 "b": 2 }'],
    ["a comma or `: ` is missing before this", '{ "a" ‸1 }'],
    ["a comma stands where an item is expected", "a: [b,‸,c]\n"],
    ["a text without quotes begins with @", "a: ‸@b\n"],
    ["a text without quotes begins with `", "a: ‸`b\n"],
    ["`\\U` has no meaning in double quotes", 'a: "C:‸\\Users"\n'],
    ["`\\u12` has no meaning in double quotes", 'a: "‸\\u12"\n'],
    ["after `>` or `|` something stands in the same line", "a: > ‸mots\n"],
    ["after `>` or `|` something stands in the same line", "a: |‸x\n  b\n"],
    ["an empty line before the text has more spaces than the text", "a: |\n    \n  ‸b\n"],
    ["a `#` stands directly after a value", 'a: "b"‸#c\n'],
    ["a key or item stands in the line of `---`", "--- ‸a: b\n"],
    ["a line that begins with `%` is not followed by `---`", "%YAML 1.2\n‸a: b\n"],
    ["a line that begins with `%` has no meaning here", "‸%FOO x\n---\na: b\n"],
    ["a second document begins here", "a: b\n...\n‸c: d\n"],
    ["a `&` is not followed by a name", "a: ‸&\n"],
    ["a `*` is not followed by a name", "a: ‸*\n"],
    ["alias `*b*` has no anchor before it", "a: ‸*b*\n"],
    ["an alias has an anchor or tag of its own", "a: &x 1\nb: &y ‸*x\n"],
    ["a value has more than one tag", "a: !!str ‸!!int 1\n"],
    ["the tag `!!int` does not go with its value", "a: ‸!!int b\n"],
    ["the tag `!!own` has no meaning here", "a: ‸!!own b\n"],
    ["the tag `!own` has no meaning here", "a: ‸!own b\n"],
    ["the tag has no meaning here", "a: ‸!x!y b\n"],
    ["a merge conflict is not resolved here", "a: b\n‸<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n"],
  ])("%s: %j", (message, marked) => {
    const { text, place } = unmark(marked);
    expect(errorsOf(text).said).toEqual([`${place} ${message}`]);
  }); // prettier-ignore

  test("each line is judged for itself", () => {
    expect(errorsOf("a: b: c\nd: e\nf: @g\nh: |x\n  i\n").said).toEqual([
      "1:4 a second `: ` stands in the line of a key",
      "3:4 a text without quotes begins with @",
      "4:5 after `>` or `|` something stands in the same line",
    ]);
  });

  test("signs of a merge within a text are text", () => {
    expect(errorsOf("a: |\n  <<<<<<< HEAD\n  b\n").said).toEqual([]);
  });

  test("whatever is wrong, it is said in our words, with advice", () => {
    const piece = fc.constantFrom(
      ..."a b a: b: - ? : , { } [ ] & &x * *x ! !! !!str !x !<y> | > |- >2 @ ` % # ' \" \\ \\q \\u12 --- ... %YAML %TAG 1".split(" "),
      ...["\n", "\n", "\n  ", "\n    ", "\t", " ", " ", "\n%YAML 1.2\n---\n"],
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const { said, hints } = errorsOf(pieces.join(""));
        for (const each of said) {
          expect(each).toMatch(/^\d+:\d+ [a-z`].*[^.]$/);
          expect(each).not.toMatch(
            /follow the rules|block|flow|implicit|scalar|token|node|indicator|yaml\.org/i,
          );
        }
        for (const hint of hints) expect(hint).toMatch(/^[a-z`].{6,}[^.]$/);
      }),
      { numRuns: 2000 },
    );
  });
});
