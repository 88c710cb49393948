import type { CodeRow } from "../codes.ts";
import { markupCodes } from "./markup.ts";

export const articleCodes = { ...markupCodes } as const satisfies Readonly<Record<string, CodeRow>>;
