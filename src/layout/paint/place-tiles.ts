/** Takes the image of a background layer and the areas of its box, returns where it is painted, again and again (CSS Backgrounds 3 § 3). */
import type { BackgroundLayer, LengthPercentage } from "../../css/computed-style.ts";
import { resolveLength } from "../../css/styled-document.ts";
import type { Rectangle } from "../rectangle.ts";

export interface Natural {
  readonly width: number;
  readonly height: number;
}

export interface Tiles {
  readonly width: number;
  readonly height: number;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** `natural` is null for a gradient, which is as large as it is asked to be. */
export function placeTiles(layer: BackgroundLayer, natural: Natural | null, origin: Rectangle, painted: Rectangle): Tiles {
  const size = sizeTile(layer, natural, origin);
  const [repeatX, repeatY] = layer.repeat;
  const across = placeAlong(repeatX, layer.position.x, size.width, [origin.x, origin.width], [painted.x, painted.width]);
  const down = placeAlong(repeatY, layer.position.y, size.height, [origin.y, origin.height], [painted.y, painted.height]);
  return { width: across.size, height: down.size, xs: across.at, ys: down.at };
} // prettier-ignore

/** § 3.9; `auto` keeps the ratio, or is the image's own. */
function sizeTile({ size }: BackgroundLayer, natural: Natural | null, { width, height }: Rectangle): Natural {
  if (natural === null) {
    if (typeof size === "string") return { width, height };
    const [w, h] = size;
    return { width: w === "auto" ? width : resolveLength(w, width), height: h === "auto" ? height : resolveLength(h, height) };
  }
  if (typeof size === "string") {
    const [wide, high] = [width / natural.width, height / natural.height];
    const scale = size === "cover" ? Math.max(wide, high) : Math.min(wide, high);
    return { width: natural.width * scale, height: natural.height * scale };
  }
  const [w, h] = [size[0] === "auto" ? null : resolveLength(size[0], width), size[1] === "auto" ? null : resolveLength(size[1], height)];
  const ratio = natural.width / natural.height;
  return { width: w ?? (h === null ? natural.width : h * ratio), height: h ?? (w === null ? natural.height : w / ratio) };
} // prettier-ignore

interface Along {
  readonly size: number;
  readonly at: readonly number[];
}

type Stretch = readonly [start: number, length: number];

/** Tiles that no sheet of paper needs are not placed. */
const most = 2000;

function placeAlong(
  repeat: BackgroundLayer["repeat"][0],
  position: LengthPercentage,
  natural: number,
  [start, length]: Stretch,
  painted: Stretch,
): Along {
  if (!(natural > 0)) return { size: 0, at: [] };
  // § 3.4: a whole number of tiles, stretched or with equal spaces between them.
  const count = repeat === "round" ? Math.max(1, Math.round(length / natural)) : Math.floor(length / natural + 1e-6);
  const size = repeat === "round" && length > 0 ? length / count : natural;
  if (repeat === "space" && count >= 2) {
    const step = (length - size) / (count - 1);
    return { size, at: repeatFrom(start, step, size, painted) };
  }
  const at = start + resolveLength(position, length - size);
  const repeats = repeat === "repeat" || repeat === "round";
  return { size, at: repeats ? repeatFrom(at, size, size, painted) : [at] };
} // prettier-ignore

function repeatFrom(at: number, step: number, size: number, [start, length]: Stretch): readonly number[] {
  const first = at - Math.ceil((at + size - start) / step - 1e-6) * step + step;
  const places: number[] = [];
  for (let next = first - step; next < start + length - 1e-6 && places.length < most; next += step)
    if (next + size > start + 1e-6) places.push(next);
  return places;
} // prettier-ignore
