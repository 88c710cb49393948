import type { CodeRow } from "../codes.ts";

export const textCodes = {} as const satisfies Readonly<Record<string, CodeRow>>;
