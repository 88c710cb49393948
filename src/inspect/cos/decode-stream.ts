/** Takes a stream, returns its data without filters (ISO 32000-1 § 7.4); null where they are damaged, or those of an image. */
import { constants, inflateRawSync, inflateSync } from "node:zlib";
import { decodeLzw } from "./decode-lzw.ts";
import { decodeHex } from "./read-string.ts";
import { unpredict, type Prediction } from "./unpredict.ts";
import { isKind, type Cos, type CosEntries, type CosStream } from "./values.ts";

/** What no stream that is read as a whole needs, and a small file could swell to. */
const LARGEST = 1 << 26;

type Decode = (data: Uint8Array) => Uint8Array | null;

const FILTERS: Readonly<Record<string, Decode>> = {
  FlateDecode: inflate,
  Fl: inflate,
  LZWDecode: (data) => decodeLzw(data, LARGEST),
  LZW: (data) => decodeLzw(data, LARGEST),
  ASCII85Decode: decode85,
  A85: decode85,
  ASCIIHexDecode: (data) => Buffer.from(decodeHex(latin(data).replace(/>[^]*$/u, "")), "latin1"),
  AHx: (data) => Buffer.from(decodeHex(latin(data).replace(/>[^]*$/u, "")), "latin1"),
  RunLengthDecode: decodeRuns,
  RL: decodeRuns,
  Crypt: (data) => data,
};

const latin = (data: Uint8Array): string => Buffer.from(data).toString("latin1");

export function decodeStream({ entries, raw }: CosStream, resolve: (value: Cos) => Cos): Uint8Array | null {
  const list = (key: string): readonly Cos[] => {
    const value = resolve(entries.get(key) ?? null);
    const items = isKind(value, "array") ? value.items : [value];
    return items.map(resolve);
  };
  const parameters = list(entries.has("DP") ? "DP" : "DecodeParms");
  let data: Uint8Array | null = raw;
  for (const [index, filter] of list("Filter").entries()) {
    if (filter === null) continue;
    const name = isKind(filter, "name") ? filter.name : "";
    if (data === null || !Object.hasOwn(FILTERS, name)) return null;
    data = FILTERS[name]?.(data) ?? null;
    const prediction = readPrediction(parameters[index] ?? null, resolve);
    if (data !== null && prediction !== null) data = unpredict(data, prediction);
  }
  return data;
}

function readPrediction(value: Cos, resolve: (value: Cos) => Cos): Prediction | null {
  if (!isKind(value, "dictionary")) return null;
  const number = (entries: CosEntries, key: string, otherwise: number): number => {
    const found = resolve(entries.get(key) ?? null);
    return typeof found === "number" && found > 0 && found < 1e6 ? Math.floor(found) : otherwise;
  };
  const predictor = number(value.entries, "Predictor", 1);
  if (predictor === 1) return null;
  const colors = number(value.entries, "Colors", 1);
  const bits = number(value.entries, "BitsPerComponent", 8);
  return { predictor, columns: number(value.entries, "Columns", 1), colors, bits };
}

/** What is cut short is read as far as it goes. */
function inflate(data: Uint8Array): Uint8Array | null {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST };
  for (const attempt of [() => inflateSync(data, options), () => inflateRawSync(data.subarray(2), options)]) {
    try {
      return attempt();
    } catch {
      // The checksum or the head may be wrong where the data are not.
    }
  }
  return null;
}

function decode85(data: Uint8Array): Uint8Array {
  const text = latin(data).replace(/~[^]*$/u, "").replace(/[^!-uz]/gu, "").replace(/z/gu, "!!!!!"); // prettier-ignore
  const decoded = Buffer.alloc(Math.ceil(text.length / 5) * 4);
  let size = 0;
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    let value = 0;
    for (const character of group.padEnd(5, "u")) value = value * 85 + (character.charCodeAt(0) - 33);
    decoded.writeUInt32BE(value >>> 0, size);
    size += Math.max(0, group.length - 1);
  }
  return decoded.subarray(0, size);
}

function decodeRuns(data: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < data.length;) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    const part = length < 128 ? data.subarray(at + 1, at + 2 + length) : new Uint8Array(257 - length).fill(data[at + 1] ?? 0); // prettier-ignore
    at += length < 128 ? length + 2 : 2;
    size += part.length;
    if (size > LARGEST) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
