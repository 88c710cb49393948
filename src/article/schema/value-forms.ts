/** What a value must look like, for messages: by the name that a schema gives to its check. */
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import { adviseLanguage } from "../../typography/advise-language.ts";

interface FormRow {
  readonly code: DiagnosticCode;
  /** Goes after "is not". */
  readonly wanted: string;
  readonly hint: string;
  /** A better hint for the value at hand. */
  readonly advise?: (value: string) => string;
}

const date = "write `2025-08-15`, or `2025-08-15T10:30:00+02:00` with the time";

export const valueForms = {
  id: {
    code: "DEP-ARTICLE-BAD-ID",
    wanted: "an id",
    hint: "use small letters, digits and hyphens, beginning with a letter or digit",
  },
  text: {
    code: "DEP-ARTICLE-EMPTY-TEXT",
    wanted: "a text: it is empty",
    hint: "write the text; what is unknown is `null`",
  },
  language: {
    code: "DEP-ARTICLE-BAD-LANGUAGE",
    wanted: "a language tag",
    hint: "write a BCP 47 tag such as `fr`, `en-GB` or `zh-Hant`",
    advise: adviseLanguage,
  },
  uri: {
    code: "DEP-ARTICLE-BAD-ADDRESS",
    wanted: "a URI",
    hint: "begin with the scheme, as in `urn:…` or `https://…`, without spaces",
  },
  webAddress: {
    code: "DEP-ARTICLE-BAD-ADDRESS",
    wanted: "an `https:` or `http:` address",
    hint: "write the whole address, as in `https://www.example.org/report`",
  },
  email: {
    code: "DEP-ARTICLE-BAD-ADDRESS",
    wanted: "an e-mail address",
    hint: "write it as `desk@example.org`, without a name",
  },
  sha256: {
    code: "DEP-ARTICLE-BAD-VALUE",
    wanted: "a sha256",
    hint: "write 64 hexadecimal digits in small letters",
  },
  path: {
    code: "DEP-ARTICLE-BAD-VALUE",
    wanted: "a file name",
    hint: "write it relative to the article's own folder",
  },
  width: {
    code: "DEP-ARTICLE-BAD-VALUE",
    wanted: "a width",
    hint: "write a share of the line such as `60%`, at most `100%`, or a length such as `80mm`",
  },
  date: { code: "DEP-ARTICLE-BAD-DATE", wanted: "a date of the calendar", hint: date },
  instant: {
    code: "DEP-ARTICLE-BAD-DATE",
    wanted: "a day of the calendar, alone or with a time of it",
    hint: date,
  },
} as const satisfies Readonly<Record<string, FormRow>>;

export type ValueForm = keyof typeof valueForms;

export function isValueForm(name: string): name is ValueForm {
  return Object.hasOwn(valueForms, name);
}

export function formRow(name: ValueForm): FormRow {
  return valueForms[name];
}
