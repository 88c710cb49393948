/**
 * HTML elements and the PDF structure types that they become (ISO 32000-1 § 14.8.4: grouping 14.8.4.2, block-level 14.8.4.3,
 * inline-level 14.8.4.4, illustrations 14.8.4.5). An element that is not here leaves no trace in the structure tree: what it
 * holds belongs to the element around it.
 */
import type { Display } from "../css/computed-style.ts";
import type { Role } from "./box-tree.ts";

interface RoleRow {
  readonly role: Role;
  /** Only below one of these: an `li` outside a list is no LI. */
  readonly within?: readonly Role[];
}

const rows: Readonly<Record<string, RoleRow>> = {
  html: { role: "Document" },
  article: { role: "Art" },
  section: { role: "Sect" },
  nav: { role: "Sect" },
  aside: { role: "Sect" },
  h1: { role: "H1" },
  h2: { role: "H2" },
  h3: { role: "H3" },
  h4: { role: "H4" },
  h5: { role: "H5" },
  h6: { role: "H6" },
  p: { role: "P" },
  pre: { role: "P" },
  figcaption: { role: "Caption", within: ["Figure"] },
  blockquote: { role: "BlockQuote" },
  ul: { role: "L" },
  ol: { role: "L" },
  menu: { role: "L" },
  dl: { role: "L" },
  li: { role: "LI", within: ["L"] },
  dt: { role: "Lbl", within: ["LI"] },
  dd: { role: "LBody", within: ["LI"] },
  q: { role: "Quote" },
  code: { role: "Code" },
  kbd: { role: "Code" },
  samp: { role: "Code" },
};

/** What is laid out as a table is one, and so are its parts, whatever elements they are. */
const tableRows: Partial<Readonly<Record<Display, RoleRow>>> = {
  "table-caption": { role: "Caption", within: ["Table"] },
  "table-header-group": { role: "THead", within: ["Table"] },
  "table-row-group": { role: "TBody", within: ["Table"] },
  "table-footer-group": { role: "TFoot", within: ["Table"] },
  "table-row": { role: "TR", within: ["Table", "THead", "TBody", "TFoot"] },
  "table-cell": { role: "TD", within: ["TR"] },
};

/** Instead of these, inside what says that it is a table of contents (`role="doc-toc"`; ISO 32000-1 § 14.8.4.2). */
const contentsRows: Readonly<Record<string, RoleRow>> = {
  ul: { role: "TOC" },
  ol: { role: "TOC" },
  menu: { role: "TOC" },
  li: { role: "TOCI", within: ["TOC"] },
};

/** Elements of HTML that hold phrasing only, so that their text needs no paragraph of its own. */
const withoutParagraph: ReadonlySet<Role> = new Set<Role>([
  "P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "Lbl", "TH", "TD", "Caption", "Span", "Quote", "Code", "Link", "Note",
  "Reference", "Figure",
]); // prettier-ignore

/** Elements that stay in the tree even when nothing is painted for them: a table needs its empty cells. */
const keptEmpty: ReadonlySet<Role> = new Set<Role>(["TH", "TD", "Document"]);

/** What lists may hold (§ 14.8.4.3.3, 14.8.4.2); what else stands right within one is an item of its own. */
const lists: Partial<Readonly<Record<Role, { readonly holds: readonly Role[]; readonly item: readonly Role[] }>>> = {
  L: { holds: ["LI", "L", "Caption"], item: ["LI", "LBody"] },
  LI: { holds: ["Lbl", "LBody"], item: ["LBody"] },
  TOC: { holds: ["TOCI", "TOC", "Caption"], item: ["TOCI"] },
}; // prettier-ignore

/** The roles that must stand between the two, outermost first. */
export function rolesBetween(parent: Role, child: Role): readonly Role[] {
  const list = lists[parent];
  return list === undefined || list.holds.includes(child) ? [] : list.item;
}

interface Kind {
  readonly name: string;
  readonly display: Display;
  /** In a table of contents. */
  readonly contents?: boolean;
}

export function findRole({ name, display, contents = false }: Kind, parent: Role | null): Role | null {
  const part = findPart(display, parent);
  if (part !== null) return part === "TD" && name === "th" ? "TH" : part;
  if (name === "table") return display === "table" || display === "inline-table" ? "Table" : null;
  const own = contents && Object.hasOwn(contentsRows, name) ? contentsRows[name] : undefined;
  const row = own ?? (Object.hasOwn(rows, name) ? rows[name] : undefined);
  return row === undefined || !isWithin(row, parent) ? null : row.role;
}

/** The role of a table's part, where the parent is one that may hold it. */
export function findPart(display: Display, parent: Role | null): Role | null {
  const row = tableRows[display];
  return row === undefined || !isWithin(row, parent) ? null : row.role;
}

function isWithin({ within }: RoleRow, parent: Role | null): boolean {
  return within === undefined || (parent !== null && within.includes(parent));
}

/** Whether text directly inside an element of this role must be wrapped in a P. */
export function needsParagraph(role: Role): boolean {
  return !withoutParagraph.has(role);
}

const tableRoles: ReadonlySet<Role> = new Set<Role>(["Table", "THead", "TBody", "TFoot", "TR"]);

/** Whether what stands right within is a part of a table. */
export function isOfTable(role: Role): boolean {
  return tableRoles.has(role);
}

export function isKeptEmpty(role: Role): boolean {
  return keptEmpty.has(role);
}

/** Values of the attribute ListNumbering (ISO 32000-1 § 14.8.5.5) by `list-style-type`. */
const numberings: Readonly<Record<string, string>> = {
  disc: "Disc",
  circle: "Circle",
  square: "Square",
  decimal: "Decimal",
  "decimal-leading-zero": "Decimal",
  "lower-alpha": "LowerAlpha",
  "lower-latin": "LowerAlpha",
  "upper-alpha": "UpperAlpha",
  "upper-latin": "UpperAlpha",
  "lower-roman": "LowerRoman",
  "upper-roman": "UpperRoman",
};

export function findNumbering(listStyleType: string): string {
  return Object.hasOwn(numberings, listStyleType) ? (numberings[listStyleType] ?? "None") : "None";
}
