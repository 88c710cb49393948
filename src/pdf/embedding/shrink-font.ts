/** Takes a TrueType font as fontkit subsets it, returns it with no more than a PDF needs (ISO 32000-1 § 9.9), drawing the same. */

type Tables = Map<string, Buffer>;

const hinting = ["cvt ", "fpgm"] as const;

export function shrinkFont(bytes: Uint8Array): Buffer {
  const tables = readTables(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  // Alone, it says how instructions are carried out, of which there are none.
  if (!hinting.some((tag) => tables.has(tag))) tables.delete("prep");
  packGlyphs(tables);
  return writeTables(tables);
}

/** OpenType, "Organization of an OpenType font". */
function readTables(font: Buffer): Tables {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const entry = 12 + i * 16;
      const start = font.readUInt32BE(entry + 8);
      const table = font.subarray(start, start + font.readUInt32BE(entry + 12));
      return [font.toString("latin1", entry, entry + 4), table] as const;
    }),
  );
}

/** The glyph that stands for missing ones is never shown; the others begin at even bytes, so that short offsets reach them. */
function packGlyphs(tables: Tables): void {
  const [head, loca, glyf] = [tables.get("head"), tables.get("loca"), tables.get("glyf")];
  if (head === undefined || loca === undefined || glyf === undefined) return;
  const isLong = head.readInt16BE(50) === 1;
  const count = loca.length / (isLong ? 4 : 2) - 1;
  const offsetOf = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const glyphs = Array.from({ length: count }, (_, i) => (i === 0 ? Buffer.alloc(0) : padTo(2, glyf.subarray(offsetOf(i), offsetOf(i + 1)))));
  const packed = Buffer.concat(glyphs);
  // In halves (OpenType, "loca").
  if (packed.length / 2 > 0xffff) return;
  const offsets = Buffer.alloc((count + 1) * 2);
  let offset = 0;
  glyphs.forEach(({ length }, i) => {
    offset += length / 2;
    offsets.writeUInt16BE(offset, (i + 1) * 2);
  });
  const shortHead = Buffer.from(head);
  shortHead.writeInt16BE(0, 50);
  tables.set("head", shortHead).set("loca", offsets).set("glyf", packed);
} // prettier-ignore

function padTo(size: number, bytes: Buffer): Buffer {
  const rest = bytes.length % size;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(size - rest)]);
}

function writeTables(tables: Tables): Buffer {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + entries.length * 16);
  const power = Math.floor(Math.log2(entries.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(entries.length, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((entries.length - 2 ** power) * 16, 10);
  let offset = directory.length;
  const bodies = entries.map(([tag, table], i) => {
    const body = padTo(4, tag === "head" ? withoutAdjustment(table) : table);
    const entry = 12 + i * 16;
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(sumOf(body), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    offset += body.length;
    return body;
  });
  const font = Buffer.concat([directory, ...bodies]);
  const head = 12 + entries.findIndex(([tag]) => tag === "head") * 16;
  const adjustment = (0xb1b0afba - sumOf(font)) >>> 0;
  if (tables.has("head")) font.writeUInt32BE(adjustment, font.readUInt32BE(head + 8) + 8);
  return font;
}

/** The sum of the whole font is taken with none in it. */
function withoutAdjustment(head: Buffer): Buffer {
  const copy = Buffer.from(head);
  copy.writeUInt32BE(0, 8);
  return copy;
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
