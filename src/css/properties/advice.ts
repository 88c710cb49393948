/** What to write instead of what is not drawn: rows by property, the first whose values fit counts. */

interface Advice {
  /** Parts of the values that the advice is for; absent: all that the property's own row does not take. */
  readonly of?: readonly string[];
  readonly say: string;
}

const GRID =
  "write `display: flex` with `flex-wrap: wrap` and `gap`, or `columns` for running text, or a `table` for rows and columns";
const MOVE = "use `position: relative` with `top` and `left`, margins, or turn the picture itself";
const PICTURE = "make the change in the picture itself, and show that";
const BORDER_IMAGE = "use `border`, with `background-image` for the picture";
const VERTICAL = "lines run across the page: set them so, or make a picture of them";
const EMPHASIS = "use `font-style: italic`, `font-weight` or `text-decoration`";
const LAYERS = "write the value in `background-position`";

const rows: Readonly<Record<string, readonly Advice[]>> = {
  "aspect-ratio": [{ say: "give `width` and `height`" }],
  "background-blend-mode": [{ say: PICTURE }],
  "background-image": [
    { of: ["conic-gradient("], say: "use `linear-gradient()` or `radial-gradient()`, or a picture" },
    { of: ["image-set(", "cross-fade(", "element(", "image("], say: "name one picture with `url()`" },
    {
      of: ["in oklab", "in oklch", "in lab", "in lch", "in hsl", "in hwb", "in srgb"],
      say: "leave out the colour space: colours are mixed in sRGB",
    },
  ],
  background: [
    { of: ["conic-gradient("], say: "use `linear-gradient()` or `radial-gradient()`, or a picture" },
  ],
  "background-clip": [{ of: ["text"], say: "give the text a `color`" }],
  "background-position-x": [{ say: LAYERS }],
  "background-position-y": [{ say: LAYERS }],
  "backdrop-filter": [{ say: PICTURE }],
  "baseline-source": [{ say: "use `vertical-align` with a length" }],
  bleed: [{ say: "write a larger `size`, and let the printer trim it" }],
  "border-image": [{ say: BORDER_IMAGE }],
  "border-image-source": [{ say: BORDER_IMAGE }],
  "break-after": [{ of: ["region"], say: "use `avoid` or `page`" }],
  "break-before": [{ of: ["region"], say: "use `avoid` or `page`" }],
  "break-inside": [{ of: ["region"], say: "use `avoid`" }],
  clip: [{ say: "use `overflow: hidden` on a box of the size to be shown" }],
  "clip-path": [{ say: "use `border-radius` with `overflow: hidden`, or cut the picture itself" }],
  "column-height": [{ say: "use `height` with `columns`" }],
  "column-wrap": [{ say: "columns fill the page, and go on on the next" }],
  "counter-increment": [{ of: ["reversed("], say: "start at the number of items, and count with -1" }],
  "counter-reset": [{ of: ["reversed("], say: "start at the number of items, and count with -1" }],
  display: [
    { of: ["grid", "masonry"], say: GRID },
    { of: ["ruby"], say: "set what stands over the text in brackets behind it" },
    { of: ["run-in"], say: "use `display: inline` and `float: left` with a margin" },
    { of: ["math"], say: "use a picture with a text in `alt`" },
    { of: ["-webkit-box"], say: "use `display: flex`" },
  ],
  filter: [{ say: PICTURE }],
  float: [
    { of: ["snap", "page", "inside", "outside"], say: "use `left`, `right`, `top`, `bottom` or `footnote`" },
  ],
  "font-palette": [{ say: "choose a font of the wanted colours, or give the text a `color`" }],
  "font-size-adjust": [{ say: "give the fallback font a `font-size` of its own" }],
  "font-stretch": [{ say: "name the condensed or expanded family itself in `font-family`" }],
  "font-width": [{ say: "name the condensed or expanded family itself in `font-family`" }],
  "font-variation-settings": [{ say: "name a static font in `@font-face`, one for each weight" }],
  "font-variant-emoji": [{ say: "add U+FE0E or U+FE0F to the sign" }],
  "font-language-override": [{ say: "give the text a `lang` attribute" }],
  "hyphenate-limit-last": [
    { say: "write `page`: the last word on a left page is then not hyphenated either" },
  ],
  "initial-letter": [{ say: "use `::first-letter` with `float: left`, `font-size` and `line-height`" }],
  "line-break": [
    {
      say: "lines are broken by the rules of the language: use `word-break`, `overflow-wrap` or U+2060 where it matters",
    },
  ],
  "line-clamp": [{ say: "shorten the text: what is cut off on paper is lost" }],
  "margin-break": [{ say: "give the first box of the page a class, and set its margin" }],
  "margin-trim": [{ say: "use `:first-child` and `:last-child` with `margin: 0`" }],
  marks: [{ say: "leave marks of the trim to the printer's own program" }],
  mask: [{ say: PICTURE }],
  "mask-image": [{ say: PICTURE }],
  "mix-blend-mode": [{ say: PICTURE }],
  "object-view-box": [{ say: "use `object-fit: cover` with `object-position`" }],
  "overflow-clip-margin": [{ say: "use `padding`" }],
  "page-orientation": [{ say: "give the page a name, and its `size` the word `landscape`" }],
  "place-content": [{ say: "use `justify-content` and `align-items` of a box with `display: flex`" }],
  position: [{ of: ["anchor"], say: "use `absolute` in a box with `position: relative`" }],
  rotate: [{ say: MOVE }],
  scale: [{ say: "give `width`, or `font-size`" }],
  translate: [{ say: MOVE }],
  "shape-outside": [{ say: "float a rectangle, with `margin`" }],
  size: [{ say: "write it inside `@page`" }],
  "text-align": [
    { of: ["match-parent"], say: "write `start` or `end`" },
    { of: ["justify-all"], say: "write `justify` with `text-align-last: justify`" },
    { of: ["-webkit-", "-moz-"], say: "write `center`" },
  ],
  "text-autospace": [{ say: "write a thin space (U+2009) where one is wanted" }],
  "text-box": [{ say: "use `line-height: 1` and margins" }],
  "text-box-edge": [{ say: "use `line-height: 1` and margins" }],
  "text-box-trim": [{ say: "use `line-height: 1` and margins" }],
  "text-combine-upright": [{ say: VERTICAL }],
  "text-emphasis": [{ say: EMPHASIS }],
  "text-emphasis-color": [{ say: EMPHASIS }],
  "text-emphasis-style": [{ say: EMPHASIS }],
  "text-justify": [{ say: "use `text-align: justify` or `start`, and `letter-spacing`" }],
  "text-orientation": [{ say: VERTICAL }],
  "text-overflow": [{ say: "use `clip` or `ellipsis`" }],
  "text-shadow": [{ say: "use `color` or `font-weight`: print has no soft shadows" }],
  "text-spacing-trim": [{ say: "use `hanging-punctuation`, or other spaces in the text" }],
  "text-transform": [
    { of: ["full-width", "full-size-kana"], say: "write these forms of the letters in the text" },
    { of: ["math-auto"], say: "write the mathematical letters in the text" },
  ],
  transform: [{ say: MOVE }],
  "unicode-bidi": [{ say: "use the attribute `dir`, or the elements `bdi` and `bdo`" }],
  "white-space-trim": [{ say: "take the spaces out of the text" }],
  "writing-mode": [{ say: VERTICAL }],
  "ruby-align": [{ say: "set what stands over the text in brackets behind it" }],
  "ruby-position": [{ say: "set what stands over the text in brackets behind it" }],
};

/** Families of properties that have one answer. */
const families: readonly { readonly names: RegExp; readonly title: string; readonly say: string }[] = [
  {
    names: /^(?:grid(?:-|$)|masonry|justify-tracks$|align-tracks$)/,
    title: "`grid` and `grid-*`",
    say: GRID,
  },
  { names: /^border-image-/, title: "`border-image-*`", say: BORDER_IMAGE },
  { names: /^mask-/, title: "`mask-*`", say: PICTURE },
  { names: /^offset(?:-|$)/, title: "`offset` and `offset-*`", say: MOVE },
  { names: /^corner-/, title: "`corner-*-shape`", say: "use `border-radius`" },
  { names: /^shape-/, title: "`shape-*`", say: "float a rectangle, with `margin`" },
  {
    names: /^(?:anchor|position)-/,
    title: "`anchor-*`, `position-*`",
    say: "use `position: absolute` in a box with `position: relative`",
  },
  {
    names: /^box-(?:align|direction|flex|lines|ordinal|orient|pack)/,
    title: "`box-flex`, `box-orient` and the like",
    say: "use `display: flex`, with `flex` and `align-items`",
  },
  {
    names: /^(?:cue|pause|rest|voice)(?:-|$)/,
    title: "`cue`, `pause`, `rest`, `voice-*`",
    say: "a page says nothing aloud: leave it out, or put it into `@media speech`",
  },
  { names: /^math-/, title: "`math-*`", say: "use a picture with a text in `alt`" },
];

const COLOR = "write the colour itself, as `rgb()`, `hsl()`, `oklch()` or `#rrggbb`";

/** Parts of values that no property takes. */
const values: readonly Advice[] = [
  { of: ["(from "], say: COLOR },
  { of: ["light-dark("], say: "write the light colour: paper is white" },
  { of: ["color(", "color-mix(", "contrast-color("], say: COLOR },
  {
    of: ["fit-content", "max-content", "min-content", "stretch"],
    say: "use `auto`, a length or a percentage",
  },
  {
    of: ["sin(", "cos(", "tan(", "pow(", "sqrt(", "hypot(", "exp(", "log("],
    say: "write the number that it gives",
  },
  { of: ["round(", "mod(", "rem(", "abs(", "sign("], say: "write the number that it gives" },
  { of: ["env("], say: "write the length itself: paper has no notch" },
  { of: ["anchor(", "anchor-size("], say: "use `position: absolute` in a box with `position: relative`" },
];

/** What to write instead, null where there is nothing to say beyond the values that the property takes. */
export function adviceOn(name: string, value: string): string | null {
  const written = value.toLowerCase().replaceAll(/\s+/g, " ");
  const own = Object.hasOwn(rows, name) ? (rows[name] ?? []) : [];
  const found = own.find(({ of }) => of === undefined || of.some((part) => written.includes(part)));
  const ofValue = values.find(({ of }) => of?.some((part) => written.includes(part)) === true);
  return found?.say ?? ofValue?.say ?? families.find(({ names }) => names.test(name))?.say ?? null;
}

/** All advice to read, by property in order of code units: what it is on, and what to write. */
export const adviceTable: readonly (readonly [on: string, instead: string])[] = [
  ...Object.entries(rows).flatMap(([name, list]) =>
    list.map(({ of, say }) => [onValues(name, of), say] as const),
  ),
  ...values.map(({ of, say }) => [`values with ${listed(of ?? [])}`, say] as const),
  ...families.map(({ title, say }) => [title, say] as const),
].sort(([a], [b]) => (a < b ? -1 : 1));

function onValues(name: string, of: readonly string[] | undefined): string {
  return of === undefined ? `\`${name}\`` : `\`${name}\` with ${listed(of)}`;
}

function listed(parts: readonly string[]): string {
  return parts.map((part) => `\`${part.replace(/\($/, "()")}\``).join(", ");
}

/** For at-rules, by name. */
export const atRuleAdvice: Readonly<Record<string, string>> = {
  container: "use `@media`: a page's width is known",
  "font-feature-values": "use `font-feature-settings` with the font's own tags",
  "font-palette-values": "choose a font of the wanted colours",
  footnote: "write it inside `@page`",
  property: "set the custom property on `:root`, with its value",
  scope: "begin the selectors with the scope, or nest the rules in it",
};
