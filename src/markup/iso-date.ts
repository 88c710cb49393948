/** Dates and times of ISO 8601, as parts of patterns: what the fields of an article, the marks of its texts and its data may say. */

const month = String.raw`(0[1-9]|1[0-2])`;
const day = String.raw`(0[1-9]|[12]\d|3[01])`;

export const isoDate = {
  month,
  day,
  monthDay: `${month}-${day}`,
  yearMonth: String.raw`\d{4}-${month}`,
  fullDate: String.raw`\d{4}-${month}-${day}`,
  /** A year, a month of it, or a day. */
  partialDate: String.raw`\d{4}(-${month}(-${day})?)?`,
  /** Hour and minute, of a time as of an offset from UTC. */
  clock: String.raw`([01]\d|2[0-3]):[0-5]\d`,
} as const;
