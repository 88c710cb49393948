/** The kinds of values that an article is made of. Messages are names of rows in `value-forms.ts`. */
import * as z from "zod";
import { isoDate } from "../../markup/iso-date.ts";
import type { ValueForm } from "./value-forms.ts";

function shaped(pattern: RegExp, form: ValueForm): z.ZodString {
  // Later checks of a value that has not even the form would only say the same again.
  return z.string().regex(pattern, { error: form, abort: true });
}

const { partialDate, fullDate, clock } = isoDate;
const timePart = String.raw`T${clock}(:[0-5]\d(\.\d+)?)?(Z|[+-]${clock})?`;

export const id = shaped(/^[a-z0-9][a-z0-9-]*$/, "id");
/** Text with inline markup. */
export const text = shaped(/\S/, "text");
/** Text that is printed as it stands. */
export const plain = shaped(/\S/, "text");
export const language = shaped(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "language");
export const uri = shaped(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/, "uri");
export const webAddress = shaped(/^https?:\/\/[^\s/?#]+\S*$/, "webAddress").refine(
  (value) => URL.canParse(value),
  "webAddress",
);
export const email = shaped(/^[^\s@<>]+@[^\s@<>]+$/, "email");
export const sha256 = shaped(/^[0-9a-f]{64}$/, "sha256");
export const path = shaped(/^\S(.*\S)?$/, "path");
export const width = shaped(/^\d+(\.\d+)?(%|mm|cm|in|pt|px)$/, "width").refine(
  (value) => Number.parseFloat(value) > 0 && !(value.endsWith("%") && Number.parseFloat(value) > 100),
  "width",
);

/** A year, a month, a day, or an instant, with or without a zone. */
export const date = shaped(new RegExp(`^(${partialDate}|${fullDate}${timePart})$`), "date").refine(
  isInCalendar,
  "date",
);
/** A day or an instant. */
export const instant = shaped(new RegExp(`^${fullDate}(${timePart})?$`), "instant").refine(
  isInCalendar,
  "instant",
);

/** The pattern lets 30 February pass. */
function isInCalendar(value: string): boolean {
  const [year = NaN, month = 1, day = 1] = value.slice(0, 10).split("-").map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

export const quantity = z.strictObject({
  number: z.number().describe("The value as a number."),
  unit: plain.nullish().describe("What is counted, in the singular: hour, kilometer, percent."),
  approx: z.enum(["under", "about", "over"]).nullish().describe("How the number relates to the true value."),
});

/** Ids of the blocks that support an editorial wording. */
export const support = z.array(id).describe("Ids of the blocks that support this wording.");
