/** Takes the images behind a box and its areas, paints them, the last one first (CSS Backgrounds 3 § 3). */
import type { ImageResource } from "../../box/box-tree.ts";
import type { BackgroundLayer, BoxArea } from "../../css/computed-style.ts";
import type { Paint } from "./canvas.ts";
import { tagOf } from "./paint-box.ts";
import type { Rectangle } from "../rectangle.ts";
import { placeTiles } from "./place-tiles.ts";
import { planGradient } from "./plan-gradient.ts";
import { roundedPath, type Radii } from "./rounded-path.ts";

export interface Area {
  readonly area: Rectangle;
  readonly radii: Radii | null;
}

export type Areas = Readonly<Record<BoxArea, Area>>;

/** Tiles of one layer on one box: those of pixels, and drawings, which are large in the file each time. */
const mostTiles = { png: 4000, jpeg: 4000, svg: 300, gradient: 1000 } as const;

/** A rectangle stands for all three areas: those of a page. */
export function paintLayers(
  paint: Paint,
  layers: readonly BackgroundLayer[],
  given: Areas | Rectangle,
): void {
  const areas = "x" in given ? sameAreas(given) : given;
  for (const layer of layers.toReversed()) paintLayer(paint, layer, areas);
}

function sameAreas(area: Rectangle): Areas {
  const same = { area, radii: null };
  return { "border-box": same, "padding-box": same, "content-box": same };
}

function paintLayer(paint: Paint, layer: BackgroundLayer, areas: Areas): void {
  const { area, radii } = areas[layer.clip];
  if (area.width <= 0 || area.height <= 0) return;
  const image = "url" in layer.image ? paint.canvas.openImage(layer.image.url) : null;
  if ("url" in layer.image && image === null) return;
  const tiles = placeTiles(layer, image, areas[layer.origin].area, area);
  const most = mostTiles[image?.format ?? "gradient"];
  const { items } = paint.canvas;
  const path = radii === null ? {} : { path: roundedPath(area, radii) };
  items.push({ kind: "clip", ...area, ...path });
  for (const y of tiles.ys.slice(0, Math.max(1, Math.floor(most / Math.max(1, tiles.xs.length)))))
    for (const x of tiles.xs) paintTile(paint, layer, image, { x, y, width: tiles.width, height: tiles.height });
  items.push({ kind: "clip-end" });
} // prettier-ignore

function paintTile(paint: Paint, { image: source }: BackgroundLayer, image: ImageResource | null, tile: Rectangle): void {
  const tag = tagOf(paint);
  const { items } = paint.canvas;
  const { opacity } = paint;
  if (tile.width <= 0 || tile.height <= 0) return;
  if (image !== null) {
    items.push({ kind: "image", image, ...tile, opacity, tag });
    return;
  }
  if ("url" in source) return;
  const { shape, stops } = planGradient(source, tile);
  const faded = stops.map(({ at, color }) => ({ at, color: { ...color, a: color.a * opacity } }));
  items.push({ kind: "gradient", ...tile, shape, stops: faded, tag });
} // prettier-ignore
