/** Takes a selector as parsed, returns it compiled, or why it cannot be used (Selectors 4). */
import { ident, type CssNodePlain } from "css-tree";
import { nearest } from "../../diagnostics/nearest.ts";
import { compilePseudoClass } from "./compile-pseudo-class.ts";
import { compileAttribute } from "./attribute.ts";
import { boxPseudos, legacyPseudos, screenPseudos } from "./pseudo-tables.ts";
import type { ElementRef } from "./element-ref.ts";
import {
  addSpecificity,
  isSelectorFailure,
  specificity,
  type CompiledSelector,
  type Matcher,
  type Outcome,
  type SelectorFailure,
  type SelectorKey,
  type Test,
} from "./selector.ts";

/** A component of a selector; the parser's types leave `&` out. */
export type SelectorNode = CssNodePlain | { readonly type: "NestingSelector" };

/** What a selector stands in. */
export interface SelectorScope {
  /** Selectors of the rule around a nested one (CSS Nesting 1): what `&` stands for; null at the top. */
  readonly parents: readonly CompiledSelector[] | null;
  /** Nested in `:is()` and the like: no pseudo-element may stand there. */
  readonly inner: boolean;
  /** Somewhere inside of `:has()`, which no other may stand in (Selectors 4 § 4.5). */
  readonly related?: boolean;
}

/** One compound with the combinator to its left. */
export interface Compound {
  readonly test: Test;
  readonly specificity: number;
  readonly key: SelectorKey;
  readonly pseudo: string;
  readonly combinator: string | null;
}

export function compileSelector(
  nodes: readonly SelectorNode[],
  scope: SelectorScope,
): CompiledSelector | SelectorFailure {
  const compounds = readCompounds(withParent(nodes, scope), scope);
  if (isSelectorFailure(compounds)) return compounds;
  const last = compounds.at(-1);
  if (last === undefined || compounds[0]?.combinator !== null)
    return invalid("a selector cannot begin with a combinator");
  if (compounds.slice(0, -1).some((compound) => compound.pseudo !== ""))
    return invalid("a pseudo-element must come last");
  return {
    matches: chain(compounds),
    specificity: compounds.reduce((sum, compound) => addSpecificity(sum, compound.specificity), 0),
    pseudo: last.pseudo,
    key: last.key,
  };
}

/** A nested selector without `&` is of descendants (CSS Nesting 1 § 3.1). */
function withParent(nodes: readonly SelectorNode[], scope: SelectorScope): readonly SelectorNode[] {
  if (scope.parents === null || scope.inner || nodes.some((node) => node.type === "NestingSelector"))
    return nodes;
  const parent: SelectorNode = { type: "NestingSelector" };
  if (nodes[0]?.type === "Combinator") return [parent, ...nodes];
  return [parent, { type: "Combinator", name: " " }, ...nodes];
}

/** The first compound may have a combinator before it only in a relative selector (`:has(> p)`). */
export function readCompounds(
  nodes: readonly SelectorNode[],
  scope: SelectorScope,
): readonly Compound[] | SelectorFailure {
  const compounds: Compound[] = [];
  let combinator: string | null = null;
  let simple: SelectorNode[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type !== "Combinator") simple.push(node);
    const isLast = index === nodes.length - 1;
    if (node.type !== "Combinator" && !isLast) continue;
    if (node.type === "Combinator" && isLast) return invalid("a selector cannot end with a combinator");
    if (simple.length > 0) {
      const compound = readCompound(simple, combinator, scope);
      if (isSelectorFailure(compound)) return compound;
      compounds.push(compound);
    } else if (compounds.length > 0 || combinator !== null) return invalid("two combinators in a row");
    simple = [];
    if (node.type === "Combinator") combinator = node.name;
  }
  return compounds.length === 0 ? invalid("the selector is empty") : compounds;
}

function invalid(reason: string): SelectorFailure {
  return { kind: "invalid", reason };
}

function readCompound(
  nodes: readonly SelectorNode[],
  combinator: string | null,
  scope: SelectorScope,
): Compound | SelectorFailure {
  const tests: Test[] = [];
  let sum = 0;
  let key: SelectorKey = { by: "all" };
  let pseudo = "";
  for (const node of nodes) {
    const part = readSimple(node, scope);
    if (isSelectorFailure(part)) return part;
    if (pseudo !== "")
      return {
        kind: "unsupported",
        reason: `nothing may follow \`::${pseudo}\``,
        hint: "put the text into its `content`, or style an element in its place",
      };
    if (part.test !== null) tests.push(part.test);
    sum = addSpecificity(sum, part.specificity);
    key = narrower(key, part.key);
    pseudo = part.pseudo ?? "";
  }
  const [first, second] = tests;
  const test: Test =
    second === undefined ? (first ?? (() => true)) : (ref) => tests.every((single) => single(ref));
  return { test, specificity: sum, key, pseudo, combinator };
}

const keyRanks = { id: 3, class: 2, type: 1, all: 0 } as const;

function narrower(a: SelectorKey, b: SelectorKey | undefined): SelectorKey {
  return b !== undefined && keyRanks[b.by] > keyRanks[a.by] ? b : a;
}

interface Simple {
  /** null: always true. */
  readonly test: Test | null;
  readonly specificity: number;
  readonly key?: SelectorKey;
  readonly pseudo?: string;
}

function readSimple(node: SelectorNode, scope: SelectorScope): Simple | SelectorFailure {
  switch (node.type) {
    case "TypeSelector":
      return readType(node.name);
    case "IdSelector": {
      const id = ident.decode(node.name);
      return { test: (ref) => ref.id === id, specificity: specificity(1, 0, 0), key: { by: "id", name: id } };
    }
    case "ClassSelector": {
      const name = ident.decode(node.name);
      const key: SelectorKey = { by: "class", name };
      return { test: (ref) => ref.classes.includes(name), specificity: specificity(0, 1, 0), key };
    }
    case "AttributeSelector": {
      const test = compileAttribute(node);
      return test === null
        ? invalid("the comparison is unknown")
        : { test, specificity: specificity(0, 1, 0) };
    }
    case "PseudoClassSelector": {
      const name = node.name.toLowerCase();
      if (legacyPseudos.has(name) && node.children === null) return readPseudoElement(name, scope);
      return compilePseudoClass(name, node.children, scope);
    }
    case "PseudoElementSelector":
      return readPseudoElement(node.name.toLowerCase(), scope);
    case "NestingSelector":
      return readNesting(scope);
    default:
      return invalid(`\`${node.type}\` cannot stand in a selector`);
  }
}

function readType(written: string): Simple {
  const name = ident.decode(written.replace(/^[^|]*\|/, ""));
  if (name === "*") return { test: null, specificity: 0 };
  const lower = name.toLowerCase();
  // Names in SVG keep their case (`linearGradient`).
  const test: Test = (ref) => ref.node.name === lower || ref.node.name === name;
  return { test, specificity: specificity(0, 0, 1), key: { by: "type", name: lower } };
}

function readPseudoElement(name: string, scope: SelectorScope): Simple | SelectorFailure {
  if (scope.inner) return invalid(`\`::${name}\` cannot stand inside of another selector`);
  const counted = specificity(0, 0, 1);
  if (boxPseudos.has(name)) return { test: null, specificity: counted, pseudo: name };
  if (screenPseudos.has(name) || name.startsWith("-")) return { test: () => false, specificity: counted };
  const near = nearest(name, boxPseudos);
  return {
    ...invalid(`there is no pseudo-element \`::${name}\``),
    ...(near === null ? {} : { hint: `did you mean \`::${near}\`?` }),
  };
}

/** What `&` stands for is asked for more than once in a selector: without memory that doubles with every level of rules. */
const nestingTests = new WeakMap<readonly CompiledSelector[], Test>();

function readNesting({ parents }: SelectorScope): Simple {
  if (parents === null) return { test: (ref) => ref.parent === null, specificity: specificity(0, 1, 0) };
  const highest = parents.reduce((most, parent) => Math.max(most, parent.specificity), 0);
  let test = nestingTests.get(parents);
  if (test === undefined) {
    test = remember((ref) => parents.some((parent) => parent.matches(ref) === "match"));
    nestingTests.set(parents, test);
  }
  return { test, specificity: highest };
}

/** What an element matches depends on its tree alone, which does not change. */
function remember(test: Test): Test {
  const known = new WeakMap<ElementRef, boolean>();
  return (ref) => {
    let outcome = known.get(ref);
    if (outcome === undefined) known.set(ref, (outcome = test(ref)));
    return outcome;
  };
}

/** Compounds from right to left, each asking the one to its left. */
export function chain(compounds: readonly Compound[]): Matcher {
  let matcher: Matcher | null = null;
  for (const compound of compounds) matcher = link(compound, matcher);
  return matcher ?? (() => "no");
}

function link({ test, combinator }: Compound, left: Matcher | null): Matcher {
  if (left === null) return (ref) => (test(ref) ? "match" : "no");
  const search = combinators[combinator ?? " "] ?? (() => "no");
  return (ref) => (test(ref) ? search(ref, left) : "no");
}

const combinators: Readonly<Record<string, (ref: ElementRef, left: Matcher) => Outcome>> = {
  " ": (ref, left) => {
    for (let up = ref.parent; up !== null; up = up.parent) {
      const outcome = left(up);
      if (outcome === "match" || outcome === "never") return outcome;
    }
    return "never";
  },
  ">": (ref, left) => (ref.parent === null ? "never" : left(ref.parent)),
  "+": (ref, left) => (ref.previous === null ? "no" : left(ref.previous)),
  "~": (ref, left) => {
    for (let back = ref.previous; back !== null; back = back.previous) {
      const outcome = left(back);
      if (outcome !== "no") return outcome;
    }
    return "no-sibling";
  },
};
