/** Takes an open PDF and what is on its pages, returns its tags with what is read by them, its artifacts, and the content that is neither. */
import { isKind } from "./cos/values.ts";
import { joinText } from "./join-text.ts";
import type { OpenPdf } from "./open-pdf.ts";
import type { ReadPage } from "./read-pages.ts";
import type { TextPiece } from "./read-page-texts.ts";
import { readStructure } from "./read-structure.ts";
import type { Painted } from "./scan-content.ts";
import type { Artifact, Tags, Untagged } from "./tags.ts";

export function readTags(pdf: OpenPdf, pages: readonly ReadPage[]): Tags {
  const claimed = new Set<string>();
  const shown = new Set(pages.flatMap(listShown));
  const structure = readStructure(pdf, (index, mark, form) => {
    claimed.add(keyOf(index + 1, mark, form));
    const text = form === null ? (pages[index]?.byMark.get(mark) ?? null) : null;
    return (
      text ??
      (shown.has(keyOf(index + 1, mark, form))
        ? { kind: "text", text: "", page: index + 1, area: null }
        : null)
    );
  });
  const marking = pdf.reader.entries(pdf.objects.catalog.get("MarkInfo"));
  return {
    elements: structure.elements,
    hasTree: structure.hasTree,
    isMarked: pdf.reader.resolve(marking?.get("Marked") ?? null) === true,
    artifacts: pages.flatMap(listArtifacts),
    untagged: pages.flatMap((page) => [
      ...findUntagged(page, claimed),
      ...findLooseAnnotations(page, structure.objects, pdf),
    ]),
  };
}

/** A form's marks are its own: pdf.js gives their text as if it were the page's, so what is known of them is that they are drawn. */
const keyOf = (page: number, mark: number, form: number | null): string =>
  `${String(page)} ${String(mark)} ${String(form)}`;

/** Marks in which anything is drawn. */
function listShown({ number, scanned }: ReadPage): readonly string[] {
  return scanned.painted.flatMap(({ mark, form }) =>
    typeof mark === "number" ? [keyOf(number, mark, form)] : [],
  );
}

/** pdf.js counts artifacts as they come, as the scan of the content does. */
function listArtifacts({ number, pieces, scanned }: ReadPage): readonly Artifact[] {
  const texts = new Map<number, string[]>();
  for (const { text, mark } of pieces)
    if (mark.kind === "artifact") {
      const known = texts.get(mark.index) ?? [];
      texts.set(mark.index, known);
      known.push(text);
    }
  return scanned.artifacts.map(({ type, subtype }, index) => ({
    page: number,
    type,
    subtype,
    text: joinText(texts.get(index) ?? []).trim(),
  }));
}

function findUntagged(page: ReadPage, claimed: ReadonlySet<string>): readonly Untagged[] {
  const { number, pieces, scanned } = page;
  const isOrphan = ({ mark, form }: Painted): boolean =>
    typeof mark === "number" && !claimed.has(keyOf(number, mark, form));
  const orphans = scanned.painted.filter(isOrphan);
  const orphanMarks = new Set(orphans.map(({ mark }) => mark));
  const outside = scanned.painted.filter(({ mark }) => mark === "none");
  const textOf = (belongs: (piece: TextPiece) => boolean): string =>
    joinText(pieces.filter(belongs).map(({ text }) => text)).trim();
  const found: readonly Untagged[] = [
    {
      page: number,
      text: textOf(({ mark }) => mark.kind === "none"),
      drawn: countDrawn(outside),
      reason: "outside",
    },
    {
      page: number,
      text: textOf(({ mark }) => mark.kind === "tag" && orphanMarks.has(mark.id)),
      drawn: countDrawn(orphans),
      reason: "orphan",
    },
  ];
  return found.filter(({ text, drawn }) => text !== "" || Object.keys(drawn).length > 0);
}

function countDrawn(painted: readonly Painted[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of painted) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Hidden ones, windows that open with others, and marks for the printer need no element (ISO 14289-1 § 7.18). */
function findLooseAnnotations(
  { number, object }: ReadPage,
  known: ReadonlySet<number>,
  { reader }: OpenPdf,
): readonly Untagged[] {
  return reader.items(object.entries.get("Annots")).flatMap((each): readonly Untagged[] => {
    const entries = reader.entries(each);
    const type = reader.name(entries?.get("Subtype")) ?? "";
    const isHidden = ((reader.number(entries?.get("F")) ?? 0) & 2) !== 0;
    if (entries === null || isHidden || type === "Popup" || type === "PrinterMark") return [];
    if (isKind(each, "reference") && known.has(each.id)) return [];
    const text = reader.text(entries.get("Contents")) ?? "";
    return [{ page: number, text, drawn: { [type === "" ? "annotation" : type]: 1 }, reason: "annotation" }];
  });
}
