import type { CodeRow } from "../codes.ts";

export const htmlCodes = {} as const satisfies Readonly<Record<string, CodeRow>>;
