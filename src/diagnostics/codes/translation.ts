import type { CodeRow } from "../codes.ts";

export const translationCodes = {} as const satisfies Readonly<Record<string, CodeRow>>;
