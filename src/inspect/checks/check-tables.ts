/** Takes what is found in a PDF, returns tables without header cells, and header cells that do not say what they head. */
import type { Inspection } from "../inspection.ts";
import type { TagElement } from "../tags.ts";
import type { Finding } from "./finding.ts";
import { listElements, textWithin, type PlacedElement } from "./list-elements.ts";
import { namePage, quoteStart } from "./name-place.ts";

const code = "DEP-INSPECT-TABLE";

export function checkTables({ tags }: Inspection): readonly Finding[] {
  const tables = listElements(tags).filter(({ element }) => element.standardRole === "Table");
  return tables.flatMap(checkTable);
}

function checkTable({ element, page }: PlacedElement): readonly Finding[] {
  const cells = cellsOf(element);
  if (cells.length === 0) return [];
  const headers = cells.filter(({ standardRole }) => standardRole === "TH");
  const about = quoteStart(cells.map(textWithin).join(" "));
  if (headers.length === 0)
    return [{ code, message: `${namePage(page)}the table that begins with ${about} has no header cells` }];
  const named = new Set(cells.flatMap(({ attributes }) => (attributes["Headers"] ?? "").split(" ")));
  const silent = headers.filter(
    ({ attributes, id }) => attributes["Scope"] === undefined && !named.has(id ?? "?"),
  );
  if (silent.length === 0) return [];
  return [{ code, message: `${namePage(page)}in the table that begins with ${about}, header cells that say no \`Scope\`: ${String(silent.length)}` }]; // prettier-ignore
}

/** Not those of tables within. */
function cellsOf(element: TagElement): readonly TagElement[] {
  return element.children.flatMap((child): readonly TagElement[] => {
    if (child.kind !== "element" || child.standardRole === "Table") return [];
    return child.standardRole === "TH" || child.standardRole === "TD" ? [child] : cellsOf(child);
  });
}
