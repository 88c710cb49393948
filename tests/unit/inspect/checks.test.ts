import { describe, expect, it } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { checkInspection } from "../../../src/inspect/checks/check-inspection.ts";
import type { Inspection } from "../../../src/inspect/inspection.ts";
import type { TagChild, TagElement } from "../../../src/inspect/tags.ts";

type Given = Partial<Omit<TagElement, "kind" | "role">>;

function element(role: string, children: readonly (TagChild | string)[], given: Given = {}): TagElement {
  const kids = children.map((child) => (typeof child === "string" ? text(child) : child));
  return { kind: "element", role, standardRole: role, language: null, alt: null, actualText: null, expansion: null, title: null, id: null, attributes: {}, ...given, children: kids }; // prettier-ignore
}

function text(said: string, top?: number, left = 10): TagChild {
  const area = top === undefined ? null : { left, top, right: left + 90, bottom: top + 10 };
  return { kind: "text", text: said, page: 1, area };
}

const heading = element("H1", ["A title"]);

function inspect(elements: readonly TagElement[], given: Partial<Inspection> = {}): readonly string[] {
  const inspection: Inspection = {
    size: 1,
    version: "1.7",
    pages: 1,
    metadata: { title: "A title", language: "en", claims: [], showsTitle: true, rest: {} },
    tags: { elements, hasTree: true, isMarked: true, artifacts: [], untagged: [] },
    text: [],
    fonts: [],
    attachments: [],
    outline: [],
    labels: null,
    faint: [],
    isEncrypted: false,
    isRepaired: false,
    unreadable: [],
    ...given,
  };
  const sink = createSink();
  checkInspection(inspection, "a.pdf", sink);
  return sink.diagnostics.map(({ code, message }) => `${code.slice("DEP-INSPECT-".length)} ${message}`);
}

describe("of a PDF is said", () => {
  it("nothing where nothing is to be said", () => {
    const table = element("Table", [element("TR", [element("TH", ["Year"], { attributes: { Scope: "Column" } }), element("TD", ["2026"])])]); // prettier-ignore
    const figure = element("Figure", [], { alt: "Bars by year: 212 in 2023, 238 in 2024." });
    expect(inspect([element("Document", [heading, element("H2", ["A part"]), table, figure])])).toEqual([]);
  });

  it.each([
    [null, "a picture has no alternative text"],
    [" ", "a picture has an empty alternative text"],
    ["DSC_0815", "the alternative text `DSC_0815` is the name of a file"],
    ["https://example.org/a", "the alternative text `https://example.org/a` is the name of a file"],
    ["Graphique", "the alternative text `Graphique` does not say what is seen"],
    ["— 12 —", "the alternative text `— 12 —` has no words"],
  ])("that %j stands for no picture", (alt, message) => {
    expect(inspect([heading, element("Figure", [text("x")], { alt })])).toEqual([`ALT page 1: ${message}`]);
  });

  it("that headings are lacking, empty, or skip a level; deeper and higher ones may follow", () => {
    expect(inspect([element("P", ["text"])])).toEqual(["HEADING the document has no headings"]);
    const levels = [
      heading,
      element("H2", ["b"]),
      element("H4", ["c"]),
      element("H2", [" "]),
      element("H1", ["e"]),
    ];
    expect(inspect(levels)).toEqual([
      "HEADING page 1: `c` is of level 4, and follows one of level 2",
      "HEADING page 1: a heading without text",
    ]);
  });

  it("that tables have no headers, and which headers say nothing; those of a table within are its own", () => {
    const inner = element("Table", [element("TR", [element("TH", ["x"], { attributes: { Scope: "Row" } })])]);
    const bare = element("Table", [element("TR", [element("TD", ["outer", inner])])]);
    expect(inspect([heading, bare])).toEqual([
      "TABLE page 1: the table that begins with `outerx` has no header cells",
    ]);
    const named = element("TD", ["1"], { attributes: { Headers: "h1" } });
    const silent = element("Table", [element("TR", [element("TH", ["a"], { id: "h1" }), element("TH", ["b"], { id: "h2" }), named])]); // prettier-ignore
    expect(inspect([heading, silent])).toEqual([
      "TABLE page 1: in the table that begins with `a b 1`, header cells that say no `Scope`: 1",
    ]);
  });

  it("that words are in another script than their language, unless they say which", () => {
    const found = inspect([heading, element("P", ["They say Привет, мир there, π and 5 µg."])]);
    expect(found).toEqual(["FOREIGN page 1: `Привет, мир` is not in the language of its text, `en`"]);
    expect(inspect([heading, element("P", [element("Span", ["Привет"], { language: "ru" })])])).toEqual([]);
    expect(inspect([heading, element("P", ["東京タワー"], { language: "ja" })])).toEqual([]);
  });

  it("that text above is read after text below, in one column, and not of notes", () => {
    const below = element("P", [text("below", 100)]);
    expect(inspect([heading, below, element("P", [text("above", 50)])])).toEqual([
      "ORDER page 1: `above` is read after `below`, and stands above it",
    ]);
    expect(inspect([heading, below, element("P", [text("beside", 50, 200)])])).toEqual([]);
    const caption = element("Caption", [text("a caption", 180)]);
    expect(inspect([heading, element("Table", [caption, element("TR", [element("TH", [text("x", 90)], { attributes: { Scope: "Row" } })])])])).toEqual([]); // prettier-ignore
    const note = element("Note", [text("a note", 180)]);
    expect(inspect([heading, below, note, element("P", [text("next", 115)])])).toEqual([]);
  });

  it("what it lacks as a whole", () => {
    const metadata = { title: null, language: null, claims: [], showsTitle: false, rest: {} };
    const tags = { elements: [], hasTree: false, isMarked: false, artifacts: [], untagged: [] };
    expect(inspect([], { metadata, tags, isRepaired: true, unreadable: [2, 5] })).toEqual([
      "DAMAGED the table of objects is damaged: the objects were searched for",
      "DAMAGED pages that cannot be read: 2, 5",
      "TITLE the document has no title",
      "LANGUAGE the document does not say its language",
      "NO-TAGS the document has no tags",
    ]);
  });

  it("which fonts are not in it, or mute", () => {
    const font = { name: "A", type: "Type0", embedded: true, subset: true, mapped: true, firstPage: 3 };
    const fonts = [font, { ...font, name: "B", embedded: false }, { ...font, name: "C", mapped: false }];
    expect(inspect([heading], { fonts })).toEqual([
      "FONT page 3: the font `B` is not embedded",
      "FONT page 3: the font `C` does not say which characters it shows",
    ]);
  });

  it("what is found again and again not for ever", () => {
    const found = inspect([heading, ...Array.from({ length: 200 }, () => element("Figure", [text("x")]))]);
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toBe("ALT and so on: 180 more of this kind");
  });
});
