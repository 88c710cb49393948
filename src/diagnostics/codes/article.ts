import type { CodeRow } from "../codes.ts";
import { articleContentCodes } from "./article-content.ts";
import { articleFileCodes } from "./article-file.ts";
import { markupCodes } from "./markup.ts";

export const articleCodes = {
  ...articleFileCodes,
  ...articleContentCodes,
  ...markupCodes,
} as const satisfies Readonly<Record<string, CodeRow>>;
