import type { CodeRow } from "../codes.ts";

export const layoutCodes = {} as const satisfies Readonly<Record<string, CodeRow>>;
