/** Takes the bytes of a PDF whose tables are useless, returns where its objects are by searching for them: the last of a number counts. */
import { latin, readValue } from "./read-value.ts";
import { readIndirect } from "./read-indirect.ts";
import { readObjectStream } from "./read-object-stream.ts";
import type { Place, Table } from "./read-table.ts";
import { entriesOf, isKind, type Cos, type CosEntries } from "./values.ts";

/** Files larger than this are not searched. */
const LARGEST = 1 << 28;

/** Each may need a search to the end of the file. */
const MOST = 1000;

export interface RebuiltTable extends Table {
  /** What says that it is a catalog, where the trailer leads to none; null where nothing does. */
  readonly catalog: Cos;
}

export function rebuildTable(bytes: Uint8Array): RebuiltTable {
  const text = bytes.length > LARGEST ? "" : latin(bytes, 0, bytes.length);
  const places = new Map<number, Place>();
  for (const { 0: found, 1: id = "", index } of text.matchAll(/(\d{1,10})\s+\d{1,5}\s+obj\b/gu))
    places.set(Number(id), { kind: "offset", offset: index + found.search(/\d/u) });
  const trailers = [...text.matchAll(/\btrailer\b/gu)].map(({ index }) =>
    entriesOf(readValue({ bytes, at: index + "trailer".length })),
  );
  const streams = readStreams(bytes, places);
  const known = [...trailers, ...streams.trailers].filter((entries) => entries?.has("Root"));
  return {
    places: new Map([...streams.packed, ...places]),
    trailer: known.at(-1) ?? new Map(),
    catalog: streams.catalog,
  };
}

interface FoundStreams {
  readonly packed: ReadonlyMap<number, Place>;
  readonly trailers: readonly (CosEntries | null)[];
  readonly catalog: Cos;
}

/** Streams of objects are opened for what is in them; those that were tables have what a trailer has. */
function readStreams(bytes: Uint8Array, places: ReadonlyMap<number, Place>): FoundStreams {
  const packed = new Map<number, Place>();
  const trailers: (CosEntries | null)[] = [];
  let catalog: Cos = null;
  let opened = 0;
  const resolve = (value: Cos): Cos => {
    const place = isKind(value, "reference") ? places.get(value.id) : undefined;
    return place?.kind === "offset" ? readIndirect(bytes, place.offset, null, () => null) : value;
  };
  for (const [id, place] of places) {
    if (place.kind !== "offset") continue;
    if (opened >= MOST) break;
    if (!/\/(?:ObjStm|XRef|Catalog)\b/u.test(latin(bytes, place.offset, place.offset + 4096))) continue;
    opened += 1;
    const value = readIndirect(bytes, place.offset, id, resolve);
    const type = entriesOf(value)?.get("Type") ?? null;
    const name = isKind(type, "name") ? type.name : "";
    if (name === "Catalog") catalog = { kind: "reference", id, generation: 0 };
    if (name === "XRef") trailers.push(entriesOf(value));
    if (name !== "ObjStm" || !isKind(value, "stream")) continue;
    for (const [inner, object] of readObjectStream(value, resolve)) {
      packed.set(inner, { kind: "packed", stream: id });
      const own = entriesOf(object)?.get("Type") ?? null;
      if (isKind(own, "name") && own.name === "Catalog")
        catalog = { kind: "reference", id: inner, generation: 0 };
    }
  }
  return { packed, trailers, catalog };
}
