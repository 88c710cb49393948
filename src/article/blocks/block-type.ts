/** What one type of block says of itself: how it is checked, what it refers to, what it becomes. */
import type { Block } from "../article.ts";
import type { Reading } from "../reading.ts";
import type { Reference } from "../reference.ts";
import type { RawBlock } from "../schema/blocks.ts";

export type TypeName = RawBlock["type"];

/** Blocks as written, by the name of their type. */
export type RawBlocks = { readonly [T in TypeName]: Extract<RawBlock, { type: T }> };

export interface BlockType<T extends TypeName> {
  /** Reports what no schema can: parts that exclude each other, rows of different lengths. */
  readonly check?: (raw: RawBlocks[T], reading: Reading) => void;
  /** What its fields refer to, those of its texts aside. */
  readonly references?: (raw: RawBlocks[T]) => Iterable<Reference>;
  /** The blocks that it holds. */
  readonly inner?: (raw: RawBlocks[T]) => readonly RawBlock[];
  /** `inner` are the blocks that it holds, as they have become. */
  readonly build: (raw: RawBlocks[T], reading: Reading, inner: () => readonly Block[]) => Block;
}
