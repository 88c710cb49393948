/** Reports what is wrong with the body's structure: headings out of step, blocks with the wrong parts, ragged tables. */
import { checkBlock, flatten } from "../blocks/block-types.ts";
import { complain, type Reading } from "../reading.ts";

export function checkBody(reading: Reading): void {
  // The headline is level 1.
  let level = 1;
  for (const block of flatten(reading.raw.body)) {
    if (block.type === "heading") {
      if (block.level > level + 1)
        complain(
          reading,
          "DEP-ARTICLE-HEADING-LEVEL",
          reading.locator.valueOf(block, "level"),
          `heading \`${block.id}\` has level ${block.level}, after one of level ${level}`,
          `give it level ${level + 1}`,
        );
      level = block.level;
    } else checkBlock(block, reading);
  }
}
