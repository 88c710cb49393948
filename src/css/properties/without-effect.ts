/** Properties without an effect in print: those that only matter on a screen, and values that ask for what happens anyhow. */

/** Accepted in silence with any value. The web edition passes them on as they are. */
export const screenOnly: ReadonlySet<string> = new Set(
  `cursor pointer-events user-select touch-action resize caret-color caret accent-color appearance will-change
  transition transition-property transition-duration transition-delay transition-timing-function transition-behavior
    animation-duration animation-delay animation-timing-function 
    animation-play-state animation-composition animation-timeline
  outline outline-width outline-style outline-color outline-offset box-shadow
  scroll-behavior scroll-margin scroll-margin-top scroll-margin-right scroll-margin-bottom scroll-margin-left
  scroll-margin-block scroll-margin-inline scroll-margin-block-start scroll-margin-block-end
  scroll-padding scroll-padding-top scroll-padding-right scroll-padding-bottom scroll-padding-left
  scroll-padding-block scroll-padding-inline scroll-snap-type scroll-snap-align scroll-snap-stop
  scrollbar-width scrollbar-color scrollbar-gutter overscroll-behavior overscroll-behavior-x overscroll-behavior-y
  overflow-anchor color-scheme forced-color-adjust print-color-adjust color-adjust text-size-adjust text-rendering
  font-display font-smooth font-synthesis font-synthesis-weight font-synthesis-style
  font-synthesis-small-caps font-optical-sizing image-rendering shape-rendering color-rendering color-interpolation
  content-visibility contain contain-intrinsic-size contain-intrinsic-width contain-intrinsic-height
  isolation backface-visibility perspective perspective-origin speak speak-as zoom ime-mode view-transition-name
  container container-type container-name interactivity reading-flow
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit text-anchor dominant-baseline alignment-baseline baseline-shift paint-order
  vector-effect marker-start marker-mid marker-end stop-color stop-opacity flood-color flood-opacity clip-rule
  transform-origin transform-box transform-style background-attachment justify-items justify-self`.split(
    /\s+/,
  ),
);

/** Values that change nothing in print; any other one is reported as not supported. */
export const neutralValues: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    all: "",
    "background-blend-mode": "normal",
    "background-position-x": "0 left center",
    "background-position-y": "0 top center",
    "border-image": "none",
    "border-image-source": "none",
    clip: "auto",
    "clip-path": "none",
    filter: "none",
    "backdrop-filter": "none",
    "font-palette": "normal",
    "font-size-adjust": "none",
    "font-stretch": "normal",
    "font-width": "normal",
    "font-variation-settings": "normal",
    "font-variant-emoji": "normal",
    "font-language-override": "normal",
    "initial-letter": "normal",
    "line-break": "auto",
    "line-clamp": "none",
    mask: "none",
    "mask-image": "none",
    "mix-blend-mode": "normal",
    "overflow-clip-margin": "0",
    rotate: "none",
    scale: "none",
    translate: "none",
    "shape-outside": "none",
    "text-combine-upright": "none",
    "text-decoration-skip-ink": "auto none",
    "text-emphasis": "none",
    "text-justify": "auto inter-word",
    "text-orientation": "mixed",
    "text-overflow": "clip ellipsis",
    "text-shadow": "none",
    "text-spacing-trim": "normal",
    "text-autospace": "normal no-autospace",
    transform: "none",
    "unicode-bidi": "normal isolate embed plaintext",
    "white-space-collapse": "collapse",
    "writing-mode": "horizontal-tb",
    "aspect-ratio": "auto",
    "grid-template-columns": "none",
    "grid-template-rows": "none",
  }).map(([name, values]) => [name, new Set(values.split(" "))]),
);
