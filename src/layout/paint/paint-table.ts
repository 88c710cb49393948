/** Takes the bands of a table on one page, paints them: first what is below all cells, then the cells, then collapsed borders. */
import type { Artifact } from "../../box/box-tree.ts";
import type { Color } from "../../css/computed-style.ts";
import { isShown } from "../flow/is-shown.ts";
import type { Paint } from "./canvas.ts";
import type { BandFragment, Fragment, Ground, Placed } from "../flow/fragment.ts";
import { paintBackground } from "./paint-box.ts";
import type { Rectangle } from "../rectangle.ts";
import { paintRule } from "./paint-rules.ts";

const repeated: Artifact = { artifact: "Pagination", subtype: "Header" };

type PaintPart = (paint: Paint, fragment: Fragment, x: number, y: number) => void;

interface PlacedBand {
  readonly paint: Paint;
  readonly band: BandFragment;
  readonly x: number;
  readonly y: number;
}

export function paintBands(paint: Paint, children: readonly Placed[], left: number, top: number, paintPart: PaintPart): void {
  const bands = children.flatMap((child) => findBand(paint, child.fragment, left + child.x, top + child.y));
  for (const { color, paint: own, ...area } of joinGrounds(bands)) paintBackground(own, color, area);
  for (const { paint: own, band, x, y } of bands) {
    for (const { row, y: dy, opens } of band.rows) {
      if (opens && row.anchor !== null && own.artifact === null) own.canvas.anchors.push({ what: row.anchor, x, y: y + dy });
    }
    for (const cell of band.cells) paintPart(own, cell.fragment, x + cell.x, y + cell.y);
  }
  // Where two cross, the wider one is on top.
  const rules = bands.flatMap(({ paint: own, band, x, y }) => (isShown(band.table.style) ? band.rules.map((rule) => ({ own, rule, x, y })) : []));
  rules.sort((a, b) => a.rule.side.width - b.rule.side.width);
  for (const { own, rule, x, y } of rules) paintRule(own, rule, x, y);
} // prettier-ignore

function findBand(paint: Paint, fragment: Fragment, x: number, y: number): readonly PlacedBand[] {
  if (fragment.kind === "repeat")
    return findBand({ ...paint, artifact: paint.artifact ?? repeated }, fragment.fragment, x, y);
  return fragment.kind === "band" ? [{ paint, band: fragment, x, y }] : [];
}

interface Area extends Rectangle {
  readonly color: Color;
  readonly paint: Paint;
}

const layers = [0, 1, 2, 3] as const satisfies readonly Ground["layer"][];

/** Neighbours of one colour are one area: where two meet, a screen shows a seam. */
function joinGrounds(bands: readonly PlacedBand[]): readonly Area[] {
  return layers.flatMap((layer) => {
    const areas = bands.flatMap(({ paint, band, x, y }) =>
      band.grounds
        .filter((ground) => ground.layer === layer)
        .map((ground): Area => ({ ...ground, x: x + ground.x, y: y + ground.y, paint })),
    );
    return join(join(areas, "x", "width", "y", "height"), "y", "height", "x", "width");
  });
}

/** Joins areas that follow one another along one axis and are equal across it. */
function join(
  areas: readonly Area[],
  start: "x" | "y",
  length: "width" | "height",
  across: "x" | "y",
  breadth: "width" | "height",
): readonly Area[] {
  const joined: Area[] = [];
  const sorted = [...areas].sort((a, b) => a[across] - b[across] || a[start] - b[start]);
  for (const area of sorted) {
    const last = joined.at(-1);
    const meets =
      last !== undefined &&
      isNear(last[start] + last[length], area[start]) &&
      isNear(last[across], area[across]) &&
      isNear(last[breadth], area[breadth]);
    if (meets && last.paint.artifact === area.paint.artifact && isSame(last.color, area.color)) {
      joined[joined.length - 1] = { ...last, [length]: area[start] + area[length] - last[start] };
    } else joined.push(area);
  }
  return joined;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.001;

function isSame(a: Color, b: Color): boolean {
  return a.r === b.r && a.g === b.g && a.b === b.b && a.a === b.a;
}
