/** Rows of the box model and of positioning (CSS Display 3, CSS Box 4, CSS Sizing 3, CSS Position 3). */
import type { Display, PageFloat } from "../computed-style.ts";
import { either, keywords, keywordTable, constant, identifierOf } from "../values/keywords.ts";
import { fraction, integer, lengthPercentage } from "../values/length.ts";
import { position } from "../values/position.ts";
import { onlyNode, type ValueParser } from "../values/value.ts";
import { own, inherited } from "./longhand.ts";

const displays = [
  "block", "inline", "inline-block", "list-item", "flex", "inline-flex", "none", "contents", "flow-root",
  "table", "inline-table", "table-row-group", "table-header-group", "table-footer-group", "table-row",
  "table-cell", "table-caption", "table-column", "table-column-group",
] as const satisfies readonly Display[]; // prettier-ignore

/** The syntax of two or three words (CSS Display 3 § 2), words sorted. */
const longDisplays: ReadonlyMap<string, Display> = new Map<string, Display>([
  ["block flow", "block"],
  ["block flow-root", "flow-root"],
  ["flow inline", "inline"],
  ["flow-root inline", "inline-block"],
  ["block flow list-item", "list-item"],
  ["block list-item", "list-item"],
  ["flow list-item", "list-item"],
  ["block flex", "flex"],
  ["flex inline", "inline-flex"],
  ["block table", "table"],
  ["inline table", "inline-table"],
]);

const longDisplay: ValueParser<Display> = ({ nodes }) => {
  const words = nodes.map((node) => identifierOf(node)?.toLowerCase() ?? "");
  const display = longDisplays.get(words.sort().join(" "));
  return display === undefined ? null : constant(display);
};

const positions = keywordTable({
  static: "static",
  relative: "relative",
  absolute: "absolute",
  fixed: "fixed",
  sticky: "static",
} as const);

/** CSS GCPM 3 § 1.3 */
const running: ValueParser<{ readonly running: string }> = (value) => {
  const node = onlyNode(value);
  if (node?.type !== "Function" || node.name.toLowerCase() !== "running") return null;
  const name = node.children.length === 1 ? identifierOf(node.children[0]) : null;
  return name === null ? null : constant({ running: name });
};

const pageSides: ReadonlyMap<string, "block-start" | "block-end"> = new Map([
  ["top", "block-start"],
  ["block-start", "block-start"],
  ["bottom", "block-end"],
  ["block-end", "block-end"],
] as const);

/** CSS Page Floats 3 § 3; `unless-fit` is Prince's. */
const pageFloat: ValueParser<PageFloat> = ({ nodes }) => {
  const words = nodes.map((node) => identifierOf(node)?.toLowerCase() ?? "");
  const [side, ...others] = words.filter((word) => word !== "unless-fit").map((word) => pageSides.get(word));
  if (side === undefined || others.length > 0 || words.length > 2) return null;
  return constant<PageFloat>(words.length === 2 ? `${side} unless-fit` : side);
};

const size = either(keywords("auto"), lengthPercentage({ min: 0 }));
const maximum = either(keywords("none"), lengthPercentage({ min: 0 }));
const offset = either(keywords("auto"), lengthPercentage());
const padding = lengthPercentage({ min: 0 });
/** A page cannot be scrolled: what would scroll is shown in full, so that nothing is lost. */
const overflow = keywordTable({
  visible: "visible",
  auto: "visible",
  scroll: "visible",
  hidden: "hidden",
  clip: "hidden",
} as const);
const OVERFLOW = "visible | hidden | clip | auto | scroll";
const SCROLLING = "`auto` and `scroll` show all of the content: paper does not scroll.";

const SIZE = "auto | <length-percentage [0,∞]>";
const MAXIMUM = "none | <length-percentage [0,∞]>";
const OFFSET = "auto | <length-percentage>";

export const boxProperties = {
  display: own("inline", displays.join(" | "), either(keywords(...displays), longDisplay)),
  position: own(
    "static",
    "static | relative | absolute | fixed | sticky | running(<custom-ident>)",
    either(positions, running),
    "`sticky` is `static` on paper.",
  ),
  "z-index": own("auto", "auto | <integer>", either(keywords("auto"), integer())),
  float: own(
    "none",
    "none | left | right | inline-start | inline-end | footnote | [ top | bottom | block-start | block-end ] && [ unless-fit ]?",
    either(keywords("none", "left", "right", "inline-start", "inline-end", "footnote"), pageFloat),
    "`top` and `bottom` stand at the head and the foot of the page, or of the next where this one has no room; with `unless-fit`, a box stays in the flow where it fits there, and otherwise text fills the page. They keep the width and the place across the page that they have in the flow; those higher than a page, and those in tables, flex boxes, columns, side floats and boxes with a formatting context of their own, stay in the flow.",
  ),
  clear: own(
    "none",
    "none | left | right | both | inline-start | inline-end",
    keywords("none", "left", "right", "both", "inline-start", "inline-end"),
  ),
  visibility: inherited("visible", "visible | hidden | collapse", keywords("visible", "hidden", "collapse")),
  direction: inherited("ltr", "ltr | rtl", keywords("ltr", "rtl")),
  top: own("auto", OFFSET, offset),
  right: own("auto", OFFSET, offset),
  bottom: own("auto", OFFSET, offset),
  left: own("auto", OFFSET, offset),
  "box-sizing": own("content-box", "content-box | border-box", keywords("content-box", "border-box")),
  width: own("auto", SIZE, size),
  height: own("auto", SIZE, size),
  "min-width": own("auto", SIZE, size),
  "min-height": own("auto", SIZE, size),
  "max-width": own("none", MAXIMUM, maximum),
  "max-height": own("none", MAXIMUM, maximum),
  "margin-top": own("0", OFFSET, offset),
  "margin-right": own("0", OFFSET, offset),
  "margin-bottom": own("0", OFFSET, offset),
  "margin-left": own("0", OFFSET, offset),
  "padding-top": own("0", "<length-percentage [0,∞]>", padding),
  "padding-right": own("0", "<length-percentage [0,∞]>", padding),
  "padding-bottom": own("0", "<length-percentage [0,∞]>", padding),
  "padding-left": own("0", "<length-percentage [0,∞]>", padding),
  "overflow-x": own("visible", OVERFLOW, overflow, SCROLLING),
  "overflow-y": own("visible", OVERFLOW, overflow, SCROLLING),
  opacity: own("1", "<number> | <percentage>", clampedFraction(fraction())),
  "object-fit": own(
    "fill",
    "fill | contain | cover | none | scale-down",
    keywords("fill", "contain", "cover", "none", "scale-down"),
  ),
  "object-position": own("50% 50%", "<position>", position),
} as const;

/** CSS Color 4 § 3.2: out of range is valid, and clamped. */
function clampedFraction(parse: ValueParser<number>): ValueParser<number> {
  return (value) => {
    const computation = parse(value);
    return computation === null ? null : (context) => Math.max(0, Math.min(1, computation(context)));
  };
}
