import type { CodeRow } from "../codes.ts";

export const projectCodes = {} as const satisfies Readonly<Record<string, CodeRow>>;
