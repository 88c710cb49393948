/** Takes an open PDF and what its pages show, returns its tree of structure elements (ISO 32000-1 § 14.7); what goes in circles ends. */
import { describeGoal } from "./describe-goal.ts";
import { readAttributes } from "./read-attributes.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { isKind, type Cos, type CosEntries } from "./cos/values.ts";
import type { TagChild, TagElement, TagObject, TagText } from "./tags.ts";

export interface Structure {
  readonly elements: readonly TagElement[];
  readonly hasTree: boolean;
  /** Numbers of the annotations that elements have. */
  readonly objects: ReadonlySet<number>;
}

/** What is shown of a mark on a page, counted from 0; asked once for each that an element has. */
export type TakeText = (page: number, mark: number, form: number | null) => TagText | null;

interface Walk {
  readonly pdf: OpenPdf;
  readonly takeText: TakeText;
  readonly roles: CosEntries | null;
  readonly classes: CosEntries | null;
  readonly seen: Set<number>;
  readonly objects: Set<number>;
  left: number;
}

/** Elements, and levels of them, that are read at most. */
const MOST = 500_000;
const DEEPEST = 200;

export function readStructure(pdf: OpenPdf, takeText: TakeText): Structure {
  const { reader, objects } = pdf;
  const rootValue = objects.catalog.get("StructTreeRoot");
  const root = reader.entries(rootValue);
  const found = new Set<number>();
  if (root === null) return { elements: [], hasTree: false, objects: found };
  const walk: Walk = {
    pdf,
    takeText,
    roles: reader.entries(root.get("RoleMap")),
    classes: reader.entries(root.get("ClassMap")),
    seen: new Set(isKind(rootValue, "reference") ? [rootValue.id] : []),
    objects: found,
    left: MOST,
  };
  const children = readChildren(root.get("K"), null, 0, walk);
  const elements = children.filter((child) => child.kind === "element");
  return { elements, hasTree: true, objects: found };
}

function readChildren(
  kids: Cos | undefined,
  page: number | null,
  depth: number,
  walk: Walk,
): readonly TagChild[] {
  if (depth > DEEPEST) return [];
  return walk.pdf.reader.items(kids).flatMap((kid): readonly TagChild[] => {
    if (walk.left <= 0) return [];
    walk.left -= 1;
    const mark = walk.pdf.reader.number(kid);
    if (mark !== null) return oneOrNone(page === null ? null : walk.takeText(page, mark, null));
    const entries = walk.pdf.reader.entries(kid);
    return entries === null ? [] : readKid(kid, entries, page, depth, walk);
  });
}

function oneOrNone<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

function readKid(
  kid: Cos,
  entries: CosEntries,
  page: number | null,
  depth: number,
  walk: Walk,
): readonly TagChild[] {
  const { reader } = walk.pdf;
  const type = reader.name(entries.get("Type"));
  const own = pageNumber(entries.get("Pg"), walk) ?? page;
  if (type === "MCR") {
    const mark = reader.number(entries.get("MCID"));
    const form = entries.get("Stm");
    const id = isKind(form, "reference") ? form.id : null;
    return oneOrNone(mark === null || own === null ? null : walk.takeText(own, mark, id));
  }
  if (type === "OBJR") return [readObject(entries.get("Obj"), own, walk)];
  if (isKind(kid, "reference")) {
    if (walk.seen.has(kid.id)) return [];
    walk.seen.add(kid.id);
  }
  return [readElement(entries, own, depth, walk)];
}

function pageNumber(page: Cos | undefined, { pdf }: Walk): number | null {
  return isKind(page, "reference") ? (pdf.pageOf.get(page.id) ?? null) : null;
}

function readElement(entries: CosEntries, page: number | null, depth: number, walk: Walk): TagElement {
  const { reader } = walk.pdf;
  const role = reader.name(entries.get("S")) ?? "";
  return {
    kind: "element",
    role,
    standardRole: mapRole(role, walk),
    language: reader.text(entries.get("Lang")),
    alt: reader.text(entries.get("Alt")),
    actualText: reader.text(entries.get("ActualText")),
    expansion: reader.text(entries.get("E")),
    title: reader.text(entries.get("T")),
    id: reader.text(entries.get("ID")),
    attributes: readAttributes(entries, walk.classes, reader),
    children: readChildren(entries.get("K"), page, depth + 1, walk),
  };
}

/** A role may be mapped to one that is mapped itself (§ 14.7.3). */
function mapRole(role: string, { roles, pdf }: Walk): string {
  let at = role;
  for (let step = 0; step < 20; step++) {
    const next = pdf.reader.name(roles?.get(at));
    if (next === null || next === at) break;
    at = next;
  }
  return at;
}

function readObject(object: Cos | undefined, page: number | null, { pdf, objects }: Walk): TagObject {
  const entries = pdf.reader.entries(object);
  if (isKind(object, "reference")) objects.add(object.id);
  const type = pdf.reader.name(entries?.get("Subtype"));
  const isPicture =
    pdf.reader.name(entries?.get("Type")) === "XObject" || type === "Image" || type === "Form";
  return {
    kind: "object",
    type: isPicture ? "XObject" : (type ?? "?"),
    goal: entries === null || isPicture ? null : describeGoal(entries, pdf),
    contents: pdf.reader.text(entries?.get("Contents")),
    page: page === null ? null : page + 1,
  };
}
