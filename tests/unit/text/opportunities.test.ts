import { describe, expect, it } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { linesAsText, paragraph, run, setLines, textOf } from "../../tools/lines-as-text.ts";

/** What cannot be broken, line by line: the text on lines without room. */
const parts = (content: Parameters<typeof setLines>[0], style: Partial<ComputedStyle> = {}) =>
  linesAsText(setLines(content, 0, { style, sink: createSink() }));

describe("lines end", () => {
  it("at spaces and after hyphens and dashes, not at no-break spaces", () => {
    expect(parts("peut-être\u00a0oui\u202f! a\u2060b vis\u2011à\u2011vis — là")).toEqual([
      "peut-", "être\u00a0oui\u202f!", "ab", "vis\u2011à\u2011vis", "—", "là",
    ]); // prettier-ignore
  });

  it("not at a no-break space or before punctuation between runs", () => {
    const italic = (text: string) => run(text, { fontStyle: "italic" });
    expect(parts(["10", italic("\u00a0"), "km, ", italic("mot"), "\u202f; «\u202f", italic("a"), "\u202f»"])).toEqual([
      "10\u00a0km,", "mot\u202f;", "«\u202fa\u202f»",
    ]); // prettier-ignore
    expect(parts([italic("mot"), ", suite"])).toEqual(["mot,", "suite"]);
  });

  it("in addresses after slashes and before points, in a host only where need be, without a hyphen", () => {
    const style = { hyphens: "auto" } as const;
    expect(parts("voir https://www.example.org/fr/press_release-2025.html#top.", style)).toEqual([
      "voir", "https://www", ".example", ".org/", "fr/", "press", "_release", "-2025", ".html", "#top.",
    ]); // prettier-ignore
    expect(parts("presse@example.org ou consilium.europa.eu/fr/ puis 1/2", style)).toEqual([
      "presse@", "example", ".org", "ou", "consilium", ".europa", ".eu/", "fr/", "puis", "1/2",
    ]); // prettier-ignore
  });

  it("before a hyphen in an address only where the line would stick out otherwise", () => {
    const url = "https://eur-lex.europa.eu/eli/oj";
    for (const style of [{}, { textWrap: "pretty" }, { textAlign: "justify" }] as const) {
      const at = (width: number) => linesAsText(setLines(`Le texte est ici, ${url}`, width, { style }));
      // A host is torn, at its hyphen and at its points, only where no line holds it: not for the hole that it leaves.
      expect(at(140).join("|"), JSON.stringify(style)).toMatch(/\|(?:ici, )?https:\/\/eur-lex\.europa\.eu\//);
      expect(at(75).join("|"), JSON.stringify(style)).toMatch(/https:\/\/eur(?:-lex)?\|/);
      expect(at(125).join("|"), JSON.stringify(style)).not.toMatch(/-\|/);
      expect(at(170).join("|"), JSON.stringify(style)).not.toMatch(/\|-|-\|/);
      expect(at(58).slice(-3), JSON.stringify(style)).toEqual(["https://eur", "-lex.europa", ".eu/eli/oj"]);
    }
  });

  it("within the name of a site on no line that is as wide as the name, whatever stands before and after", () => {
    const name = "https://presse-internationale.example.org/";
    const room = paragraph(name).maxContent;
    const words = "Elle a été publiée hier sur le site".split(" ");
    const styles = [
      {},
      { textWrap: "pretty" },
      { textAlign: "justify" },
      { textAlign: "justify", hyphens: "auto", overflowWrap: "anywhere" },
    ] as const;
    for (const style of styles)
      for (let count = 0; count <= words.length; count++)
        for (const width of [room + 0.1, room + 20, 1.7 * room]) {
          const text = [...words.slice(0, count), `${name}a/b.html`, ...words].join(" ");
          const lines = linesAsText(setLines(text, width, { style }));
          expect(lines.some((line) => line.includes(name)), `${JSON.stringify(style)} ${lines.join("|")}`).toBe(true);
        }
  }); // prettier-ignore

  it("not after a slash in a unit or a short word", () => {
    expect(parts("47,3 mg/l, 5 µg/l ou 90 km/h et/ou (W/m²) €/MWh")).toEqual([
      "47,3", "mg/l,", "5", "µg/l", "ou", "90", "km/h", "et/ou", "(W/m²)", "€/MWh",
    ]); // prettier-ignore
    expect(parts("10 mg/kg/j, femmes/hommes")).toEqual(["10", "mg/kg/j,", "femmes/", "hommes"]);
  });

  it("not after a hyphen before figures or a short part", () => {
    expect(parts("SHA-256 SHA‐256 EAU-2026 2024–2025 quelques-uns a-t-il vis-à-vis e-mail celui-ci follow-up a-t-elle")).toEqual([
      "SHA-256", "SHA‐256", "EAU-2026", "2024–2025", "quelques-uns", "a-t-il", "vis-à-vis", "e-mail", "celui-ci", "follow-up", "a-t-elle",
    ]); // prettier-ignore
    expect(parts("porte-parole non-Russes Alaska–Sibérie")).toEqual([
      "porte-", "parole", "non-", "Russes", "Alaska–", "Sibérie",
    ]); // prettier-ignore
  });

  const names = [
    "d’Elmendorf-Richardson",
    "de Jean-Pierre",
    "des États-Unis",
    "elles-mêmes",
    "Valmont-sur-Lène",
  ];
  const atName = (lines: readonly string[]) => lines.filter((line) => /[fnsr]-$|–$/u.test(line));

  it("after the hyphen of a name or before a pronoun only where the line would stick out otherwise", () => {
    for (const style of [{}, { textWrap: "balance" }] as const) {
      for (const name of names) {
        const unbroken = `${name},`.replaceAll(/[-–]/g, "\u2011").replaceAll(" ", "\u00a0");
        for (let width = paragraph(unbroken).maxContent + 1; width < 220; width += 2.3) {
          const lines = linesAsText(setLines(`La base ${name}, une porte-parole`, width, { style }));
          expect(atName(lines), `${width} ${lines.join("|")}`).toEqual([]);
        }
      }
    }
    for (const style of [{}, { textWrap: "pretty" }, { textAlign: "justify" }, { textWrap: "balance" }] as const) {
      const narrow = linesAsText(setLines("La base d’Elmendorf-Richardson", 70, { style }));
      expect(narrow).toEqual(["La base", "d’Elmendorf-", "Richardson"]);
    } // prettier-ignore
  });

  it("after the hyphen of a name in even paragraphs where a third of a line would stay empty, not before", () => {
    const style = { textWrap: "pretty" } as const;
    const emptiest = (text: string, width: number) =>
      Math.max(...setLines(text, width, { style }).slice(0, -1).map((line) => 1 - line.width / width)); // prettier-ignore
    let torn = 0;
    let whole = 0;
    for (const name of names) {
      const text = `Vendredi, les deux dirigeants se sont vus sur la base ${name}, une fois de plus, pour un échange`;
      for (let width = 130; width < 400; width += 3) {
        const empty = emptiest(text.replaceAll(/[-–]/g, "\u2060$&\u2060"), width);
        const isTorn = atName(linesAsText(setLines(text, width, { style }))).length > 0;
        if (isTorn) expect(empty, `${name} ${width}`).toBeGreaterThan(0.3);
        if (isTorn) torn++;
        else if (empty > 0.15) whole++;
      }
    }
    expect([torn > 5, whole > 5]).toEqual([true, true]);
  });

  it("at zero-width spaces, which draw nothing", () => {
    const lines = setLines("un\u200bdeux", 0, { sink: createSink() });
    expect(lines.map(textOf)).toEqual(["un", "deux"]);
  });

  it("nowhere without wrapping", () => {
    expect(parts("un deux", { whiteSpace: "nowrap" })).toEqual(["un deux"]);
    expect(parts("un deux", { textWrap: "nowrap" })).toEqual(["un deux"]);
    expect(parts(["un ", run("deux trois", { whiteSpace: "nowrap" }), " quatre"])).toEqual([
      "un", "deux trois", "quatre",
    ]); // prettier-ignore
    expect(parts([run("un deux ", { whiteSpace: "nowrap" }), run("trois quatre", { whiteSpace: "nowrap" })])).toEqual([
      "un deux trois quatre",
    ]); // prettier-ignore
  });

  it("between all letters, or only at spaces, with word-break", () => {
    expect(parts("ab e\u0301c", { wordBreak: "break-all" })).toEqual(["a", "b", "e\u0301", "c"]);
    expect(paragraph("ab cd", { style: { wordBreak: "keep-all" } }).minContent).toBeLessThan(15);
  });
});

describe("a word wider than its line", () => {
  const word = "anticonstitutionnellement";

  it("sticks out and is reported, once", () => {
    const sink = createSink();
    const set = paragraph(`oui ${word} non`, { sink });
    set.lines(() => ({ width: 60 }));
    set.lines(() => ({ width: 60.001 }));
    const lines = set.lines(() => ({ width: 60 }));
    expect(linesAsText(lines)).toEqual(["oui", word, "non"]);
    expect(sink.diagnostics).toHaveLength(1);
    expect(sink.diagnostics[0]).toMatchObject({
      code: "DEP-TEXT-OVERFLOW",
      severity: "warning",
      file: "page.html",
    });
    expect(sink.diagnostics[0]?.message).toBe(
      `\`${word}\` is ${Math.round(lines[1]!.width * 10) / 10} pt wide and cannot be broken, but its line has 60 pt`,
    );
  });

  it("stands alone on its line, whatever breaks the lines and whatever stands before and after", () => {
    const text = `Une ${word} bienvenue, et puis un ${word} de trop.`;
    for (const style of [{}, { textAlign: "justify" }, { textWrap: "pretty" }, { textWrap: "balance" }] as const) {
      const lines = linesAsText(setLines(text, 62, { style, sink: createSink() }));
      expect(lines, JSON.stringify(style)).toEqual(["Une", word, "bienvenue,", "et puis un", word, "de trop."]);
    } // prettier-ignore
  });

  it("is cut at any letter where that is allowed, and only then", () => {
    for (const overflowWrap of ["anywhere", "break-word"] as const) {
      const lines = setLines(`oui ${word} non`, 60, { style: { overflowWrap } });
      expect(linesAsText(lines)).toEqual(["oui", "anticonstitu", "tionnelleme", "nt non"]);
      expect(lines.every(({ hyphenated }) => !hyphenated)).toBe(true);
      expect(linesAsText(setLines(`oui ${word} non`, 200, { style: { overflowWrap } }))[0]).toContain(word);
    }
    expect(linesAsText(setLines(word, 70, { style: { wordBreak: "break-word" } }))).toHaveLength(2);
  });

  it("is never cut within a cluster", () => {
    const lines = setLines("e\u0301e\u0301e\u0301e\u0301", 12, { style: { overflowWrap: "anywhere" } });
    expect(lines.map(textOf)).toEqual(["e\u0301e\u0301", "e\u0301e\u0301"]);
  });

  it("counts for minContent unless it may be cut anywhere", () => {
    const min = (overflowWrap: ComputedStyle["overflowWrap"]) =>
      paragraph(`oui ${word} non`, { style: { overflowWrap } }).minContent;
    expect(min("normal")).toBeGreaterThan(100);
    expect(min("break-word")).toBe(min("normal"));
    expect(min("anywhere")).toBeLessThan(10);
  });
});
