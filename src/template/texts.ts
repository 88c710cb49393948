import type { LocalText } from "../locale/edition.ts";

/** Finds an edition's text by its key; null where the article has none. */
export type Texts = (key: string) => LocalText | null;
