/** An object of the file once it has ended, its references to others still without numbers. */
import type { PdfReference } from "../pdfmake-internals.ts";

/** Text, and references between: they are numbered when all objects are known. */
export type Parts = readonly (string | PdfReference)[];

export interface EndedObject {
  readonly reference: PdfReference;
  /** The object itself; of a stream, its dictionary. */
  readonly parts: Parts;
  /** As it stands in the file; null: no stream. */
  readonly stream: Uint8Array | null;
}

/** Number of each object (ISO 32000-1 § 7.3.10). */
export type Numbers = ReadonlyMap<PdfReference, number>;

/** One character stands for one byte. */
export function joinParts(parts: Parts, numbers: Numbers): string {
  let text = "";
  for (const part of parts) text += typeof part === "string" ? part : `${numberOf(part, numbers)} 0 R`;
  return text;
}

export function numberOf(reference: PdfReference, numbers: Numbers): number {
  const number = numbers.get(reference);
  if (number === undefined) throw new Error(`object ${reference.id} has not ended`);
  return number;
}

export function isReference(value: object): value is PdfReference {
  return "gen" in value && "finalize" in value;
}
