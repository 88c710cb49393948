import type { CodeRow } from "../codes.ts";

export const cssCodes = {} as const satisfies Readonly<Record<string, CodeRow>>;
