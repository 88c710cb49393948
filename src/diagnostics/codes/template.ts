import type { CodeRow } from "../codes.ts";

export const templateCodes = {} as const satisfies Readonly<Record<string, CodeRow>>;
