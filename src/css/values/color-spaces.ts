/** Takes components of a colour space, returns sRGB from 0 to 255 (CSS Color 4 § 9, § 10 and § 17). */

export type Channels = readonly [number, number, number];

type Matrix = readonly [Channels, Channels, Channels];

function multiply(matrix: Matrix, [a, b, c]: Channels): Channels {
  const row = ([x, y, z]: Channels) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** § 17: matrices of the specification's sample code. */
const xyzToSrgb: Matrix = [
  [3.2409699419045226, -1.537383177570094, -0.4986107602930034],
  [-0.9692436362808796, 1.8759675015077202, 0.04155505740717559],
  [0.05563007969699366, -0.20397695888897652, 1.0569715142428786],
];
const p3ToXyz: Matrix = [
  [0.4865709486482162, 0.26566769316909306, 0.1982172852343625],
  [0.2289745640697488, 0.6917385218365064, 0.079286914093745],
  [0, 0.04511338185890264, 1.043944368900976],
];
const fiftyToSixtyFive: Matrix = [
  [0.9554734527042182, -0.023098536874261423, 0.0632593086610217],
  [-0.028369706963208136, 1.0099954580058226, 0.021041398966943008],
  [0.012314001688319899, -0.020507696433477912, 1.3303659366080753],
];
const oklabToLms: Matrix = [
  [1, 0.3963377773761749, 0.2158037573099136],
  [1, -0.1055613458156586, -0.0638541728258133],
  [1, -0.0894841775298119, -1.2914855480194092],
];
const lmsToSrgb: Matrix = [
  [4.0767416360759583, -3.3077115392580629, 0.2309699031821043],
  [-1.2684379732850315, 2.6097573492876882, -0.341319376002657],
  [-0.0041960761386756, -0.7034186179359362, 1.7076146940746117],
];
const srgbToLms: Matrix = [
  [0.4122214694707629, 0.5363325372617349, 0.051445993267502196],
  [0.2119034958178251, 0.6806995506452344, 0.10739695353694051],
  [0.0883024591900564, 0.2817188391361215, 0.6299787016738222],
];
const lmsToOklab: Matrix = [
  [0.210454268309314, 0.7936177747023054, -0.0040720430116193],
  [1.9779985324311684, -2.4285922420485799, 0.450593709617411],
  [0.0259040424655478, 0.7827717124575296, -0.8086757549230774],
];

function encode(linear: number): number {
  const size = Math.abs(linear);
  return Math.sign(linear) * (size > 0.0031308 ? 1.055 * size ** (1 / 2.4) - 0.055 : 12.92 * size);
}

function decode(value: number): number {
  const size = Math.abs(value);
  return Math.sign(value) * (size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4);
}

function toBytes([r, g, b]: Channels): Channels {
  return [encode(r) * 255, encode(g) * 255, encode(b) * 255];
}

/** `lightness` 0 to 1. */
export function oklabToRgb(lightness: number, a: number, b: number): Channels {
  const [l, m, s] = multiply(oklabToLms, [lightness, a, b]);
  return toBytes(multiply(lmsToSrgb, [l ** 3, m ** 3, s ** 3]));
}

export function rgbToOklab([r, g, b]: Channels): Channels {
  const [l, m, s] = multiply(srgbToLms, [decode(r / 255), decode(g / 255), decode(b / 255)]);
  return multiply(lmsToOklab, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

export function oklchToRgb(lightness: number, chroma: number, hue: number): Channels {
  return oklabToRgb(lightness, ...toPlane(chroma, hue));
}

/** `lightness` 0 to 100. */
export function labToRgb(lightness: number, a: number, b: number): Channels {
  const y = (lightness + 16) / 116;
  const white: Channels = [0.3457 / 0.3585, 1, (1 - 0.3457 - 0.3585) / 0.3585];
  const unfold = (f: number) => (f ** 3 > 216 / 24389 ? f ** 3 : (116 * f - 16) / (24389 / 27));
  const luminance = lightness > 8 ? y ** 3 : lightness / (24389 / 27);
  const fifty: Channels = [unfold(a / 500 + y) * white[0], luminance, unfold(y - b / 200) * white[2]];
  return toBytes(multiply(xyzToSrgb, multiply(fiftyToSixtyFive, fifty)));
}

export function lchToRgb(lightness: number, chroma: number, hue: number): Channels {
  return labToRgb(lightness, ...toPlane(chroma, hue));
}

function toPlane(chroma: number, hue: number): readonly [number, number] {
  const angle = (hue * Math.PI) / 180;
  return [Math.max(0, chroma) * Math.cos(angle), Math.max(0, chroma) * Math.sin(angle)];
}

/** Spaces of `color()`, each from 0 to 1. */
export const predefinedSpaces: ReadonlyMap<string, (...channels: Channels) => Channels> = new Map<
  string,
  (...channels: Channels) => Channels
>([
  ["srgb", (r, g, b) => [r * 255, g * 255, b * 255]],
  ["srgb-linear", (r, g, b) => toBytes([r, g, b])],
  [
    "display-p3",
    (r, g, b) => toBytes(multiply(xyzToSrgb, multiply(p3ToXyz, [decode(r), decode(g), decode(b)]))),
  ],
  ["xyz", (x, y, z) => toBytes(multiply(xyzToSrgb, [x, y, z]))],
  ["xyz-d65", (x, y, z) => toBytes(multiply(xyzToSrgb, [x, y, z]))],
  ["xyz-d50", (x, y, z) => toBytes(multiply(xyzToSrgb, multiply(fiftyToSixtyFive, [x, y, z])))],
]);
