/** Pseudo-classes and pseudo-elements by name (Selectors 4, CSS Pseudo 4). */
import type { Test } from "./selector.ts";

const never: Test = () => false;
const always: Test = () => true;

const formControls = new Set(["button", "input", "select", "textarea", "optgroup", "option", "fieldset"]);

/** Pseudo-classes without an argument. Those that depend on a reader's doing never match on paper. */
export const pseudoClasses: ReadonlyMap<string, Test> = new Map<string, Test>([
  ["root", (ref) => ref.parent === null],
  ["scope", (ref) => ref.parent === null],
  ["empty", (ref) => ref.node.children.every((child) => child.type === "text" && child.value === "")],
  ["first-child", (ref) => ref.index === 1],
  ["last-child", (ref) => ref.index === ref.siblingCount],
  ["only-child", (ref) => ref.siblingCount === 1],
  ["first-of-type", (ref) => ref.typeIndex === 1],
  ["last-of-type", (ref) => ref.typeIndex === ref.typeCounts.get(ref.node.name)],
  ["only-of-type", (ref) => ref.typeCounts.get(ref.node.name) === 1],
  ["link", (ref) => isLink(ref.node.name) && ref.node.attributes.href !== undefined],
  ["any-link", (ref) => isLink(ref.node.name) && ref.node.attributes.href !== undefined],
  [
    "checked",
    (ref) => ref.node.attributes.checked !== undefined || ref.node.attributes.selected !== undefined,
  ],
  ["disabled", (ref) => formControls.has(ref.node.name) && ref.node.attributes.disabled !== undefined],
  ["enabled", (ref) => formControls.has(ref.node.name) && ref.node.attributes.disabled === undefined],
  ["required", (ref) => ref.node.attributes.required !== undefined],
  ["open", (ref) => ref.node.attributes.open !== undefined],
  ["defined", always],
  ...[
    "visited", "hover", "active", "focus", "focus-visible", "focus-within", "target", "target-within", "target-current",
    "indeterminate", "default", "valid", "invalid", "in-range", "out-of-range", "optional", "read-only", "read-write",
    "placeholder-shown", "autofill", "user-valid", "user-invalid", "blank", "fullscreen", "modal", "popover-open",
    "picture-in-picture", "playing", "paused", "current", "past", "future", "host", "muted", "seeking", "stalled",
  ].map((name): [string, Test] => [name, never]), // prettier-ignore
]);

function isLink(name: string): boolean {
  return name === "a" || name === "area";
}

/** Pseudo-elements that make boxes. */
export const boxPseudos: ReadonlySet<string> = new Set([
  "before", "after", "marker", "first-line", "first-letter", "footnote-call", "footnote-marker",
]); // prettier-ignore

/** CSS 2 wrote these with one colon. */
export const legacyPseudos: ReadonlySet<string> = new Set(["before", "after", "first-line", "first-letter"]);

/** Known, and without a meaning on paper: accepted in silence. */
export const screenPseudos: ReadonlySet<string> = new Set(
  `selection placeholder backdrop file-selector-button cue cue-region part slotted spelling-error grammar-error
  target-text search-text highlight view-transition view-transition-group view-transition-image-pair
  view-transition-old view-transition-new details-content scroll-marker scroll-marker-group scroll-button column
  checkmark picker picker-icon`.split(/\s+/),
);
