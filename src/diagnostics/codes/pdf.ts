import type { CodeRow } from "../codes.ts";

export const pdfCodes = {} as const satisfies Readonly<Record<string, CodeRow>>;
