/** What is found in a PDF. */
import type { Attachment } from "./read-attachments.ts";
import type { FontUse } from "./read-fonts.ts";
import type { Metadata } from "./read-metadata.ts";
import type { OutlineItem } from "./read-outline.ts";
import type { Tags } from "./tags.ts";

/** Text that is hard to see. */
export interface Faint {
  readonly page: number;
  readonly colour: string;
  readonly background: string;
  /** To 1. */
  readonly contrast: number;
  /** The first of it; empty where it is in no tag. */
  readonly text: string;
}

export interface Inspection {
  /** Bytes. */
  readonly size: number;
  /** As in `1.7`. */
  readonly version: string;
  readonly pages: number;
  readonly metadata: Metadata;
  readonly tags: Tags;
  /** By page, with the ends of lines. */
  readonly text: readonly string[];
  readonly fonts: readonly FontUse[];
  readonly attachments: readonly Attachment[];
  readonly outline: readonly OutlineItem[];
  /** By page; null where pages are only counted. */
  readonly labels: readonly string[] | null;
  readonly isEncrypted: boolean;
  /** Whether its table of objects was of no use. */
  readonly isRepaired: boolean;
  readonly faint: readonly Faint[];
  /** Numbers of pages whose content could not be read. */
  readonly unreadable: readonly number[];
}
