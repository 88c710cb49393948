import { describe, expect, it } from "vitest";
import { render } from "../../tools/render.ts";

const page = "templates/page/page.hbs";

/** What is asked for in vain, and what is said about it. */
const faults: readonly (readonly [name: string, template: string, line: string])[] = [
  ["an unknown variable", "<p>{{headlin}}</p>", `${page}:1:6 DEP-TEMPLATE-UNKNOWN-VARIABLE \`headlin\` is not known here (did you mean \`headline\`?)`],
  ["an unknown part", "\n {{quotationColumns.too}}", `${page}:2:4 DEP-TEMPLATE-UNKNOWN-VARIABLE \`quotationColumns.too\`: there is no \`too\` there (did you mean \`to\`?)`],
  ["a part of what has none", "{{slug.length}}", `${page}:1:3 DEP-TEMPLATE-UNKNOWN-VARIABLE \`slug.length\`: there is no \`length\` there (it has no parts)`],
  ["a name outside the context", "{{#each body}}{{slug}}{{/each}}", `${page}:1:17 DEP-TEMPLATE-UNKNOWN-VARIABLE \`slug\` is not known here (write \`@root.slug\`)`],
  ["a prototype's member", "{{constructor}}", `${page}:1:3 DEP-TEMPLATE-UNKNOWN-VARIABLE \`constructor\` is not known here (known are`],
  ["a way out of the outermost context", "{{../slug}}", `${page}:1:3 DEP-TEMPLATE-UNKNOWN-VARIABLE \`../slug\` leads out`],
  ["data outside a loop", "{{@index}}", `${page}:1:3 DEP-TEMPLATE-UNKNOWN-VARIABLE \`@index\` is not known here`],
  ["an unknown helper", "{{txet headline}}", `${page}:1:1 DEP-TEMPLATE-UNKNOWN-HELPER there is no helper \`txet\` (did you mean \`text\`?)`],
  ["an unknown helper within an argument", "{{#if (iz status 'draft')}}{{/if}}", `${page}:1:7 DEP-TEMPLATE-UNKNOWN-HELPER there is no helper \`iz\``],
  ["an unknown block", "{{#eech body}}{{/eech}}", `${page}:1:1 DEP-TEMPLATE-UNKNOWN-HELPER \`#eech\` is no block (did you mean \`#each\`?)`],
  ["a helper as a block", "{{#is status 'draft'}}{{/is}}", `${page}:1:1 DEP-TEMPLATE-UNSUPPORTED \`#is\` is no block (write \`{{#if (is …)}}\`)`],
  ["too many arguments", "{{text headline deck}}", `${page}:1:1 DEP-TEMPLATE-ARGUMENT \`text\` has 2 arguments (write \`{{text <text>}}\`)`],
  ["a missing argument", "{{date}}", `${page}:1:1 DEP-TEMPLATE-ARGUMENT \`date\` has 0 arguments (write \`{{date <date>}}\`)`],
  ["an argument of another kind", "{{text slug}}", `${page}:1:8 DEP-TEMPLATE-ARGUMENT \`text\` takes a text as its text, and this is a value`],
  ["a named argument that there is not", "{{date created style='long'}}", `${page}:1:1 DEP-TEMPLATE-ARGUMENT \`date\` has no argument \`style\``],
  ["a loop over a text", "{{#each headline}}{{/each}}", `${page}:1:1 DEP-TEMPLATE-ARGUMENT \`#each\` takes a list, and this is a text`],
  ["an if of two", "{{#if slug kicker}}{{/if}}", `${page}:1:1 DEP-TEMPLATE-ARGUMENT \`#if\` takes one argument, not 2`],
  ["a list of records", "{{list people}}", `${page}:1:1 DEP-TEMPLATE-ARGUMENT the items of this list have parts (say which with \`of="…"\`: name, role)`],
  ["a list of what its items lack", "{{list people of='nam'}}", `${page}:1:1 DEP-TEMPLATE-ARGUMENT the items of this list have no text \`nam\` (did you mean \`name\`?)`],
  ["a text printed by itself", "{{headline}}", `${page}:1:1 DEP-TEMPLATE-NOT-PRINTABLE \`headline\` is a text of the article, with marks (write \`{{text headline}}\`)`],
  ["a list printed by itself", "{{body}}", `${page}:1:1 DEP-TEMPLATE-NOT-PRINTABLE \`body\` is a list (write \`{{#each body}}\` or \`{{list body}}\`)`],
  ["a record printed by itself", "{{rights}}", `${page}:1:1 DEP-TEMPLATE-NOT-PRINTABLE \`rights\` is a record (print its parts)`],
  ["three braces", "{{{slug}}}", `${page}:1:1 DEP-TEMPLATE-UNESCAPED`],
  ["a word that never comes", "{{#if (is status 'drafty')}}{{/if}}", `${page}:1:18 DEP-TEMPLATE-UNKNOWN-VALUE \`status\` is never \`drafty\` (did you mean \`draft\`?)`],
  ["a comparison with what is not in quotes", "{{#if (is status slug)}}{{/if}}", `${page}:1:18 DEP-TEMPLATE-ARGUMENT \`is\` compares with words in quotes`],
  ["an unknown partial", "{{> hed}}", `${page}:1:1 DEP-TEMPLATE-UNKNOWN-PARTIAL there is no partial \`hed\` (did you mean \`head\`?)`],
  ["a computed partial", "{{> (plain headline)}}", `${page}:1:1 DEP-TEMPLATE-DYNAMIC-PARTIAL`],
  ["a partial of two contexts", "{{> head this slug}}", `${page}:1:1 DEP-TEMPLATE-ARGUMENT a partial takes one context, not 2`],
  ["content outside a partial", "{{> @partial-block}}", `${page}:1:1 DEP-TEMPLATE-UNKNOWN-PARTIAL \`@partial-block\` stands only in a partial`],
  ["an unknown word", '{{t "helo"}}', `${page}:1:5 DEP-TEMPLATE-UNKNOWN-WORD there is no word \`helo\` (did you mean \`hello\`?)`],
  ["a word that a group lacks", '{{t "event" slug}}', `${page}:1:5 DEP-TEMPLATE-UNKNOWN-WORD there is no word \`event.cancelled\``],
  ["an unknown group of words", '{{t "statis" status}}', `${page}:1:1 DEP-TEMPLATE-DYNAMIC-WORD there is no group of words \`statis\` (did you mean \`status\`?)`],
  ["a computed word", "{{t slug}}", `${page}:1:5 DEP-TEMPLATE-DYNAMIC-WORD`],
  ["a decorator", '{{#*inline "a"}}{{/inline}}', `${page}:1:1 DEP-TEMPLATE-UNSUPPORTED decorators and inline partials`],
]; // prettier-ignore

describe("checking a template", () => {
  it.each(faults)("reports %s", async (_, template, line) => {
    const { html, lines } = await render({ template, partials: { head: "<h1>{{text headline}}</h1>" } });
    expect(html).toBeNull();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });

  it("reports all faults of all files in one run, whatever the article has", async () => {
    const { lines } = await render({
      template: "{{one}}\n{{> a}}{{#if kicker}}{{two}}{{else}}{{three}}{{/if}}",
      partials: { a: "{{#each positions}}\n  {{four}}{{/each}}" },
    });
    expect(lines.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      `${page}:1:3 DEP-TEMPLATE-UNKNOWN-VARIABLE \`one\``,
      "templates/page/partials/a.hbs:2:5 DEP-TEMPLATE-UNKNOWN-VARIABLE `four`",
      `${page}:2:24 DEP-TEMPLATE-UNKNOWN-VARIABLE \`two\``,
      `${page}:2:39 DEP-TEMPLATE-UNKNOWN-VARIABLE \`three\``,
    ]);
  });

  it("knows block parameters, outer contexts, `this`, `@root` and the length of a list", async () => {
    const { html, lines } = await render({
      template:
        "{{#each body as |block index|}}{{index}}{{block.id}}{{this.id}}{{./id}}{{../slug}}{{@root.slug}}{{@first}}{{#with ../quotationColumns as |columns|}}{{columns.to}}{{to}}{{../id}}{{/with}}{{/each}}{{body.length}}",
    });
    expect(lines).toEqual([]);
    expect(html).toBe("0p1p1p1letterlettertruefalsefalsep11");
  });

  it("checks a partial with what it is given, and its content where it is called", async () => {
    const { html, lines } = await render({
      template:
        '{{#> box label="L" text=headline}}{{label}} {{slug}} {{text text}}{{/box}}{{#each body}}{{> one}}{{/each}}',
      partials: { box: "<div>{{label}}: {{> @partial-block}}</div>", one: "<i>{{id}}</i>" },
    });
    expect(lines).toEqual([]);
    expect(html).toBe("<div>L: L letter A headline</div><i>p1</i>");
  });

  it("reports within a partial what one caller gives and another does not", async () => {
    const { lines } = await render({
      template: "{{#each body}}{{> one}}{{/each}}{{> one}}",
      partials: { one: "{{id}}" },
    });
    expect(lines).toEqual([
      expect.stringContaining("partials/one.hbs:1:3 DEP-TEMPLATE-UNKNOWN-VARIABLE `id` is"),
    ]);
  });

  it("follows partials that call themselves with a part of what they were given", async () => {
    const { html, lines } = await render({
      template: "{{#each body}}{{> items items=items}}{{/each}}",
      partials: { items: "{{#each items}}({{text text}}{{> items items=items}}){{/each}}" },
      article:
        "  - { id: l1, type: list, items: [{ id: a, text: One, items: [{ id: b, text: Two }] }, { id: c, text: Three }] }\n",
    });
    expect(lines).toEqual([]);
    expect(html).toBe("(One(Two))(Three)");
  });

  it.each([
    ["itself", "x{{> a}}", "y", "a.hbs:1:2"],
    ["itself, on a condition that stays", "{{#if slug}}{{> a}}{{/if}}", "y", "a.hbs:1:13"],
    ["itself by another", "{{> b}}", "{{> a}}", "b.hbs:1:1"],
    ["itself around content", "{{#> a}}x{{/a}}", "y", "a.hbs:1:1"],
  ])("reports a partial that calls %s with what it was given", async (_, a, b, place) => {
    const { html, lines } = await render({ template: "{{> a}}", partials: { a, b } });
    expect(html).toBeNull();
    expect(lines).toEqual([
      expect.stringContaining(`templates/page/partials/${place} DEP-TEMPLATE-RECURSION`),
    ]);
  });

  it("reports a partial without end that only rendering shows", async () => {
    const { html, lines } = await render({ template: "{{> a n=1}}", partials: { a: "x{{> a n=2}}" } });
    expect(html).toBeNull();
    expect(lines).toEqual([expect.stringContaining(`${page} DEP-TEMPLATE-RECURSION`)]);
  });

  it("checks partials that call themselves with content of their own, and comes to an end", async () => {
    const { lines } = await render({
      template: "{{> a n=1}}",
      partials: { a: "{{#if slug}}{{#> a n=n}}{{nothing}}{{/a}}{{/if}}{{> @partial-block}}" },
    });
    expect(lines).toEqual([expect.stringContaining("DEP-TEMPLATE-UNKNOWN-VARIABLE `nothing`")]);
  });
});

const syntax: readonly (readonly [name: string, template: string, line: string])[] = [
  ["a block that is not closed", "a\n{{#if slug}}b", `${page}:2:1 DEP-TEMPLATE-SYNTAX \`{{#if}}\` is not closed`],
  ["a block closed by another", "a\n {{#if slug}}b{{/each}}", `${page}:2:5 DEP-TEMPLATE-SYNTAX \`{{#if}}\` is closed by \`{{/each}}\``],
  ["an expression that does not end", "a\n{{slug", `${page}:2:3 DEP-TEMPLATE-SYNTAX the expression does not end`],
  ["an empty expression", "a\nb {{}}", `${page}:2:5 DEP-TEMPLATE-SYNTAX the expression ends too early`],
]; // prettier-ignore

describe("reading a template", () => {
  it.each(syntax)("reports %s", async (_, template, line) => {
    const { html, lines } = await render({ template });
    expect(html).toBeNull();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });

  it("reports a file that is not UTF-8", async () => {
    const { lines } = await render({
      template: "",
      files: { "templates/page/page.hbs": Uint8Array.of(0x61, 0xff) },
    });
    expect(lines).toEqual([
      `${page} DEP-TEMPLATE-UNREADABLE \`${page}\` is not UTF-8 (save the file as UTF-8)`,
    ]);
  });

  it("reports what is wrong in a partial at its place", async () => {
    const { lines } = await render({ template: "{{> a}}", partials: { a: "\n\n{{#if}" } });
    expect(lines).toEqual([expect.stringContaining("templates/page/partials/a.hbs:3:")]);
  });
});
