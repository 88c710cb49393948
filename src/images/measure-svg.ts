/** Takes the size attributes of an SVG's outermost element, returns its natural size in CSS px. */

export interface SvgSize {
  readonly format: "svg";
  readonly width: number;
  readonly height: number;
}

/** CSS px in each unit (CSS Values 4 § 6.2). */
const units: Readonly<Record<string, number>> = {
  "": 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6,
}; // prettier-ignore

/** CSS Images 3 § 4.2: its own lengths, else those of its view box, else 300 by 150 px (CSS 2.2 § 10.3.2). */
export function measureSvg(
  width: string | undefined,
  height: string | undefined,
  viewBox: string | undefined,
): SvgSize {
  const [, , boxWidth = NaN, boxHeight = NaN] = (viewBox ?? "").trim().split(/[\s,]+/).map(Number); // prettier-ignore
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : null;
  const [w, h] = [readLength(width), readLength(height)];
  if (w !== null && h !== null) return { format: "svg", width: w, height: h };
  if (ratio === null) return { format: "svg", width: w ?? 300, height: h ?? 150 };
  if (w !== null) return { format: "svg", width: w, height: w / ratio };
  if (h !== null) return { format: "svg", width: h * ratio, height: h };
  return { format: "svg", width: boxWidth, height: boxHeight };
}

/** Null where it is not given, or relative to what is around. */
function readLength(text: string | undefined): number | null {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?|\.\d+)([a-z]*)$/i.exec((text ?? "").trim()) ?? [];
  const size = Number(number) * (units[unit.toLowerCase()] ?? 0);
  return size > 0 ? size : null;
}
