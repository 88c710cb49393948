/** Takes LZW data, returns what they stand for, null where they are damaged (ISO 32000-1 § 7.4.4.2); codes grow early, as is the default. */
export function decodeLzw(data: Uint8Array, largest: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let table: Uint8Array[] = [];
  let before: Uint8Array = new Uint8Array();
  let size = 0;
  for (let bit = 0, width = 9; bit + width <= data.length * 8; bit += width, width = widthFor(table.length)) {
    const code = readBits(data, bit, width);
    if (code === 257) break;
    if (code === 256) {
      table = [];
      before = new Uint8Array();
      continue;
    }
    const known: Uint8Array | undefined = code < 256 ? Uint8Array.of(code) : table[code - 258];
    const entry: Uint8Array | null =
      known ?? (before.length === 0 ? null : Uint8Array.of(...before, before[0] ?? 0));
    if (entry === null) return null;
    if (before.length > 0 && table.length < 4096 - 258) table.push(Uint8Array.of(...before, entry[0] ?? 0));
    before = entry;
    size += entry.length;
    if (size > largest) return null;
    parts.push(entry);
  }
  return Buffer.concat(parts);
}

function widthFor(entries: number): number {
  const next = entries + 258 + 1;
  return next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
}

function readBits(data: Uint8Array, bit: number, width: number): number {
  const at = bit >> 3;
  const three = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  return (three >> (24 - (bit & 7) - width)) & ((1 << width) - 1);
}
