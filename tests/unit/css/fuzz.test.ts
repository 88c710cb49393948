import fc from "fast-check";
import { expect, test } from "vitest";
import { longhandNames } from "../../../src/css/properties/longhands.ts";
import { shorthands } from "../../../src/css/properties/shorthands.ts";
import { logicalNames } from "../../../src/css/properties/names.ts";
import { formatCounter } from "../../../src/box/counter-styles.ts";
import { find, page, styling } from "./style.ts";

const names = [
  ...longhandNames,
  ...Object.keys(shorthands),
  ...logicalNames.keys(),
  "--a",
  "size",
  "src",
  "symbols",
  "additive-symbols",
  "system",
  "pad",
  "range",
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
  ..."linear-gradient( radial-gradient( to right circle at center 45deg closest-side cover no-repeat repeat-x url(#a) footnote running(x) element(x) element(".split(
    " ",
  ),
  ..."target-counter(attr(href),page) target-text(url(#a)) leader(dotted) leader( counters(a,'.') symbols(cyclic'*') symbols( content(text) 'x' 2 infinite fixed extends numeric".split(
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
    "@counter-style x",
    "@page { @footnote",
    "p::footnote-call",
    "p::first-letter",
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

const components = fc.array(
  fc.constantFrom(..."left right top bottom center 10pt 20% -5pt 1e9pt calc(1em+2%) / , red at circle ellipse to 45deg 0".split(" ")),
  { maxLength: 7 },
); // prettier-ignore

/** All numbers in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

test("positions and gradients compute to finite numbers, and to two stops or more", () => {
  fc.assert(
    fc.property(components, components, (place, inside) => {
      const html = "<p id=p>x</p><p id=q>y</p>";
      const css = `#p { object-position: ${place.join(" ")}; background: linear-gradient(${inside.join(" ")}) ${place.join(" ")} } #q { background-image: radial-gradient(${inside.join(" ")}) }`;
      const { styled } = styling(css, html);
      for (const id of ["p", "q"]) {
        const { objectPosition, backgroundLayers } = find(styled, id).style;
        for (const number of numbersIn([objectPosition, backgroundLayers]))
          expect(Number.isFinite(number)).toBe(true);
        for (const { image } of backgroundLayers)
          if (!("url" in image)) expect(image.stops.length).toBeGreaterThan(1);
      }
    }),
    { numRuns: 300 },
  );
});

test("no counter style makes an empty number, throws, or writes without end", () => {
  const symbol = fc.constantFrom("a", "'*'", "'12'", "\\31", "3", "-1");
  const rule = fc.record({
    system: fc.constantFrom("cyclic", "numeric", "alphabetic", "symbolic", "additive", "fixed -2", "extends x", "extends y", "extends roman"),
    symbols: fc.array(symbol, { maxLength: 4 }).map((list) => list.join(" ")),
    "additive-symbols": fc.array(fc.tuple(fc.nat(9), symbol), { maxLength: 4 }).map((list) => list.map((pair) => pair.join(" ")).join(", ")),
    pad: fc.constantFrom("0 a", "999999999 '0'", "3 b"),
    range: fc.constantFrom("auto", "1 2", "infinite 0, 5 9"),
    fallback: fc.constantFrom("x", "y", "lower-roman", "nothing"),
  }, { requiredKeys: ["system"] }); // prettier-ignore
  const text = (name: string) => rule.map((row) => `@counter-style ${name} { ${Object.entries(row).map(([key, written]) => `${key}: ${written}`).join("; ")} }`); // prettier-ignore
  fc.assert(
    fc.property(text("x"), text("y"), fc.integer(), (x, y, value) => {
      const { styled } = styling(`${x} ${y} #p { list-style: x }`, "<p id=p>x</p>");
      const { listStyleType: style } = find(styled, "p").style;
      if (typeof style === "object" && "string" in style) throw new Error("no string was written");
      const written = formatCounter(value, style);
      expect(written).not.toBe("");
      expect(written.length).toBeLessThan(1000);
    }),
    { numRuns: 300 },
  );
});
