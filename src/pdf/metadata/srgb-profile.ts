/**
 * Takes nothing, returns an ICC profile of sRGB (ICC.1:2004-10, version 4.2: matrix and tone curve), made from the numbers of
 * IEC 61966-2-1 alone: nobody's file is copied.
 */
import { createHash } from "node:crypto";

export const profileName = "sRGB IEC61966-2.1";

/** Chromaticities of the primaries (ITU-R BT.709) and of the white they make, D65. */
const primaries = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const;
const white = [0.3127, 0.329] as const;

/** The white of the profile connection space, D50 (ICC.1 § 7.2.16). */
const connectionWhite = [0.9642, 1, 0.8249] as const;

/** Cone responses of Bradford (ICC.1, annex E.3). */
const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/** IEC 61966-2-1 § 5.2: (a·x + b)^g from d on, below it c·x. */
const curve = { g: 2.4, a: 1 / 1.055, b: 0.055 / 1.055, c: 1 / 12.92, d: 0.04045 } as const;

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

let made: Buffer | null = null;

export function srgbProfile(): Buffer {
  made ??= makeProfile();
  return made;
}

function makeProfile(): Buffer {
  const adaptation = adapt(toXyz(white), connectionWhite);
  const toConnection = multiply(adaptation, primaryMatrix());
  const column = (index: 0 | 1 | 2) => xyzTag([toConnection[0][index], toConnection[1][index], toConnection[2][index]]);
  const tone = curveTag();
  const tags: readonly (readonly [name: string, data: Buffer])[] = [
    ["desc", textTag(profileName)],
    ["cprt", textTag("No copyright, use freely")],
    ["wtpt", xyzTag(connectionWhite)],
    ["chad", fixedTag("sf32", adaptation.flat())],
    ["rXYZ", column(0)],
    ["gXYZ", column(1)],
    ["bXYZ", column(2)],
    ["rTRC", tone],
    ["gTRC", tone],
    ["bTRC", tone],
  ];
  return assemble(tags);
} // prettier-ignore

/** Light of the primaries at full strength: together they make the white. */
function primaryMatrix(): Matrix {
  const [r, g, b] = primaries.map(toXyz) as [Vector, Vector, Vector];
  const columns = transpose([r, g, b]);
  const [sr, sg, sb] = apply(invert(columns), toXyz(white));
  return columns.map(([x, y, z]) => [x * sr, y * sg, z * sb]) as unknown as Matrix;
}

function toXyz([x, y]: readonly [number, number]): Vector {
  return [x / y, 1, (1 - x - y) / y];
}

/** What turns colours under one white into those under another (ICC.1, annex E). */
function adapt(from: Vector, to: Vector): Matrix {
  const [a, b] = [apply(bradford, from), apply(bradford, to)];
  const scale: Matrix = [
    [b[0] / a[0], 0, 0],
    [0, b[1] / a[1], 0],
    [0, 0, b[2] / a[2]],
  ];
  return multiply(invert(bradford), multiply(scale, bradford));
}

/** Equal data is there once (ICC.1 § 7.3.1), each on a multiple of four bytes. */
function assemble(tags: readonly (readonly [name: string, data: Buffer])[]): Buffer {
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const offsets = new Map<Buffer, number>();
  const chunks: Buffer[] = [];
  let end = 128 + table.length;
  tags.forEach(([name, data], index) => {
    if (!offsets.has(data)) {
      const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
      offsets.set(data, end);
      chunks.push(padded);
      end += padded.length;
    }
    const at = 4 + index * 12;
    table.write(name, at, "latin1");
    table.writeUInt32BE(offsets.get(data) ?? 0, at + 4);
    table.writeUInt32BE(data.length, at + 8);
  });
  const profile = Buffer.concat([makeHeader(end), table, ...chunks]);
  // § 7.2.18: of the profile with zeros in its own place; flags and intent are zeros already.
  createHash("md5").update(profile).digest().copy(profile, 84);
  return profile;
}

/** § 7.2. The day is that of the standard's publication: the profile is the same whenever it is made. */
function makeHeader(size: number): Buffer {
  const header = Buffer.alloc(128);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(0x04200000, 8);
  header.write("mntrRGB XYZ ", 12, "latin1");
  [1999, 10, 18].forEach((value, index) => header.writeUInt16BE(value, 24 + index * 2));
  header.write("acsp", 36, "latin1");
  writeFixed(header, 68, connectionWhite);
  return header;
}

function xyzTag(values: Vector): Buffer {
  return fixedTag("XYZ ", values);
}

/** § 10.15, 10.22 */
function fixedTag(type: string, values: readonly number[]): Buffer {
  const tag = startTag(type, values.length * 4);
  writeFixed(tag, 8, values);
  return tag;
}

/** § 10.13: one record, in English. */
function textTag(text: string): Buffer {
  const tag = startTag("mluc", 20 + text.length * 2);
  [1, 12].forEach((value, index) => tag.writeUInt32BE(value, 8 + index * 4));
  tag.write("enUS", 16, "latin1");
  [text.length * 2, 28].forEach((value, index) => tag.writeUInt32BE(value, 20 + index * 4));
  Buffer.from(text, "utf16le").swap16().copy(tag, 28);
  return tag;
}

/** § 10.16: function type 3. */
function curveTag(): Buffer {
  const { g, a, b, c, d } = curve;
  const tag = startTag("para", 24);
  tag.writeUInt16BE(3, 8);
  writeFixed(tag, 12, [g, a, b, c, d]);
  return tag;
}

function startTag(type: string, size: number): Buffer {
  const tag = Buffer.alloc(8 + size);
  tag.write(type, 0, "latin1");
  return tag;
}

/** s15Fixed16Number, § 4.6 */
function writeFixed(target: Buffer, at: number, values: readonly number[]): void {
  values.forEach((value, index) => target.writeInt32BE(Math.round(value * 65_536), at + index * 4));
}

function apply(matrix: Matrix, [x, y, z]: Vector): Vector {
  return matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Vector;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return transpose(transpose(b).map((column) => apply(a, column)) as unknown as Matrix);
}

function transpose([a, b, c]: Matrix): Matrix {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ];
}

/** By the cross products of its rows. */
function invert([a, b, c]: Matrix): Matrix {
  const [bc, ca, ab] = [cross(b, c), cross(c, a), cross(a, b)];
  const determinant = a[0] * bc[0] + a[1] * bc[1] + a[2] * bc[2];
  const divide = (vector: Vector): Vector => vector.map((value) => value / determinant) as unknown as Vector;
  return transpose([divide(bc), divide(ca), divide(ab)]);
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
