/** The sheet under all others: how HTML looks on paper without one (HTML § 15, for print). */
export const userAgentSheet = `
html, body, address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption,
figure, footer, form, header, hgroup, hr, legend, listing, main, menu, nav, ol, optgroup, option, p, plaintext, pre,
search, section, summary, ul, xmp, h1, h2, h3, h4, h5, h6 { display: block }
area, base, basefont, datalist, head, link, meta, noembed, noframes, param, rp, script, style, template, title,
audio:not([controls]), dialog:not([open]), input[type="hidden"], [hidden] { display: none }
body { margin: 8px }
slot { display: contents }

h1, h2, h3, h4, h5, h6 { font-weight: bold; break-after: avoid; break-inside: avoid }
h1 { font-size: 2em; margin-block: .67em; bookmark-level: 1 }
h2 { font-size: 1.5em; margin-block: .83em; bookmark-level: 2 }
h3 { font-size: 1.17em; margin-block: 1em; bookmark-level: 3 }
h4 { margin-block: 1.33em; bookmark-level: 4 }
h5 { font-size: .83em; margin-block: 1.67em; bookmark-level: 5 }
h6 { font-size: .67em; margin-block: 2.33em; bookmark-level: 6 }
p, dl, menu, ol, ul, dir, pre, xmp, listing { margin-block: 1em }
blockquote, figure { margin: 1em 40px }
dd { margin-inline-start: 40px }
address { font-style: italic }
hr { border: 1px inset gray; margin: .5em auto; color: gray }
pre, xmp, listing, plaintext, textarea { white-space: pre }
pre, code, kbd, samp, tt, xmp, listing, plaintext { font-family: monospace }
fieldset { margin-inline: 2px; border: 2px groove silver; padding: .35em .75em .625em }
legend { padding-inline: 2px }
center { text-align: center }

b, strong { font-weight: bolder }
i, em, cite, dfn, var { font-style: italic }
small { font-size: smaller }
big { font-size: larger }
sub { vertical-align: sub; font-size: smaller }
sup { vertical-align: super; font-size: smaller }
sub, sup { line-height: 0 }
u, ins { text-decoration-line: underline }
s, strike, del { text-decoration-line: line-through }
mark { background-color: mark; color: marktext }
abbr[title], acronym[title] { text-decoration-line: none }
nobr { white-space: nowrap }
a:any-link { color: linktext; text-decoration-line: underline }
::footnote-call { content: counter(footnote); vertical-align: super; font-size: 83%; line-height: 0; font-variant-numeric: lining-nums }
::footnote-marker { content: counter(footnote) ". " }
q::before { content: open-quote }
q::after { content: close-quote }
br { display: inline }
wbr { display: inline }
img, svg, video, canvas, object, iframe, embed { display: inline }
input, select, button, textarea { display: inline-block }

ol, ul, menu, dir { padding-inline-start: 40px }
ul, menu, dir { list-style-type: disc }
ol { list-style-type: decimal }
:is(ul, ol, menu, dir) :is(ul, menu, dir) { list-style-type: circle }
:is(ul, ol, menu, dir) :is(ul, ol, menu, dir) :is(ul, menu, dir) { list-style-type: square }
:is(ul, ol, menu, dir, dl) :is(ul, ol, menu, dir, dl) { margin-block: 0 }
li { display: list-item }
summary { display: block }
::marker { text-transform: none; text-indent: 0; white-space: pre; font-variant-numeric: tabular-nums }

table { display: table; border-spacing: 2px; box-sizing: border-box; text-indent: 0 }
caption { display: table-caption; text-align: center }
colgroup { display: table-column-group }
col { display: table-column }
thead { display: table-header-group; vertical-align: middle; break-inside: avoid }
tbody { display: table-row-group; vertical-align: middle }
tfoot { display: table-footer-group; vertical-align: middle; break-inside: avoid }
tr { display: table-row; vertical-align: inherit }
td, th { display: table-cell; vertical-align: inherit; padding: 1px }
table > tr { vertical-align: middle }
th { font-weight: bold; text-align: center }

@page { margin: 20mm }
@page {
  @footnote { margin-top: 1em }
  @top-left-corner { text-align: right; vertical-align: middle }
  @top-left { text-align: left; vertical-align: middle }
  @top-center { text-align: center; vertical-align: middle }
  @top-right { text-align: right; vertical-align: middle }
  @top-right-corner { text-align: left; vertical-align: middle }
  @left-top { text-align: center; vertical-align: top }
  @left-middle { text-align: center; vertical-align: middle }
  @left-bottom { text-align: center; vertical-align: bottom }
  @right-top { text-align: center; vertical-align: top }
  @right-middle { text-align: center; vertical-align: middle }
  @right-bottom { text-align: center; vertical-align: bottom }
  @bottom-left-corner { text-align: right; vertical-align: middle }
  @bottom-left { text-align: left; vertical-align: middle }
  @bottom-center { text-align: center; vertical-align: middle }
  @bottom-right { text-align: right; vertical-align: middle }
  @bottom-right-corner { text-align: left; vertical-align: middle }
}
`;

/** Where typography has written the quotation marks of \`q\` into the text. */
export const writtenQuotesSheet = "q { quotes: none }\nq::before, q::after { content: none }\n";

/** What the parts for all templates bring along: the data of a chart are seen in its drawing on paper. */
export const partsSheet = "@media print { .chart > .data { display: none } }\n";
