/** Takes a stream of objects, returns those within by number (ISO 32000-1 § 7.5.7). */
import { decodeStream } from "./decode-stream.ts";
import { readValue } from "./read-value.ts";
import type { Cos, CosStream } from "./values.ts";

const MOST = 100_000;

export function readObjectStream(
  stream: CosStream | null,
  resolve: (value: Cos) => Cos,
): ReadonlyMap<number, Cos> {
  const found = new Map<number, Cos>();
  const data = stream === null ? null : decodeStream(stream, resolve);
  const count = resolve(stream?.entries.get("N") ?? null);
  const first = resolve(stream?.entries.get("First") ?? null);
  if (data === null || typeof count !== "number" || typeof first !== "number") return found;
  const cursor = { bytes: data, at: 0 };
  for (let index = 0; index < Math.min(count, MOST); index++) {
    const [id, offset] = [readValue(cursor), readValue(cursor)];
    if (typeof id !== "number" || typeof offset !== "number") break;
    found.set(id, readValue({ bytes: data, at: first + offset }));
  }
  return found;
}
