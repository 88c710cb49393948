import { describe, expect, test } from "vitest";
import { body, find, parsed, parsing } from "./parse.ts";

const typeset = (html: string, lang = "fr") =>
  body(parsed(`<html lang=${lang}><head></head><body>${html}</body></html>`, {}));
const NN = "\u202f";
const NB = "\u00a0";

describe("typography", () => {
  test("fine spaces by language, across inline elements", () => {
    expect(typeset("<p>Quoi <b>?</b> Oui ; 50 %</p>")).toBe(`<p>Quoi${NN}<b>?</b> Oui${NN}; 50${NB}%</p>`);
  });

  test("quotation marks are written into q, by the language around and by nesting", () => {
    expect(typeset("<p>Il dit : <q>Oui, <q>non</q></q>.</p>")).toBe(
      `<p>Il dit${NB}: <q>«${NN}Oui, <q>“non”</q>${NN}»</q>.</p>`,
    );
    expect(typeset("<p>He says <q>yes, <q>no</q></q>.</p>", "en")).toBe(
      "<p>He says <q>“yes, <q>‘no’</q>”</q>.</p>",
    );
  });

  test("the language of each text decides", () => {
    expect(typeset('<p>Oui ! <span lang="en">Yes!</span></p>')).toBe(
      `<p>Oui${NN}! <span lang="en">Yes!</span></p>`,
    );
    const { root } = parsed("<html lang=fr><body><p><q lang=en id=q>Yes</q></p></body></html>", {});
    const [open] = find(root, "q").children;
    expect(open?.type === "text" && [open.value, open.language]).toEqual([`«${NN}`, "fr"]);
  });

  test("what is hidden within a text does not part it, and is a text of its own", () => {
    expect(
      typeset("<p>Quoi<span hidden>« Rien ; <q>non</q></span> ? <q>Oui<span hidden><q>a</q></span></q>.</p>"),
    ).toBe(
      `<p>Quoi<span hidden="">«${NN}Rien${NN}; <q>«${NN}non${NN}»</q></span>${NN}? <q>«${NN}Oui<span hidden=""><q>«${NN}a${NN}»</q></span>${NN}»</q>.</p>`,
    );
  });

  test("nothing is changed in code, in addresses, or where no typography is asked for", () => {
    expect(typeset("<p><code>a ; b ?</code> <kbd>x !</kbd></p><pre>a ; 'b'</pre>")).toBe(
      "<p><code>a ; b ?</code> <kbd>x !</kbd></p><pre>a ; 'b'</pre>",
    );
    expect(body(parsed("<html lang=fr><body><p><q>a</q> ; b</p></body></html>"))).toBe("<p><q>a</q> ; b</p>");
  });

  test("attributes that are read as text are typeset in their element's language, and no others", () => {
    const html = `<html lang=fr><head><meta name=description content="L'eau ?"><meta name=robots content="a ?"></head><body><img src="l'eau ?.png" alt="L'eau : quoi ?" title="Quoi ?"><p lang=en title="It's 'x'" data-x="a ?">x</p></body></html>`;
    const { root } = parsed(html, {});
    expect(find(root, "img").attributes).toEqual({
      src: "l'eau ?.png",
      alt: `L’eau${NB}: quoi${NN}?`,
      title: `Quoi${NN}?`,
    });
    expect(find(root, "p").attributes).toMatchObject({ title: "It’s “x”", "data-x": "a ?" });
    expect(parsed(html, {}).metadata).toEqual({ description: `L’eau${NN}?`, robots: "a ?" });
    expect(parsed(html).metadata["description"]).toBe("L'eau ?");
  });

  test("ordinals are raised, but not twice, and not in the title", () => {
    expect(typeset("<p>Le 1er septembre, au XXIe siècle</p>")).toBe(
      `<p>Le 1<sup>er</sup>${NB}septembre, au XXI<sup>e</sup>${NB}siècle</p>`,
    );
    expect(typeset("<p>Le 1<sup>er</sup> jour</p>")).toContain("1<sup>er</sup>");
    expect(parsed("<html lang=fr><head><title>Le 1er jour ?</title></head></html>", {}).title).toBe(
      `Le 1er jour${NN}?`,
    );
  });

  test("blocks end a text: neither quotes nor spaces reach over them", () => {
    expect(typeset("<div>a<p>b</p>?</div><ul><li>c</li><li>! d</li></ul>")).toBe(
      "<div>a<p>b</p>?</div><ul><li>c</li><li>! d</li></ul>",
    );
    expect(typeset("<p>a<br>? <img alt=x>!</p>")).toContain("<br></br>?");
  });

  test("a page tells whether its quotation marks are written", () => {
    expect(parsed("<p>a", {}).quotesWritten).toBe(true);
    expect(parsed("<p>a").quotesWritten).toBeUndefined();
  });

  test("settings reach the text", () => {
    const { document } = parsing("<html lang=fr><body><p>Oui : non</p></body></html>", {
      fr: { colon: "nnbsp" },
    });
    expect(body(document)).toBe(`<p>Oui${NN}: non</p>`);
  });

  test("data and styles are left alone", () => {
    const html =
      '<script type="application/ld+json">{"a": "b ; c"}</script><style>p::before { content: "a ; b" }</style>';
    expect(typeset(html)).toBe(html);
  });
});
