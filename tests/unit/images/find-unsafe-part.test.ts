import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findUnsafePart } from "../../../src/images/find-unsafe-part.ts";
import { svgOf } from "../../tools/image-bytes.ts";

const encoder = new TextEncoder();

describe("an SVG", () => {
  test.each([
    "<script>x</script>",
    "<svg:script>x</svg:script>",
    '<path onload="x"/>',
    "<path\nonclick='x'/>",
    "<foreignObject/>",
    '<animate attributeName="x"/>',
    '<image href="https://example.org/x.png"/>',
    "<use xlink:href='other.svg#a'/>",
    '<image href="data:text/html;base64,x"/>',
    '<image href="data:image/svg+xml;base64,x"/>',
    "<style>@import 'x.css'; </style>",
    "<style>a { fill: url(http://example.org/a) }</style>",
    "<style>a { fill: url( 'x.svg#a' ) }</style>",
    '<!DOCTYPE svg [ <!ENTITY a "b"> ]>',
    '<?xml-stylesheet href="x.css"?>',
    '<rect fill="u&#114;l(https://example.org/a)"/>',
    '<rect style="fill: \\75 rl(https://example.org/a)"/>',
    "<rect style=\"fill: \\75\\72\\6c('https://example.org/a')\"/>",
    "<style>a { fill: u\\rl(https://example.org/a) }</style>",
    "<style>a { fill: \\75rl(#') } b { fill: url(https://example.org/a) } /*'*/</style>",
    "<style>@\\69mport 'x.css';</style>",
    "<style>@im<!-- -->port 'x.css';</style>",
    "<style><![CDATA[@import url(x.css);]]></style>",
    "<svg:style>@import 'x.css';</svg:style>",
    "<style>a { fill: image-set('https://example.org/a' 1x) }</style>",
    "<style>a { --b: 'https://example.org/a'; fill: src(var(--b)) }</style>",
    "<rect fill='url(\"https://example.org/a\")'/>",
    "<rect fill='url( a.svg#b )'/>",
    '<use href="&#104;ttps://example.org/a"/>',
    '<use x:href="https://example.org/a"/>',
    '<g xml:base="https://example.org/"/>',
    '<rect on&#108;oad="x"/>',
    '<rect onLoad="x"/>',
    '<h:b xmlns:h="http://www.w3.org/1999/xhtml"/>',
    "<SCRIPT/>",
    "<text>&a;</text>",
    '<rect fill="&a;"/>',
  ])("with %s is unsafe", (content) => {
    expect(findUnsafePart(svgOf("", content))).not.toBeNull();
  });

  test("with references to its own parts is safe", () => {
    const content = `<defs><linearGradient id="g"/></defs><style>a { fill: url(#g) } b { fill: url("#g") }</style><use href="#g"/><image xlink:href='data:image/png;base64,AAAA'/><text font-size="3">on = 1</text>`;
    expect(findUnsafePart(svgOf("", content))).toBeNull();
    for (const name of ["circuit", "vague"])
      expect(findUnsafePart(new Uint8Array(readFileSync(`articles/specimen/${name}.svg`)))).toBeNull();
  });

  test.each([
    "<text>onset = 5</text>",
    "<text>write url(https://example.org/a) here</text>",
    "<desc>@import is no more</desc>",
    "<!-- <script/> onload=x url(a) -->",
    "<style>/* url(a.svg) */ a { fill: url( '#a' ) }</style>",
    "<style>@namespace url(http://www.w3.org/2000/svg); a { fill: red }</style>",
    "<style>a::after { content: 'see url(https://example.org/a)' }</style>",
    "<rect fill=\"url( '#a' )\"/>",
    "<rect fill='url(&#35;a)'/>",
    "<text aria-label='url(https://example.org/a)' data-on='onload=x'>&lt;script></text>",
    '<g on="1" inkscape:label="src(a)"/>',
    "<image href=' data:image/jpeg;base64,AAAA'/>",
  ])("with %s is safe", (content) => {
    expect(findUnsafePart(svgOf("", content))).toBeNull();
  });

  test("may name a document type, and may not declare one", () => {
    const type =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"';
    expect(findUnsafePart(encoder.encode(`${type}>\n<svg/>`))).toBeNull();
    expect(findUnsafePart(encoder.encode(`${type} [ <!ENTITY a "]>"> ]>\n<svg/>`))).toMatch(/document type/);
    expect(findUnsafePart(encoder.encode("<!DOCTYPE svg []><svg/>"))).toMatch(/document type/);
  });

  test("is named with what is wrong with it", () => {
    const said = findUnsafePart(svgOf("", "<g><rect fill='&#117;rl(\n  https://example.org/a)'/></g>"));
    expect(said).toBe("an outside reference (`url( https://example.org/a)`)");
    expect(findUnsafePart(svgOf("", "<path onload='x'/>"))).toBe("an event handler (`onload=`)");
  });

  test.each([
    `<rect fill="url(${" ".repeat(200_000)}"/>`,
    `<style>${`url(${" ".repeat(10)}`.repeat(20_000)}</style>`,
    `<style>${"\\75 rl( ".repeat(20_000)}</style>`,
    `<style>${"image(".repeat(100_000)}</style>`,
    `<text>${"&a".repeat(200_000)}</text>`,
  ])("is read in time that grows with it, case %#", (content) => {
    const started = performance.now();
    findUnsafePart(svgOf("", content));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
