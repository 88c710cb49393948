/** Takes a page of pdf.js, returns its text piece by piece, each with the mark that it stands in (ISO 32000-1 § 14.6). */
import type { PDFPageProxy } from "pdfjs-dist";

/** pt, origin at the page's top left, y downward. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Mark =
  | { readonly kind: "tag"; readonly id: number }
  /** `index` counts the artifacts of the page. */
  | { readonly kind: "artifact"; readonly index: number }
  | { readonly kind: "none" };

export interface TextPiece {
  /** As shown: `\n` where a line ends, `\r` where pdf.js guesses a space, soft hyphens where a word goes on. */
  readonly text: string;
  readonly mark: Mark;
  readonly area: Area | null;
}

/** What pdf.js gives one after the other: text, and the begin and end of marks. */
interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

const NONE: Mark = { kind: "none" };

export async function readPageTexts(page: PDFPageProxy): Promise<readonly TextPiece[]> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const [, , , top = 0] = page.view;
  const pieces: TextPiece[] = [];
  const marks: Mark[] = [];
  let artifacts = 0;
  for (const item of content.items as readonly Item[]) {
    const mark = marks.at(-1) ?? NONE;
    if (item.type === "endMarkedContent") marks.pop();
    else if (item.type !== undefined) {
      const inner = innerMark(item, mark, artifacts);
      if (inner.kind === "artifact" && inner !== mark) artifacts += 1;
      marks.push(inner);
    } else {
      const text = `${isGuessed(item) ? "\r" : (item.str ?? "")}${item.hasEOL === true ? "\n" : ""}`;
      if (text !== "") pieces.push({ text, mark, area: areaOf(item, top) });
    }
  }
  return pieces;
}

/** What is marked for another purpose belongs to the mark around it. */
function innerMark({ id, tag }: Item, outer: Mark, artifacts: number): Mark {
  const number = /_mc(?<number>\d+)$/u.exec(id ?? "")?.groups?.["number"];
  if (number !== undefined) return { kind: "tag", id: Number(number) };
  return tag === "Artifact" && outer.kind !== "artifact" ? { kind: "artifact", index: artifacts } : outer;
}

/** A space that is no glyph has no height. */
function isGuessed({ str, height }: Item): boolean {
  return str === " " && height === 0;
}

/** Of a line's end nothing can be seen. */
function areaOf({ str = "", transform = [], width = 0, height = 0 }: Item, top: number): Area | null {
  const [, , , , x = 0, y = 0] = transform;
  if (str.trim() === "") return null;
  return { left: x, top: top - y - height, right: x + width, bottom: top - y };
}
