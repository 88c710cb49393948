/** Takes what is known of when a document was made, returns it as PDF and XMP write it. The clock of the machine has no say. */

/** A day where the time is not known: nothing is made up. */
export type Moment = { readonly instant: Date } | { readonly day: string };

export interface Dates {
  readonly created: Moment;
  readonly modified: Moment;
}

/** When what the document is made of was written: ISO 8601, with time and zone or without. */
export interface Written {
  readonly created: string | null;
  readonly updated: string | null;
}

export function settleDates(now: Date | null, { created, updated }: Written): Dates | null {
  if (now !== null) return { created: { instant: now }, modified: { instant: now } };
  const first = created ?? updated;
  const last = updated ?? created;
  if (first === null || last === null) return null;
  return { created: readMoment(first), modified: readMoment(last) };
}

function readMoment(text: string): Moment {
  return /^\d{4}-\d\d-\d\d$/u.test(text) ? { day: text } : { instant: new Date(text) };
}

/** ISO 32000-1 § 7.9.4: what follows the year may be left out. */
export function formatPdfDate(moment: Moment): string {
  return `D:${formatXmpDate(moment).replace(/[-:T]/gu, "")}`;
}

/** XMP Specification, part 1, § 8.2.1.1: the same. */
export function formatXmpDate(moment: Moment): string {
  return "day" in moment ? moment.day : moment.instant.toISOString().replace(/\.\d+Z$/u, "Z");
}
