import fc from "fast-check";
import { expect, test } from "vitest";
import { longhandNames } from "../../../src/css/properties/longhands.ts";
import { shorthands } from "../../../src/css/properties/shorthands.ts";
import { logicalNames } from "../../../src/css/properties/names.ts";
import { page, styling } from "./style.ts";

const names = [
  ...longhandNames,
  ...Object.keys(shorthands),
  ...logicalNames.keys(),
  "--a",
  "size",
  "src",
  "colr",
];
const words = [
  ..."auto none inherit initial unset revert red #abc #12 1pt -1em 50% 0 1.5 'a' url(x) , / ( ) { } ; ! !important".split(
    " ",
  ),
  ...'calc(1pt + 2%) calc(1pt*) min(1pt,2em) var(--a) var(--b, 1pt) var( attr(x) counter(a) rgb(1 2 3) U+1 \\ " <!-- @x'.split(
    " ",
  ),
  ..."bold solid left flex smaller A4 landscape first :is(a) ::before > + ~ * .a #p [x] :nth-child(2n+1) :has(> p) &".split(
    " ",
  ),
];
const piece = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 4 }));
const value = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(" "));
const declaration = fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => `${name}: ${text}`);
const block = fc.array(declaration, { maxLength: 4 }).map((list) => `{ ${list.join("; ")} }`);
const head = fc.oneof(
  value,
  fc.constantFrom(
    "p",
    "#p",
    ".a > b",
    ":root",
    "@page",
    "@page :first",
    "@media print",
    "@font-face",
    "@supports (a: b)",
    "@layer x",
    "@import",
  ),
);
const sheet = fc
  .array(
    fc.tuple(head, block).map((parts) => parts.join(" ")),
    { maxLength: 5 },
  )
  .map((rules) => rules.join("\n"));

function attempt(css: string, inline: string): void {
  const { styled, diagnostics } = styling(
    css,
    `<p id=p class=a style="${inline.replaceAll('"', "&quot;")}">x <b x=y>y</b></p>`,
  );
  const { width, height, margin } = styled.pageStyle(page({ first: true, index: 1 }));
  for (const side of [width, height, ...Object.values(margin)]) expect(Number.isFinite(side)).toBe(true);
  const length = css.length;
  for (const { span, file, message, hint = "write" } of diagnostics) {
    for (const said of [message, hint]) expect(said).toMatch(/^[a-z`][^]*[^.]$/);
    if (file !== "page.css" || span === null) continue;
    expect(span.start.line).toBeGreaterThan(0);
    expect(span.start.offset).toBeLessThanOrEqual(length);
  }
}

test("no sheet of likely parts throws, and every place is in it", () => {
  fc.assert(fc.property(sheet, value, attempt), { numRuns: 400 });
});

test("no text throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.string({ maxLength: 30 }), attempt),
    { numRuns: 200 },
  );
});

test("names of the prototype are names like any other", () => {
  const { diagnostics } = styling(
    "__proto__ { constructor: 1 } .constructor { toString: 2; --__proto__: 3; margin: var(--__proto__) } @page hasOwnProperty { @constructor { } } @media (constructor: 1) { } p::constructor { } p:toString { }",
    '<p __proto__="x" constructor="y" class="constructor" id="__proto__">x</p>',
  );
  expect(diagnostics.every(({ code }) => code.startsWith("DEP-CSS-"))).toBe(true);
});
