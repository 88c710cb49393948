/** The kinds of values that a PDF is made of, and how they are told apart (ISO 32000-1 § 7.3). Strings and names hold a byte in each character. */

export interface CosName {
  readonly kind: "name";
  readonly name: string;
}

export interface CosString {
  readonly kind: "string";
  readonly bytes: string;
}

export interface CosReference {
  readonly kind: "reference";
  readonly id: number;
  readonly generation: number;
}

export interface CosArray {
  readonly kind: "array";
  readonly items: readonly Cos[];
}

export type CosEntries = ReadonlyMap<string, Cos>;

export interface CosDictionary {
  readonly kind: "dictionary";
  readonly entries: CosEntries;
}

export interface CosStream {
  readonly kind: "stream";
  readonly entries: CosEntries;
  /** As it stands in the file. */
  readonly raw: Uint8Array;
}

/** A word that is no value: `obj`, or an operator of a content stream. */
export interface CosWord {
  readonly kind: "word";
  readonly word: string;
}

export type Cos =
  | null
  | boolean
  | number
  | CosName
  | CosString
  | CosReference
  | CosArray
  | CosDictionary
  | CosStream
  | CosWord;

export type CosKind = Exclude<Cos, null | boolean | number>["kind"];

export type CosOf<K extends CosKind> = Extract<Cos, { readonly kind: K }>;

export function isKind<K extends CosKind>(value: Cos | undefined, kind: K): value is CosOf<K> {
  return value !== null && typeof value === "object" && value.kind === kind;
}

export function isWord(value: Cos | undefined, word: string): boolean {
  return isKind(value, "word") && value.word === word;
}

/** Of a dictionary or a stream. */
export function entriesOf(value: Cos | undefined): CosEntries | null {
  return isKind(value, "dictionary") || isKind(value, "stream") ? value.entries : null;
}
