/** Takes a table element, returns its box with rows, groups and cells in place, missing ones made (CSS 2.2 § 17.2.1). */
import type { Display } from "../css/computed-style.ts";
import type { StyledElement } from "../css/styled-document.ts";
import { anonymousStyle } from "./anonymous-style.ts";
import { beginElement, nameContents, readSpan } from "./begin-element.ts";
import {
  isArtifact,
  type Box,
  type TableBox,
  type TableColumn,
  type TableRow,
  type TableRowGroup,
  type Tag,
} from "./box-tree.ts";
import { buildContainer } from "./build-block.ts";
import { buildCell, type LooseCell } from "./build-cell.ts";
import {
  anonymousBase,
  displayOf,
  expand,
  isBlank,
  type Around,
  type Base,
  type Building,
  type Entry,
} from "./building.ts";
import { buildRunning } from "./build-running.ts";
import { changesOf } from "./counters.ts";
import { describeTable } from "./describe-table.ts";
import { setStrings } from "./generate-content.ts";
import { placeCells, type LooseRow } from "./place-cells.ts";
import { findPart } from "./roles.ts";

const parts: ReadonlySet<Display> = new Set<Display>([
  "table-row-group", "table-header-group", "table-footer-group", "table-row", "table-cell", "table-caption",
  "table-column", "table-column-group",
]); // prettier-ignore

export function isTablePart(display: Display | null): boolean {
  return display !== null && parts.has(display);
}

interface Growing {
  caption: Box | null;
  readonly columns: TableColumn[];
  head: TableRowGroup | null;
  readonly bodies: TableRowGroup[];
  foot: TableRowGroup | null;
}

export function buildTable(building: Building, styled: StyledElement, around: Around): TableBox {
  const { base, inner } = beginElement(building, styled, around);
  building.counters.open();
  const table = fillTable(building, expand(styled), styled, inner);
  building.counters.close();
  const box = finishTable(table, base, styled.style);
  describeTable(box, building.structure);
  return box;
}

/** An anonymous table around parts that stand outside one. */
export function buildLooseTable(
  building: Building,
  entries: readonly Entry[],
  owner: StyledElement,
  around: Around,
): TableBox {
  const style = anonymousStyle(owner.style, "table");
  const table = fillTable(building, entries, { ...owner, style }, around);
  const box = finishTable(table, anonymousBase(building, around.tag, owner), style);
  describeTable(box, building.structure);
  return box;
}

function finishTable(table: Growing, base: Base, style: TableBox["style"]): TableBox {
  return {
    ...base,
    kind: "table",
    style,
    caption: table.caption,
    columns: table.columns,
    head: table.head,
    bodies: table.bodies,
    foot: table.foot,
  };
}

function fillTable(
  building: Building,
  entries: readonly Entry[],
  owner: StyledElement,
  around: Around,
): Growing {
  const table: Growing = { caption: null, columns: [], head: null, bodies: [], foot: null };
  gather(building, entries, around, isRowParent, (entry) => {
    addPart(building, table, entry, around);
  }, (loose) => {
    const style = anonymousStyle(owner.style, "table-row-group");
    table.bodies.push({ style, rows: buildRows(building, loose, { ...owner, style }, around) });
  }); // prettier-ignore
  return table;
}

/** A node for an anonymous row or cell, where the table is one for readers too. */
export function addPartTag(building: Building, display: "table-row" | "table-cell", around: Around): Tag {
  const role = isArtifact(around.tag) ? null : findPart(display, around.tag.role);
  return role === null ? around.tag : building.structure.add(around.tag, { role, language: around.language });
}

function isRowParent(display: Display | null): boolean {
  return isTablePart(display) && display !== "table-row" && display !== "table-cell";
}

/** Deals entries out in order: proper ones one by one, runs of others together. */
function gather(
  building: Building,
  entries: readonly Entry[],
  around: Around,
  isProper: (display: Display | null) => boolean,
  proper: (entry: Entry) => void,
  loose: (entries: readonly Entry[]) => void,
): void {
  let run: Entry[] = [];
  const flush = () => {
    if (!run.every(isBlank)) loose(run);
    else for (const entry of run) passOver(building, entry, around);
    run = [];
  };
  for (const entry of entries) {
    if (!isProper(displayOf(entry))) {
      run.push(entry);
      continue;
    }
    flush();
    proper(entry);
  }
  flush();
}

/** Elements without a box between the parts of a table still count, run in the margins and name strings. */
function passOver(building: Building, entry: Entry, around: Around): void {
  const hidden = elementOf(entry);
  if (hidden !== null) building.pending.push(...setStrings(building, hidden));
  if (entry.kind === "running") buildRunning(building, entry.node, around);
  if (entry.kind === "enter") {
    building.counters.enter(changesOf(entry.owner.style));
    nameContents(building, entry.owner);
    building.counters.open();
  } else if (entry.kind === "leave") {
    building.counters.close();
  }
}

function elementOf(entry: Entry): StyledElement | null {
  return entry.kind === "node" && entry.node.type === "element" ? entry.node : null;
}

function addPart(building: Building, table: Growing, entry: Entry, around: Around): void {
  const styled = elementOf(entry);
  if (styled === null) return;
  const { display } = styled.style;
  if (display === "table-caption") {
    table.caption ??= buildContainer(building, styled, around);
  } else if (display === "table-column" || display === "table-column-group") {
    table.columns.push(...buildColumns(styled, null));
  } else {
    const group = buildGroup(building, styled, around);
    if (display === "table-header-group" && table.head === null) table.head = group;
    else if (display === "table-footer-group" && table.foot === null) table.foot = group;
    else table.bodies.push(group);
  }
}

function buildColumns(styled: StyledElement, group: StyledElement | null): readonly TableColumn[] {
  const inside = styled.children.filter((child) => child.type === "element");
  const columns = inside.filter((child) => child.style.display === "table-column");
  if (styled.style.display === "table-column-group" && columns.length > 0)
    return columns.flatMap((column) => buildColumns(column, styled));
  const count = Math.max(1, readSpan(styled.element.attributes["span"]));
  return Array.from({ length: count }, () => ({ style: styled.style, group: group?.style ?? null }));
}

function buildGroup(building: Building, styled: StyledElement, around: Around): TableRowGroup {
  const { base, inner } = beginElement(building, styled, around);
  building.pending.push(...base.strings);
  building.counters.open();
  const rows = buildRows(building, expand(styled), styled, inner);
  building.counters.close();
  return { style: styled.style, rows };
}

function buildRows(
  building: Building,
  entries: readonly Entry[],
  owner: StyledElement,
  around: Around,
): readonly TableRow[] {
  const rows: LooseRow[] = [];
  const isRow = (display: Display | null) => display === "table-row";
  gather(building, entries, around, isRow, (entry) => {
    const styled = elementOf(entry);
    if (styled !== null) rows.push(buildRow(building, styled, around));
  }, (loose) => {
    const style = anonymousStyle(owner.style, "table-row");
    const tag = addPartTag(building, "table-row", around);
    const { place } = anonymousBase(building, tag, owner);
    const cells = buildCells(building, loose, { ...owner, style }, { ...around, tag });
    rows.push({ style, tag, anchor: null, place, cells });
  }); // prettier-ignore
  return placeCells(rows);
}

function isHead(tag: Tag): boolean {
  return !isArtifact(tag) && tag.parent?.role === "THead";
}

/** The empty cell where the headers of rows and of columns meet says nothing. */
function isData(child: StyledElement["children"][number]): boolean {
  return (
    child.type === "element" &&
    child.element.name === "td" &&
    child.children.some((inner) => inner.type === "element" || inner.value.trim() !== "")
  );
}

function buildRow(building: Building, styled: StyledElement, around: Around): LooseRow {
  const { base, inner } = beginElement(building, styled, around);
  // A row has no box of its own to name anything: its first cell does.
  building.pending.push(...base.strings);
  building.counters.open();
  const outer = building.row.hasData;
  building.row.hasData = !isHead(base.tag) && styled.children.some(isData);
  const cells = buildCells(building, expand(styled), styled, inner);
  building.row.hasData = outer;
  building.counters.close();
  return { style: styled.style, tag: base.tag, anchor: base.anchor, place: base.place, cells };
}

function buildCells(
  building: Building,
  entries: readonly Entry[],
  owner: StyledElement,
  around: Around,
): readonly LooseCell[] {
  const cells: LooseCell[] = [];
  const isCell = (display: Display | null) => display === "table-cell";
  gather(building, entries, around, isCell, (entry) => {
    cells.push(buildCell(building, [entry], owner, around));
  }, (loose) => {
    cells.push(buildCell(building, loose, owner, around));
  }); // prettier-ignore
  return cells;
}
