/** Takes what finds objects, returns how values of a wished kind are read: what is of another kind is nothing. */
import { decodeText } from "./read-string.ts";
import { entriesOf, isKind, type Cos, type CosEntries, type CosStream } from "./values.ts";

type Wanted = Cos | undefined;

export interface Reader {
  readonly resolve: (value: Cos) => Cos;
  /** Of a dictionary or stream. */
  readonly entries: (value: Wanted) => CosEntries | null;
  /** Of an array; a value that is none stands alone. */
  readonly items: (value: Wanted) => readonly Cos[];
  readonly number: (value: Wanted) => number | null;
  readonly name: (value: Wanted) => string | null;
  /** Of a text string; control characters that are no white space are left out. */
  readonly text: (value: Wanted) => string | null;
  readonly stream: (value: Wanted) => CosStream | null;
}

export function createReader(resolve: (value: Cos) => Cos): Reader {
  const at = (value: Wanted): Cos => resolve(value ?? null);
  return {
    resolve,
    entries: (value) => entriesOf(at(value)),
    items: (value) => {
      const found = at(value);
      return isKind(found, "array") ? found.items : found === null ? [] : [value ?? null];
    },
    number: (value) => {
      const found = at(value);
      return typeof found === "number" && Number.isFinite(found) ? found : null;
    },
    name: (value) => {
      const found = at(value);
      return isKind(found, "name") ? Buffer.from(found.name, "latin1").toString("utf8") : null;
    },
    text: (value) => {
      const found = at(value);
      return isKind(found, "string") ? cleanText(decodeText(found.bytes)) : null;
    },
    stream: (value) => {
      const found = at(value);
      return isKind(found, "stream") ? found : null;
    },
  };
}

/** A language may be marked within by escape sequences (§ 7.9.2.2). */
function cleanText(text: string): string {
  return text.replace(/\u001b[^\u001b]*\u001b/gu, "").replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, "");
}
