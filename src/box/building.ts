/** What is handed down while boxes are built from elements. */
import type { ComputedStyle } from "../css/computed-style.ts";
import type { StyledElement, StyledNode, StyledPseudo } from "../css/styled-document.ts";
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { BlockBox, LinkTarget, NamedString, StructureNode, Tag } from "./box-tree.ts";
import { shownChildren } from "./control-text.ts";
import type { Counters } from "./counters.ts";
import type { ImageOpener } from "./open-image.ts";
import type { StructureBuilder } from "./structure.ts";
import type { Targets } from "./targets.ts";

/** State of one build: everything that runs on in document order. */
export interface Building {
  readonly file: string;
  readonly language: string;
  readonly sink: Sink;
  readonly images: ImageOpener;
  readonly counters: Counters;
  readonly structure: StructureBuilder;
  /** Open quotation marks (CSS Content 3 § 2.4.2). */
  readonly quotes: { depth: number };
  /** Named strings of elements without a box of their own, and running elements: the next box sets them. */
  readonly pending: NamedString[];
  readonly targets: Targets;
  /** The list item that a definition list is at: an LI holds the terms and what is said of them. */
  readonly definitions: Map<StructureNode, { item: Tag; described: boolean }>;
  /** Whether the row at hand has cells of data: its header cells are the row's then, else the columns'. */
  readonly row: { hasData: boolean };
  /** Diagnostics that are given once a document, by code and message. */
  readonly said: Set<string>;
}

/** What an element takes from those around it. */
export interface Around {
  /** The nearest structure node, or the artifact that all of this is. */
  readonly tag: Tag;
  readonly link: LinkTarget | null;
  readonly language: string;
  readonly depth: number;
  /** What an item of the list around adds to its counter. */
  readonly step: 1 | -1;
  /** Inside a table of contents. */
  readonly contents?: boolean;
}

/** The children of an element in order, generated ones included; elements without a box are entered and left in place. */
export type Entry =
  | { readonly kind: "node"; readonly node: StyledNode; readonly owner: StyledElement }
  | { readonly kind: "pseudo"; readonly pseudo: StyledPseudo; readonly owner: StyledElement }
  /** An element that runs in the margins: it makes no box here. */
  | { readonly kind: "running"; readonly node: StyledElement; readonly owner: StyledElement }
  | { readonly kind: "enter"; readonly owner: StyledElement }
  | { readonly kind: "leave"; readonly owner: StyledElement };

/** `display: contents` gives its place to its children (CSS Display 3 § 2.5). */
export function expand(owner: StyledElement): readonly Entry[] {
  const entries: Entry[] = [];
  if (owner.before !== null) entries.push({ kind: "pseudo", pseudo: owner.before, owner });
  for (const node of shownChildren(owner)) {
    if (node.type === "element" && node.style.display === "contents") {
      entries.push({ kind: "enter", owner: node }, ...expand(node), { kind: "leave", owner: node });
    } else if (node.type === "element" && isRunning(node)) {
      entries.push({ kind: "running", node, owner });
    } else {
      entries.push({ kind: "node", node, owner });
    }
  }
  if (owner.after !== null) entries.push({ kind: "pseudo", pseudo: owner.after, owner });
  return entries;
}

function isRunning({ style }: StyledElement): boolean {
  return style.position === "running" && style.display !== "none";
}

export function displayOf(entry: Entry): ComputedStyle["display"] | null {
  if (entry.kind === "pseudo") return entry.pseudo.style.display;
  return entry.kind === "node" && entry.node.type === "element" ? entry.node.style.display : null;
}

/** White space between boxes, which makes no box. */
export function isBlank(entry: Entry): boolean {
  if (entry.kind === "enter" || entry.kind === "leave" || entry.kind === "running") return true;
  if (entry.kind === "pseudo") return false;
  if (entry.node.type === "element") return entry.node.style.display === "none";
  return !entry.owner.style.whiteSpace.startsWith("pre") && /^[ \t\r\n\f]*$/.test(entry.node.value);
}

export function placeOf(building: Building, element: StyledElement): Place {
  return { file: building.file, span: element.element.span };
}

export function nameOf(element: StyledElement): string {
  const name = element.element.name;
  const first = (element.element.attributes["class"] ?? "").trim().split(/\s+/)[0] ?? "";
  return first === "" ? name : `${name}.${first}`;
}

/** Reports what would otherwise be said of every element of its kind; `message` names the kind. */
export function sayOnce(
  building: Building,
  code: DiagnosticCode,
  place: Place,
  message: string,
  hint: string,
): void {
  const key = `${code}\n${message}`;
  if (building.said.has(key)) return;
  building.said.add(key);
  report(building.sink, code, place, { message, hint });
}

/** What boxes of all kinds have, but for their style. */
export type Base = Omit<BlockBox, "kind" | "children" | "marker" | "style">;

/** The fields of an anonymous box. */
export function anonymousBase(building: Building, tag: Tag, owner: StyledElement): Base {
  return { tag, anchor: null, place: placeOf(building, owner), strings: [], outline: null };
}
