/** The tags of a PDF as a reader finds them, and what stands outside of them. */
import type { Area } from "./read-page-texts.ts";

export interface TagText {
  readonly kind: "text";
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** All that is shown of it there; null where there is nothing to see. */
  readonly area: Area | null;
}

/** An annotation or a picture that belongs to an element. */
export interface TagObject {
  readonly kind: "object";
  /** `Link`, `Widget`; `XObject` for a picture. */
  readonly type: string;
  /** Where a link leads: an address, or a place in the document. */
  readonly goal: string | null;
  readonly contents: string | null;
  readonly page: number | null;
}

export interface TagElement {
  readonly kind: "element";
  /** As it is written. */
  readonly role: string;
  /** What it stands for by the document's own table of roles. */
  readonly standardRole: string;
  /** Its own, not that of an element around it. */
  readonly language: string | null;
  readonly alt: string | null;
  readonly actualText: string | null;
  readonly expansion: string | null;
  readonly title: string | null;
  readonly id: string | null;
  /** Scope, ColSpan, ListNumbering and the like, as text. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TagChild[];
}

export type TagChild = TagText | TagObject | TagElement;

/** Content that is not for readers. */
export interface Artifact {
  readonly page: number;
  /** `Pagination`, `Layout`, `Page`, `Background`; null where it does not say. */
  readonly type: string | null;
  /** `Header`, `Footer`, `Watermark`. */
  readonly subtype: string | null;
  readonly text: string;
}

/** Content that is neither tagged nor an artifact: nobody can say whether it is to be read. */
export interface Untagged {
  readonly page: number;
  readonly text: string;
  /** What is drawn beside text, by kind: `path`, `image`, `shading`. */
  readonly drawn: Readonly<Record<string, number>>;
  /** `outside`: in no mark; `orphan`: in a mark that no element has; `annotation`: a link and the like in no element. */
  readonly reason: "outside" | "orphan" | "annotation";
}

export interface Tags {
  /** What the tree has at its top; empty where there is no tree. */
  readonly elements: readonly TagElement[];
  readonly hasTree: boolean;
  /** Whether the document says that it is tagged. */
  readonly isMarked: boolean;
  readonly artifacts: readonly Artifact[];
  readonly untagged: readonly Untagged[];
}
