/** Takes a pseudo-class with its argument, returns its test and specificity (Selectors 4 § 4, 13, 14). */
import { ident, type CssNodePlain } from "css-tree";
import { nearest } from "../../diagnostics/nearest.ts";
import { chain, compileSelector, readCompounds, type SelectorScope } from "./compile-selector.ts";
import type { ElementRef } from "./element-ref.ts";
import { matchesLanguage } from "./language.ts";
import { fitsProgression, readProgression } from "./nth.ts";
import { pseudoClasses } from "./pseudo-tables.ts";
import {
  addSpecificity,
  isSelectorFailure,
  specificity,
  type CompiledSelector,
  type Matcher,
  type SelectorFailure,
  type Test,
} from "./selector.ts";

interface Compiled {
  readonly test: Test;
  readonly specificity: number;
}

const ONE_CLASS = specificity(0, 1, 0);

type Argument = readonly CssNodePlain[];
type Reader = (argument: Argument, scope: SelectorScope) => Compiled | SelectorFailure;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["is", (argument, scope) => anyOf(argument, scope, true)],
  ["matches", (argument, scope) => anyOf(argument, scope, true)],
  ["-webkit-any", (argument, scope) => anyOf(argument, scope, true)],
  ["where", (argument, scope) => anyOf(argument, scope, false)],
  ["not", negation],
  ["has", relation],
  ["lang", language],
  ["dir", direction],
  ["nth-child", nthChild((ref) => ref.index, false)],
  ["nth-last-child", nthChild((ref) => ref.siblingCount + 1 - ref.index, true)],
  ["nth-of-type", nthOfType((ref) => ref.typeIndex)],
  ["nth-last-of-type", nthOfType((ref) => (ref.typeCounts.get(ref.node.name) ?? 0) + 1 - ref.typeIndex)],
]);

export function compilePseudoClass(
  name: string,
  argument: Argument | null,
  scope: SelectorScope,
): Compiled | SelectorFailure {
  const reader = readers.get(name);
  if (argument !== null && reader !== undefined) return reader(argument, { ...scope, inner: true });
  const test = pseudoClasses.get(name);
  if (argument === null && test !== undefined) return { test, specificity: ONE_CLASS };
  if (name.startsWith("-")) return { test: () => false, specificity: ONE_CLASS };
  const near = nearest(name, [...pseudoClasses.keys(), ...readers.keys()]);
  const reason = `there is no pseudo-class \`:${name}${argument === null ? "" : "()"}\``;
  return {
    ...invalid(reason),
    ...(near === null || near === name ? {} : { hint: `did you mean \`:${near}\`?` }),
  };
}

function invalid(reason: string): SelectorFailure {
  return { kind: "invalid", reason };
}

/** The selectors of a list that is the argument. */
function selectorsOf(argument: Argument): readonly Argument[] {
  return argument.flatMap((list) =>
    list.type === "SelectorList"
      ? list.children.map((selector) => (selector.type === "Selector" ? selector.children : []))
      : [],
  );
}

function compileList(
  argument: Argument,
  scope: SelectorScope,
): readonly CompiledSelector[] | SelectorFailure {
  const compiled: CompiledSelector[] = [];
  for (const nodes of selectorsOf(argument)) {
    const selector = compileSelector(nodes, scope);
    if (isSelectorFailure(selector)) return selector;
    compiled.push(selector);
  }
  return compiled;
}

function highest(selectors: readonly CompiledSelector[]): number {
  return selectors.reduce((most, selector) => Math.max(most, selector.specificity), 0);
}

function matchesAny(selectors: readonly CompiledSelector[]): Test {
  return (ref) => selectors.some((selector) => selector.matches(ref) === "match");
}

function anyOf(argument: Argument, scope: SelectorScope, counts: boolean): Compiled | SelectorFailure {
  const list = compileList(argument, scope);
  if (isSelectorFailure(list)) return list;
  return { test: matchesAny(list), specificity: counts ? highest(list) : 0 };
}

function negation(argument: Argument, scope: SelectorScope): Compiled | SelectorFailure {
  const list = compileList(argument, scope);
  if (isSelectorFailure(list)) return list;
  if (list.length === 0) return invalid("`:not()` needs a selector");
  const matches = matchesAny(list);
  return { test: (ref) => !matches(ref), specificity: highest(list) };
}

/** `:has()`: the selector is anchored at the element and read towards its descendants and later siblings (§ 4.5). */
function relation(argument: Argument, around: SelectorScope): Compiled | SelectorFailure {
  if (around.related === true) return invalid("`:has()` cannot stand inside of `:has()`");
  const scope: SelectorScope = { ...around, related: true };
  const tests: Test[] = [];
  let most = 0;
  for (const nodes of selectorsOf(argument)) {
    const compounds = readCompounds(nodes, scope);
    if (isSelectorFailure(compounds)) return compounds;
    const [first] = compounds;
    const combinator = first?.combinator ?? " ";
    const matcherFor = (anchor: ElementRef): Matcher =>
      chain([{ test: (ref) => ref === anchor, specificity: 0, key: { by: "all" }, pseudo: "", combinator: null },
        ...compounds.map((compound, index) => (index === 0 ? { ...compound, combinator } : compound))]); // prettier-ignore
    const isSibling = combinator === "+" || combinator === "~";
    tests.push((ref) => {
      const matches = matcherFor(ref);
      return isSibling ? someLaterSibling(ref, matches) : someDescendant(ref, matches);
    });
    most = Math.max(
      most,
      compounds.reduce((sum, compound) => addSpecificity(sum, compound.specificity), 0),
    );
  }
  if (tests.length === 0) return invalid("`:has()` needs a selector");
  return { test: (ref) => tests.some((test) => test(ref)), specificity: most };
}

function someDescendant(ref: ElementRef, matches: Matcher): boolean {
  return ref.children.some((child) => matches(child) === "match" || someDescendant(child, matches));
}

/** What is looked for is a later sibling, or below one. */
function someLaterSibling(ref: ElementRef, matches: Matcher): boolean {
  const later = ref.parent?.children.slice(ref.index) ?? [];
  return later.some((sibling) => matches(sibling) === "match" || someDescendant(sibling, matches));
}

function language(argument: Argument): Compiled | SelectorFailure {
  const ranges: string[] = [];
  for (const node of argument) {
    if (node.type === "Identifier") ranges.push(ident.decode(node.name));
    else if (node.type === "String") ranges.push(node.value);
    else if (node.type !== "Operator") return invalid("`:lang()` takes language tags");
  }
  if (ranges.length === 0) return invalid("`:lang()` needs a language tag");
  return {
    test: (ref) => ranges.some((range) => matchesLanguage(ref.node.language, range)),
    specificity: ONE_CLASS,
  };
}

function direction(argument: Argument): Compiled | SelectorFailure {
  const [node] = argument;
  const name = node?.type === "Identifier" ? node.name.toLowerCase() : "";
  return { test: (ref) => ref.node.direction === name, specificity: ONE_CLASS };
}

function nthOfType(position: (ref: ElementRef) => number): Reader {
  return ([node]) => {
    const progression = node?.type === "Nth" && node.selector === null ? readProgression(node.nth) : null;
    if (progression === null) return invalid("the position is not of the form `An+B`");
    return { test: (ref) => fitsProgression(progression, position(ref)), specificity: ONE_CLASS };
  };
}

function nthChild(position: (ref: ElementRef) => number, fromEnd: boolean): Reader {
  return ([node], scope) => {
    const progression = node?.type === "Nth" ? readProgression(node.nth) : null;
    if (node?.type !== "Nth" || progression === null)
      return invalid("the position is not of the form `An+B`");
    if (node.selector === null)
      return { test: (ref) => fitsProgression(progression, position(ref)), specificity: ONE_CLASS };
    const list = compileList([node.selector], scope);
    if (isSelectorFailure(list)) return list;
    const rank = rankAmong(matchesAny(list), fromEnd);
    return {
      test: (ref) => {
        const place = rank(ref);
        return place > 0 && fitsProgression(progression, place);
      },
      specificity: addSpecificity(ONE_CLASS, highest(list)),
    };
  };
}

/** Position among the siblings that match, 0 for one that does not; counted once per parent. */
function rankAmong(matches: Test, fromEnd: boolean): (ref: ElementRef) => number {
  const ranks = new WeakMap<ElementRef, ReadonlyMap<ElementRef, number>>();
  return (ref) => {
    if (ref.parent === null) return matches(ref) ? 1 : 0;
    let known = ranks.get(ref.parent);
    if (known === undefined) {
      const matching = ref.parent.children.filter(matches);
      const count = matching.length;
      known = new Map(matching.map((child, index) => [child, fromEnd ? count - index : index + 1]));
      ranks.set(ref.parent, known);
    }
    return known.get(ref) ?? 0;
  };
}
