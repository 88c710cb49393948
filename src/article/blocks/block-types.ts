/** The types of blocks that a body may have. What a file may say in each is described by `schema/blocks.ts`. */
import type { Block } from "../article.ts";
import type { Reading } from "../reading.ts";
import { one, type Reference } from "../reference.ts";
import type { RawBlock } from "../schema/blocks.ts";
import type { BlockType, RawBlocks, TypeName } from "./block-type.ts";
import { chart } from "./chart.ts";
import { list } from "./list.ts";
import { note } from "./note.ts";
import { quote } from "./quote.ts";
import { table } from "./table.ts";

const blockTypes: { readonly [T in TypeName]: BlockType<T> } = {
  paragraph: {
    build: (raw, { texts }) => {
      const { id, type } = raw;
      return { id, type, text: texts.marked(`body.${id}`, raw.text, raw, "text") };
    },
  },
  heading: {
    build: (raw, { texts }) => {
      const { id, type, level } = raw;
      return { id, type, level, text: texts.marked(`body.${id}`, raw.text, raw, "text") };
    },
  },
  list,
  break: { build: ({ id, type }) => ({ id, type }) },
  quote,
  pullQuote: {
    references: (raw) => one(raw, "ref", "quotes"),
    build: ({ id, type, ref }) => ({ id, type, ref }),
  },
  note,
  figure: {
    references: (raw) => one(raw, "media", "media"),
    build: ({ id, type, media }) => ({ id, type, media }),
  },
  table,
  chart,
};

export function checkBlock(block: RawBlock, reading: Reading): void {
  const check = <T extends TypeName>(type: T, raw: RawBlocks[T]): void => {
    blockTypes[type].check?.(raw, reading);
  };
  check(block.type, block);
}

export function referencesOf(block: RawBlock): Iterable<Reference> {
  const find = <T extends TypeName>(type: T, raw: RawBlocks[T]): Iterable<Reference> =>
    blockTypes[type].references?.(raw) ?? [];
  return find(block.type, block);
}

export function buildBlock(block: RawBlock, reading: Reading): Block {
  const inner = (): readonly Block[] => innerOf(block).map((each) => buildBlock(each, reading));
  const build = <T extends TypeName>(type: T, raw: RawBlocks[T]): Block =>
    blockTypes[type].build(raw, reading, inner);
  return build(block.type, block);
}

/** Every block of a body, those inside of others after those that hold them. */
export function* flatten(blocks: readonly RawBlock[]): Generator<RawBlock> {
  for (const block of blocks) {
    yield block;
    yield* flatten(innerOf(block));
  }
}

function innerOf(block: RawBlock): readonly RawBlock[] {
  const find = <T extends TypeName>(type: T, raw: RawBlocks[T]): readonly RawBlock[] =>
    blockTypes[type].inner?.(raw) ?? [];
  return find(block.type, block);
}
