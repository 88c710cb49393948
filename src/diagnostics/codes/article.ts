import type { CodeRow } from "../codes.ts";

export const articleCodes = {} as const satisfies Readonly<Record<string, CodeRow>>;
