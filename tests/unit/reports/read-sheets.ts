/** Takes the bytes of a PDF of the report, returns its pages parted into running heads, text, notes and footers. */
import { readPdf, type ReadPdf, type ShownText } from "../../tools/read-pdf.ts";

export interface Sheet {
  readonly head: string;
  readonly text: string;
  /** By number. */
  readonly notes: readonly { readonly number: number; readonly text: string }[];
  /** Numbers raised in the text. */
  readonly calls: readonly number[];
  readonly foot: string;
}

/** Of report.css and briefing.css, in pt. */
const TOP = 54;
const BOTTOM = 800;
const NOTE_EDGE = 168.6;
const NOTE_SIZE = 8.25;
const SMALLEST_TEXT = 7.5;
/** What paper says after a link: the page that it leads to. */
const REFERENCE = / ?\(p\. \d+\)/gu;

export async function readSheets(
  bytes: Uint8Array,
): Promise<{ readonly pdf: ReadPdf; readonly sheets: readonly Sheet[] }> {
  const pdf = await readPdf(bytes);
  return { pdf, sheets: pdf.pages.map(({ texts }) => partTexts(texts)) };
}

function partTexts(texts: readonly ShownText[]): Sheet {
  const within = (low: number, high: number) =>
    texts.filter(({ baseline }) => baseline >= low && baseline < high);
  const markers = texts.filter(isMarker);
  const notesTop = Math.min(BOTTOM, ...markers.map(({ baseline }) => baseline - 4));
  const body = within(TOP, notesTop);
  const below = within(notesTop, BOTTOM);
  return {
    head: join(within(0, TOP)),
    text: join(body),
    notes: markers.map((marker, index) => {
      const from = below.indexOf(marker);
      const next = markers[index + 1];
      const to = next === undefined ? below.length : below.indexOf(next);
      return { number: Number(marker.text), text: join(below.slice(from + 1, to)) };
    }),
    calls: body.filter(isCall).map(({ text }) => Number(text)),
    foot: join(within(BOTTOM, Infinity)),
  };
}

function isMarker({ text, x, size, font }: ShownText): boolean {
  return (
    /^\d+\s*$/u.test(text) && isNear(x, NOTE_EDGE) && isNear(size, NOTE_SIZE) && font.includes("SemiBold")
  );
}

function isCall({ text, size, font }: ShownText): boolean {
  return /^\d+$/u.test(text) && size < SMALLEST_TEXT && font.includes("SemiBold");
}

function isNear(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) < 0.5;
}

function join(texts: readonly ShownText[]): string {
  let joined = "";
  let last: ShownText | null = null;
  for (const text of texts) {
    if (last !== null && Math.abs(text.baseline - last.baseline) > 1 && !isRaised(text, last)) joined += " ";
    joined += text.text;
    last = text;
  }
  return joined.replaceAll(/\s+/gu, " ").replaceAll(REFERENCE, "").trim();
}

/** A raised or lowered passage goes on with its word. */
function isRaised(one: ShownText, other: ShownText): boolean {
  return one.size !== other.size && Math.abs(one.baseline - other.baseline) < 6;
}
