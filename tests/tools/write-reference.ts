/** Takes nothing, returns the reference pages of docs/ as the program's own tables give them, by file. */
import { articleJsonSchemaText } from "../../src/article/schema/json-schema.ts";
import { pageSizes } from "../../src/css/pages/page-size.ts";
import { adviceTable, atRuleAdvice } from "../../src/css/properties/advice.ts";
import { propertyTable } from "../../src/css/style-document.ts";
import { boxPseudos, pseudoClasses } from "../../src/css/selectors/pseudo-tables.ts";
import { marginBoxNames } from "../../src/css/sheets/parse-page-rule.ts";
import { absoluteUnits, relativeUnits } from "../../src/css/values/units.ts";
import { asSentence } from "../../src/diagnostics/as-sentence.ts";
import { codes, type CodeRow } from "../../src/diagnostics/codes.ts";
import { reporterNames } from "../../src/diagnostics/reporters.ts";
import { blockHelpers, helpers } from "../../src/template/helpers.ts";
import type { Shape } from "../../src/template/shape.ts";
import { viewShape } from "../../src/template/view-shape.ts";
import { wordGroups } from "../../src/template/word-groups.ts";
import { runWords } from "./run-words.ts";

const NOTICE = "<!-- Written from the program's tables by `npm run docs`; change those, not this page. -->\n";

export async function writeReference(): Promise<Readonly<Record<string, string>>> {
  return {
    "docs/cli.md": await writeCli(),
    "docs/css.md": writeCss(),
    "docs/diagnostics.md": writeDiagnostics(),
    "docs/template-reference.md": writeTemplates(),
    "schema/depeche-article-1.schema.json": articleJsonSchemaText(),
  };
}

const COMMANDS: readonly (readonly string[])[] = [
  [], ["build"], ["check"], ["pdf"], ["translate", "accept"], ["inspect"], ["info"],
]; // prettier-ignore

async function writeCli(): Promise<string> {
  const parts: string[] = [];
  for (const command of COMMANDS) {
    const { results } = await runWords([...command, "--help"], { workingFolder: "/" });
    const title = command.length === 0 ? "The program" : `\`${["depeche", ...command].join(" ")}\``;
    parts.push(`## ${title}\n\n\`\`\`text\n${results.trimEnd()}\n\`\`\`\n`);
  }
  const exits = [
    ["0", "done; warnings are allowed unless `--strict`"],
    ["1", "a document has errors: an article, a translation, a template, a stylesheet, `depeche.yaml`, or a file they name; with `--strict`, warnings"],
    ["2", "wrong usage: an unknown command, option, article, template or language, nothing to build"],
    ["3", "the system failed: a file cannot be read or written, the disk is full"],
    ["70", "a bug in depeche: please report it, with the output of `depeche info`"],
    ["130", "interrupted"],
  ]; // prettier-ignore
  return `# The command line

${NOTICE}
Results go to standard output, messages and progress to standard error. Files are written all or none: an interrupted or failed
build leaves the earlier output as it was. Reporters: ${reporterNames.join(", ")}.

${table(["exit code", "meaning"], exits)}
The environment: \`SOURCE_DATE_EPOCH\` is taken where \`--now\` is not given; without either, documents are dated by the article
alone. \`NO_COLOR\` switches colours off.

${parts.join("\n")}`;
}

function writeDiagnostics(): string {
  const rows = Object.entries<CodeRow>(codes);
  const groups = new Map<string, (readonly [string, CodeRow])[]>();
  for (const row of rows) {
    const [, room = ""] = row[0].split("-");
    groups.set(room, [...(groups.get(room) ?? []), row]);
  }
  const parts = [...groups].map(
    ([room, own]) =>
      `## ${room}\n\n${own
        .map(
          ([code, { severity, title, explanation, fix }]) =>
            `### ${code}\n\n**${title}** (${severity}). ${explanation}\n\n${asSentence(fix)}\n`,
        )
        .join("\n")}`,
  );
  return `# Diagnostics

${NOTICE}
Every message has one of these ${String(rows.length)} codes, and a place: file, line and column, counted from 1, columns in UTF-16 units. All that
can be found is found in one run. Errors fail a build, warnings only with \`--strict\`.

${parts.join("\n")}`;
}

function writeCss(): string {
  const properties = propertyTable.map(({ name, inherited, initial, values, support }) => [
    `\`${name}\``,
    code(values),
    initial === "" ? "" : code(initial),
    inherited ? "yes" : "",
    support,
  ]);
  const advice = adviceTable.map(([on, instead]) => [on, asSentence(instead)]);
  const rules = Object.entries(atRuleAdvice).map(([name, instead]) => [`\`@${name}\``, asSentence(instead)]);
  return `# CSS in print

${NOTICE}
The HTML edition carries the stylesheet as it is, for browsers. In print, depeche reads it itself: a full cascade with specificity,
importance, layers, inheritance, custom properties, shorthands and \`calc()\`. A declaration that it does not know is a warning at
line and column, and left out alone; a selector that it does not know takes its rule with it, as CSS has it. What only matters on
a screen (\`box-shadow\`, \`outline\`, transitions, vendor prefixes) has no effect in print, and nothing is said of it.

## At-rules

\`@media\` (\`print\`, \`screen\`, width, height, orientation, resolution and the like), \`@supports\`, \`@import\` with media and layer, \`@layer\`, \`@font-face\`
(TrueType, OpenType and WOFF files below the root, or of an installed package: \`url("npm:@scope/package/file.ttf")\`), \`@page\`, \`@counter-style\` with all its systems, \`@keyframes\` (paper finds animations at rest: the last frame of what
keeps it, the first of what never ends).

## Pages

\`@page\`, \`@page name\` with \`:first\`, \`:left\`, \`:right\`, \`:blank\` and \`:nth()\`. Sizes: ${Object.keys(pageSizes).join(", ")}, each with \`portrait\` or \`landscape\`, or two
lengths. Margin boxes: ${marginBoxNames.map((name) => `\`@${name}\``).join(", ")}. In their \`content\`: strings, \`counter(page)\`, \`counter(pages)\` and counters of the
document, \`string()\` of what \`string-set\` has set, and \`element()\` alone, of what \`position: running()\` has taken out of the text; both with \`first\`, \`start\`, \`last\` or \`first-except\`.

In the text, \`content\` takes \`target-counter()\`, \`target-counters()\` and \`target-text()\` of the element that a link leads to, and \`leader()\`: so a table of contents has its
page numbers. \`float: footnote\` moves an element to the foot of the page of its call: \`::footnote-call\` and \`::footnote-marker\` style its number, \`@footnote\` inside \`@page\` the area,
and the counter \`footnote\` counts it. \`bookmark-level\`, \`bookmark-label\` and \`bookmark-state\` make the outline of the PDF; headings have their levels without them.

## Selectors

All of Selectors 4 that can hold on paper: type, class, id, attribute with \`i\` and \`s\`, the four combinators, nesting with \`&\`, \`:is()\`, \`:where()\`, \`:not()\`,
\`:has()\`, \`:nth-child()\` with \`of\`, \`:lang()\`, \`:dir()\`. Pseudo-elements: ${[...boxPseudos].map((name) => `\`::${name}\``).join(", ")}. Pseudo-classes by name: ${[...pseudoClasses.keys()].map((name) => `\`:${name}\``).join(", ")}; those that depend on what a
reader does never hold.

## Units

${[...absoluteUnits.keys()].map((unit) => `\`${unit}\``).join(", ")}; ${[...relativeUnits.keys()].map((unit) => `\`${unit}\``).join(", ")}; \`%\`; numbers in \`calc()\`, \`min()\`, \`max()\`, \`clamp()\`.

## Properties

Colours: names, hex, \`rgb()\`, \`hsl()\`, \`hwb()\`, \`lab()\`, \`lch()\`, \`oklab()\`, \`oklch()\`, \`color()\`, \`color-mix()\` in sRGB or Oklab, \`device-cmyk()\`, \`transparent\`, \`currentcolor\`; all
are printed in sRGB.

Every property takes \`initial\`, \`inherit\`, \`unset\`, \`revert\`, \`revert-layer\`, \`var()\`, and \`attr()\` with a type: \`attr(data-width px, auto)\`, \`attr(data-tone type(<color>))\`.

${table(["property", "values", "initial", "inherited", "note"], properties)}
Head and foot of a table (\`table-header-group\`, \`table-footer-group\`) stand on every page that the table is on, as in browsers,
unless they take more than half of its height together: then they stand once. Of form controls the value is printed, as text.

Text flows around floats. One that has no room on the rest of a page stands at the top of the next, a small one together with its line;
one that is higher than a page is split. Boxes with \`position: absolute\` stand in the nearest positioned box around them, else in the
page area; what of them would lie beyond the sheet goes on on the pages that follow, unless a box around hides it. Those with
\`fixed\` stand on every page, once for readers. A box with a height of its own ends there; what sticks out of it goes on over the pages.
Links in running elements cannot be followed: what is repeated is read nowhere, and a link must be (ISO 14289-1 § 7.18).

## What to write instead

What has no effect in print is reported with its place and with this advice. Of what paged media need, \`hyphenate-limit-last\` alone lacks a value: \`spread\`.

${table(["not supported", "instead"], advice)}
${table(["rule", "instead"], rules)}
Fonts are TrueType, OpenType or WOFF files: WOFF2 is not read.
`;
}

function writeTemplates(): string {
  const rows: string[][] = [];
  describe("", viewShape, rows, new Set());
  const helperRows = Object.entries(helpers).map(([name, { parameters, isVariadic, named, prints }]) => {
    const taken = parameters.map(({ name: called, optional }) =>
      optional === true ? `[${called}]` : called,
    );
    const names = named === "any" ? ["name=…"] : named.map((one) => `${one}=…`);
    const call = [name, ...taken, ...(isVariadic === true ? ["…"] : []), ...names].join(" ");
    return [`\`{{${call}}}\``, prints];
  });
  const groups = Object.entries(wordGroups).map(([name, words]) => [
    `\`{{t "${name}" …}}\``,
    words.map((word) => `\`${name}.${word}\``).join(", "),
  ]);
  return `# What a template is given

${NOTICE}
How to write a template: [templates.md](templates.md). Every name below may be null, or an empty list, where the article does not have it.

## Helpers

${table(["call", "prints"], helperRows)}
Blocks: ${blockHelpers.map((name) => `\`{{#${name} …}}\``).join(", ")}, with \`{{else}}\`; partials: \`{{> name}}\`, with a context, named values, or content between tags.

## Groups of words

A word that depends on a value stands in a group: all its words must be there.

${table(["call", "words"], groups)}
## Names

A *text* is a text of the article, with its marks and in its language: printed by \`text\`, \`plain\` and \`list\`. A *list* is gone through by
\`#each\`; its \`length\` can be printed. A *record* has the names below it.

${table(["name", "what it is"], rows)}`;
}

function describe(path: string, shape: Shape, rows: string[][], open: ReadonlySet<Shape>): void {
  if (shape.kind === "list") {
    const item = shape.item();
    rows.push([`\`${path}\``, `list of ${item.kind === "record" ? "records" : `${item.kind}s`}`]);
    if (item.kind === "record") describeFields(`${path}[]`, item, rows, open);
  } else if (shape.kind === "record") {
    if (path !== "") rows.push([`\`${path}\``, "record"]);
    describeFields(path, shape, rows, open);
  } else {
    const words = shape.kind === "value" ? (shape.oneOf ?? []) : [];
    rows.push([`\`${path}\``, words.length > 0 ? words.map((word) => `\`${word}\``).join(", ") : shape.kind]);
  }
}

function describeFields(
  path: string,
  shape: Extract<Shape, { kind: "record" }>,
  rows: string[][],
  open: ReadonlySet<Shape>,
): void {
  if (open.has(shape)) {
    rows.push([`\`${path}\``, "as its parent"]);
    return;
  }
  const inner = new Set([...open, shape]);
  for (const [name, field] of Object.entries(shape.fields()))
    describe(path === "" ? name : `${path}.${name}`, field, rows, inner);
}

function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}
