/** Takes the style of a box or of text in it, returns it as `::first-line` or `::first-letter` of the box around has it. */
import type { ComputedStyle } from "../css/computed-style.ts";

/** What text takes over from the element around it (CSS Pseudo 4 § 2.1.2), as far as it looks different. */
const inherited = [
  "color", "fontFamily", "fontWeight", "fontStyle", "fontFeatures", "fontPosition", "fontCaps", "lineHeight", "letterSpacing",
  "wordSpacing", "textTransform", "textDecoration",
] as const satisfies readonly (keyof ComputedStyle)[]; // prettier-ignore

/**
 * The pseudo-element stands between the box and its text: what the text has from the box (`base`) it now has from there (`first`);
 * sizes stay in proportion.
 */
export function mergeFirst(style: ComputedStyle, base: ComputedStyle, first: ComputedStyle): ComputedStyle {
  const taken = inherited.filter((name) => isSame(style[name], base[name]));
  const scale = base.fontSize > 0 ? first.fontSize / base.fontSize : 1;
  return {
    ...style,
    ...Object.fromEntries(taken.map((name) => [name, first[name]])),
    fontSize: style.fontSize * scale,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
}
