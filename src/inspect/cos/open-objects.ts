/** Takes the bytes of a PDF, returns its objects by reference; null where there is not even a catalog. Never throws. */
import { readObjectStream } from "./read-object-stream.ts";
import { readIndirect } from "./read-indirect.ts";
import { rebuildTable } from "./rebuild-table.ts";
import { readTable, type Place, type Table } from "./read-table.ts";
import { entriesOf, isKind, type Cos, type CosEntries } from "./values.ts";

export interface Objects {
  readonly trailer: CosEntries;
  readonly catalog: CosEntries;
  /** What a reference stands for, references to references included; null where there is nothing. */
  readonly resolve: (value: Cos) => Cos;
  /** Where the table of objects was useless, so that they were searched for. */
  readonly isRebuilt: boolean;
  /** Strings and streams are then unreadable as they stand. */
  readonly isEncrypted: boolean;
}

export function openObjects(bytes: Uint8Array): Objects | null {
  const read = readTable(bytes);
  return (read === null ? null : openTable(bytes, read, false)) ?? openRebuilt(bytes);
}

function openRebuilt(bytes: Uint8Array): Objects | null {
  const table = rebuildTable(bytes);
  const trailer = new Map([...table.trailer, ["Root", table.catalog] as const]);
  return openTable(bytes, table, true) ?? openTable(bytes, { places: table.places, trailer }, true);
}

/** null where the table does not lead to a catalog with pages. */
function openTable(bytes: Uint8Array, table: Table, isRebuilt: boolean): Objects | null {
  const resolve = createResolver(bytes, table);
  const catalog = entriesOf(resolve(table.trailer.get("Root") ?? null));
  if (catalog === null || entriesOf(resolve(catalog.get("Pages") ?? null)) === null) return null;
  const isEncrypted = entriesOf(resolve(table.trailer.get("Encrypt") ?? null)) !== null;
  return { trailer: table.trailer, catalog, resolve, isRebuilt, isEncrypted };
}

/** References that lead to references are followed so far. */
const LONGEST = 20;

function createResolver(bytes: Uint8Array, { places }: Table): (value: Cos) => Cos {
  const known = new Map<number, Cos>();
  const packs = new Map<number, ReadonlyMap<number, Cos>>();
  // Marked as nothing while it is being read, so that what contains itself ends.
  const load = (id: number): Cos => {
    const found = known.get(id);
    if (found !== undefined) return found;
    known.set(id, null);
    const place = places.get(id);
    const value = place === undefined ? null : loadAt(id, place);
    known.set(id, value);
    return value;
  };
  const loadAt = (id: number, place: Place): Cos =>
    place.kind === "offset"
      ? readIndirect(bytes, place.offset, id, resolve)
      : (unpack(place.stream).get(id) ?? null);
  const unpack = (id: number): ReadonlyMap<number, Cos> => {
    const found = packs.get(id);
    if (found !== undefined) return found;
    const place = places.get(id);
    const stream = place?.kind === "offset" ? load(id) : null;
    const pack = readObjectStream(isKind(stream, "stream") ? stream : null, resolve);
    packs.set(id, pack);
    return pack;
  };
  const resolve = (value: Cos): Cos => {
    let at = value;
    for (let step = 0; step < LONGEST && isKind(at, "reference"); step++) at = load(at.id);
    return isKind(at, "reference") ? null : at;
  };
  return resolve;
}
