/** A file that goes along with a document. */

/** What it is to the document (ISO 19005-3, annex E): what it was made from, or the same in another form. */
export type Relationship = "Source" | "Alternative";

export interface Attachment {
  /** Without folders; no two of a document are the same. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** MIME type. */
  readonly type: string;
  readonly relationship: Relationship;
  /** What it is, for people. */
  readonly description: string;
}
