/** Takes the selector of an @page rule as text, returns when it matches (CSS Page 3 § 4.3). */
import { ident } from "css-tree";
import { fitsProgression, parseProgression } from "../selectors/nth.ts";
import { specificity } from "../selectors/selector.ts";
import type { PageQuery } from "../styled-document.ts";

export interface PageSelector {
  readonly matches: (query: PageQuery) => boolean;
  /** (names, :first and :blank and :nth(), :left and :right). */
  readonly specificity: number;
}

type Test = (query: PageQuery) => boolean;

const pseudos: ReadonlyMap<string, { readonly test: Test; readonly isSide: boolean }> = new Map<
  string,
  { readonly test: Test; readonly isSide: boolean }
>([
  ["first", { test: (query) => query.first, isSide: false }],
  ["blank", { test: (query) => query.blank, isSide: false }],
  ["left", { test: (query) => query.side === "left", isSide: true }],
  ["right", { test: (query) => query.side === "right", isSide: true }],
  // Pages of left-to-right documents open to the left; the side is all that a page knows.
  ["recto", { test: (query) => query.side === "right", isSide: true }],
  ["verso", { test: (query) => query.side === "left", isSide: true }],
]);

/** A space between name and pseudo-class is against the grammar, and common: it can mean nothing else. */
const SELECTOR = /^(?<name>(?:\\[^]|[^\s:()\\])*)\s*(?<pseudos>(?::[a-z-]+(?:\([^)]*\))?)*)$/i;

/** Gives null for what is no page selector. */
export function readPageSelector(text: string): PageSelector | null {
  const match = SELECTOR.exec(text.trim());
  const name = match?.groups?.["name"] ?? "";
  const written = match?.groups?.["pseudos"] ?? "";
  if (match === null || (name !== "" && !/^(?:[a-z_-]|[^\0-\x7f]|\\)/i.test(name)) || text.trim() === "")
    return null;
  const tests: Test[] = [];
  let [names, middle, sides] = [0, 0, 0];
  if (name !== "") {
    const decoded = ident.decode(name);
    if (decoded.toLowerCase() === "auto") return null;
    tests.push((query) => query.name === decoded);
    names = 1;
  }
  for (const pseudo of written.match(/:[a-z-]+(?:\([^)]*\))?/gi) ?? []) {
    const nth = /^:nth\(([^)]*)\)$/i.exec(pseudo);
    const progression = nth === null ? null : parseProgression(nth[1] ?? "");
    const row = pseudos.get(pseudo.slice(1).toLowerCase());
    if (progression !== null) tests.push((query) => fitsProgression(progression, query.index));
    else if (row !== undefined) tests.push(row.test);
    else return null;
    if (row?.isSide === true) sides++;
    else middle++;
  }
  return {
    matches: (query) => tests.every((test) => test(query)),
    specificity: specificity(names, middle, sides),
  };
}
