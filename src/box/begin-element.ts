/** Takes an element as it begins, returns its place in counters, strings and the structure tree. */
import type { CounterChange } from "../css/computed-style.ts";
import type { StyledElement } from "../css/styled-document.ts";
import {
  isArtifact,
  type LinkTarget,
  type NamedString,
  type OutlineMark,
  type Role,
  type StructureNode,
  type Tag,
  type Target,
} from "./box-tree.ts";
import { nameOf, placeOf, type Around, type Base, type Building } from "./building.ts";
import { contentText, pseudoText } from "./content-text.ts";
import { changesOf } from "./counters.ts";
import { findText } from "./find-text.ts";
import { setStrings } from "./generate-content.ts";
import { findNumbering, findRole, isOfTable, needsParagraph } from "./roles.ts";
import { layoutArtifact } from "./structure.ts";
import { recordTarget } from "./targets.ts";

export interface Begun {
  readonly base: Base;
  /** For what is inside. */
  readonly inner: Around;
}

/** `parent` is the tag that a node of this element goes below, `around.tag` unless given. */
export function beginElement(
  building: Building,
  styled: StyledElement,
  around: Around,
  parent: Tag = around.tag,
): Begun {
  const { element } = styled;
  enterCounters(building, styled, around);
  const strings: readonly NamedString[] = [...building.pending.splice(0), ...setStrings(building, styled)];
  const language = element.language === "" ? around.language : element.language;
  const contents = around.contents === true || isContents(styled);
  const tag = findTag(building, styled, { ...around, contents }, parent, language);
  const ownLink = findLink(styled, tag);
  // Though nothing but decorations may stand in it, it can be followed.
  if (ownLink !== null) building.structure.use(tag);
  const link = ownLink ?? around.link;
  const step = stepOf(styled, around);
  const inner: Around = { tag, link, language, depth: around.depth + 1, step, contents };
  const anchor = anchorOf(styled);
  if (anchor !== null) recordTarget(building, anchor, () => makeTarget(building, styled));
  const pageNumber = findPageNumber(styled);
  const base: Base = {
    tag: inner.tag,
    anchor,
    place: placeOf(building, styled),
    strings,
    outline: findOutline(building, styled),
    name: nameOf(styled),
    ...(pageNumber === null ? {} : { pageNumber }),
  };
  return { base, inner };
}

/** What an element without a box names: the next box says where (CSS Display 3 § 2.5). */
export function nameContents(building: Building, styled: StyledElement): void {
  building.pending.push(...setStrings(building, styled));
  const anchor = anchorOf(styled);
  if (anchor === null) return;
  recordTarget(building, anchor, () => makeTarget(building, styled));
  building.pending.push({ name: "", value: "", anchor });
}

function findLink({ element }: StyledElement, tag: Tag): LinkTarget | null {
  const { href, title = null } = element.attributes;
  return isLink(element) && href !== undefined ? { href: href.trim(), title, tag } : null;
}

function isLink({ name, namespace, attributes }: StyledElement["element"]): boolean {
  return name === "a" && namespace === "html" && attributes["href"] !== undefined;
}

function anchorOf({ element }: StyledElement): string | null {
  const id = element.attributes["id"] ?? (element.name === "a" ? element.attributes["name"] : undefined);
  return id === undefined || id === "" ? null : id;
}

/** Counters are those before the content, those of `::before` included. */
function makeTarget(building: Building, styled: StyledElement): Target {
  const { counters } = building;
  return {
    text: () => findText(styled),
    before: pseudoText(building, styled.before, styled),
    after: pseudoText(building, styled.after, styled),
    counters: styled.before === null ? counters.all() : counters.during(changesOf(styled.before.style), counters.all),
  };
} // prettier-ignore

/** DPUB-ARIA 1.0 § 3.1: the role of a contents page. */
function isContents({ element }: StyledElement): boolean {
  return (element.attributes["role"] ?? "").trim().split(/\s+/).includes("doc-toc");
}

/** CSS GCPM 3 § 6: elements whose `bookmark-level` is a number. */
function findOutline(building: Building, styled: StyledElement): OutlineMark | null {
  const { bookmarkLevel: level, bookmarkLabel, bookmarkState } = styled.style;
  if (level === null) return null;
  const texts = bookmarkLabel.map((part) => contentText(building, part, styled.style, styled));
  const title = texts
    .join("")
    .replace(/\u00ad/g, "")
    .trim();
  return title === "" ? null : { level, title, open: bookmarkState === "open" };
}

/** `counter-reset: page 3` on an element says what its page is numbered (CSS Page 3 § 7.1). */
function findPageNumber({ style }: StyledElement): number | null {
  const changes = [...style.counterReset, ...style.counterSet].filter(({ name }) => name === "page");
  return changes.at(-1)?.value ?? null;
}

function findTag(
  building: Building,
  styled: StyledElement,
  { tag: around, contents }: Around,
  parent: Tag,
  language: string,
): Tag {
  const { element } = styled;
  if (isArtifact(around)) return around;
  if (element.attributes["aria-hidden"] === "true" || element.name === "hr") {
    if (around.role === "TR") holdColumns(building, styled, around);
    return layoutArtifact;
  }
  if (isPresentational(styled, around.role)) return around;
  if (element.name === "dt" || element.name === "dd")
    return findDefinition(building, element.name, around, language);
  const role = roleOf(styled, around.role, contents === true);
  if (role === null) {
    // What holds text of its own right here; blocks elsewhere have paragraphs that say their language.
    const holdsText = styled.style.display === "inline" || !needsParagraph(around.role);
    const spans = holdsText && language !== "" && language !== languageOf(around);
    return spans ? building.structure.add(parent, { role: "Span", language }) : around;
  }
  if (role === "Document") return building.structure.root;
  const below = role === "LI" || role === "TOCI" ? around : parent;
  return building.structure.add(below, { role, language, ...detailsOf(styled, role, building.row.hasData) });
}

/**
 * What can be followed is there for readers too (WAI-ARIA 1.2, presentational roles conflict resolution), and so are the parts of
 * what is a table to them.
 */
function isPresentational({ element }: StyledElement, around: Role): boolean {
  const { role = "" } = element.attributes;
  return ["presentation", "none"].includes(role) && !isLink(element) && !isOfTable(around);
}

/** A row keeps the columns of a cell that is hidden from readers: they count on. */
function holdColumns(building: Building, { element }: StyledElement, row: StructureNode): void {
  if (element.name !== "td" && element.name !== "th") return;
  const [columns, rows] = [readSpan(element.attributes["colspan"]), readSpan(element.attributes["rowspan"])];
  const attributes = { ...(columns > 1 && { ColSpan: columns }), ...(rows > 1 && { RowSpan: rows }) };
  building.structure.add(row, { role: "TD", attributes });
}

function roleOf(styled: StyledElement, around: Role, contents: boolean): Role | null {
  const { element } = styled;
  if (element.namespace !== "html") return null;
  if (element.name === "a") return isLink(element) ? "Link" : null;
  if (element.name === "figure") return isFigure(findPictures(styled)) ? "Figure" : null;
  if (element.name === "abbr") return element.attributes["title"] === undefined ? null : "Span";
  return findRole({ name: element.name, display: styled.style.display, contents }, around);
}

/** A picture that only decorates is none to a reader: its caption is text like any other. */
function isFigure([first, ...others]: readonly StyledElement[]): boolean {
  return first !== undefined && others.length === 0 && altOf(first) !== "";
}

function languageOf(tag: Tag): string {
  let node = isArtifact(tag) ? null : tag;
  while (node !== null && node.language === null) node = node.parent;
  return node?.language ?? "";
}

function detailsOf(styled: StyledElement, role: Role, hasData: boolean) {
  const { attributes } = styled.element;
  if (role === "Span") return { expansion: attributes["title"] ?? null };
  if (role === "Figure") return { alt: altOf(findPictures(styled)[0] ?? styled) };
  if (role === "L") {
    const item = styled.children.find(
      (child) => child.type === "element" && child.style.display === "list-item",
    );
    const type = item?.type === "element" ? item.style.listStyleType : "none";
    return { attributes: { ListNumbering: typeof type === "string" ? findNumbering(type) : "None" } };
  }
  // A cell's spans are said when it has its place.
  if (role !== "TH") return {};
  return { attributes: { Scope: scopes[attributes["scope"] ?? ""] ?? (hasData ? "Row" : "Column") } };
}

const scopes: Readonly<Record<string, string>> = {
  row: "Row",
  rowgroup: "Row",
  col: "Column",
  colgroup: "Column",
};

/** HTML § 4.9.11: a span is a number from 1; a column's is at most 1000. 0 for rows: to the end of the group. */
export function readSpan(text: string | undefined): number {
  const value = Number.parseInt(text ?? "1", 10);
  return Number.isNaN(value) || value < 0 ? 1 : Math.min(value, 1000);
}

/** Images that are not hidden from readers, at any depth. */
function findPictures(styled: StyledElement): readonly StyledElement[] {
  const found: StyledElement[] = [];
  const stack: StyledElement[] = [styled];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.style.display === "none") continue;
    if (isPicture(node)) found.push(node);
    else stack.push(...node.children.filter((child) => child.type === "element"));
  }
  return found;
}

export function isPicture({ element }: StyledElement): boolean {
  return element.namespace === "svg" ? element.name === "svg" : element.name === "img";
}

/** What stands for the image when it is read out; null where nothing is said. */
export function altOf({ element }: StyledElement): string | null {
  const label = element.attributes["alt"] ?? element.attributes["aria-label"];
  if (label !== undefined) return label;
  const title = element.children.find((child) => child.type === "element" && child.name === "title");
  const text = title?.type === "element" ? title.children[0] : undefined;
  return text?.type === "text" ? text.value.trim() : null;
}

/** Terms and descriptions share a list item until the next term. */
function findDefinition(building: Building, name: "dt" | "dd", around: Tag, language: string): Tag {
  if (isArtifact(around) || around.role !== "L") return around;
  const current = building.definitions.get(around);
  const begins = current === undefined || (name === "dt" && current.described);
  const item = begins ? building.structure.add(around, { role: "LI", language }) : current.item;
  building.definitions.set(around, { item, described: name === "dd" });
  return building.structure.add(item, { role: name === "dt" ? "Lbl" : "LBody", language });
}

/** Lists count their items without being told (CSS Lists 3 § 4.6; HTML § 4.4.5 for `start`, `reversed` and `value`). */
function enterCounters(building: Building, styled: StyledElement, around: Around): void {
  const { reset, increment, set } = changesOf(styled.style);
  const has = (list: readonly CounterChange[]) => list.some((change) => change.name === "list-item");
  const item = (value: number): CounterChange => ({ name: "list-item", value });
  const isItem = styled.style.display === "list-item";
  const value = Number.parseInt(isItem ? (styled.element.attributes["value"] ?? "") : "", 10);
  building.counters.enter({
    reset: isList(styled) && !has(reset) ? [...reset, item(startOf(styled))] : reset,
    increment: isItem && !has(increment) ? [...increment, item(around.step)] : increment,
    set: Number.isNaN(value) || has(set) ? set : [...set, item(value)],
  });
}

function isList({ element }: StyledElement): boolean {
  return ["ol", "ul", "menu"].includes(element.name);
}

/** What the counter is at before the first item. */
function startOf(styled: StyledElement): number {
  const { name, attributes } = styled.element;
  if (name !== "ol") return 0;
  const start = Number.parseInt(attributes["start"] ?? "", 10);
  if (attributes["reversed"] === undefined) return Number.isNaN(start) ? 0 : start - 1;
  const items = styled.children.filter(
    (child) => child.type === "element" && child.style.display === "list-item",
  );
  return (Number.isNaN(start) ? items.length : start) + 1;
}

function stepOf(styled: StyledElement, around: Around): 1 | -1 {
  if (!isList(styled)) return around.step;
  return styled.element.attributes["reversed"] === undefined ? 1 : -1;
}
