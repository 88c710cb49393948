/** The standards that a PDF can claim, and what each asks for; a new one is a row. */

/** What is looked for before a document is written; `check-claims.ts` has the check of each. */
export type Need =
  /** A title, which the window of a reader shows. */
  | "title"
  /** A language for the whole, and known tags for all of its parts. */
  | "languages"
  /** A text in place of each picture that is not mere decoration. */
  | "alternatives"
  /** Headings from the first level on, none skipped. */
  | "headings"
  /** Tables whose rows and columns are all as long. */
  | "tables"
  /** Characters that mean the same everywhere. */
  | "characters"
  /** Colours that the profile of the document describes. */
  | "colours";

interface StandardRow {
  readonly name: string;
  /** Of the same kind a document claims one. */
  readonly kind: "accessibility" | "archive";
  readonly part: number;
  /** Level of conformance; null where the standard has none. */
  readonly level: string | null;
  /** In the order of the clauses. */
  readonly needs: readonly Need[];
  /** Whether files of any kind may be attached. */
  readonly attachments: boolean;
}

export const standards = {
  // ISO 14289-1: § 7.1, 7.2, 7.3, 7.4.2, 7.5
  "ua-1": {
    name: "PDF/UA-1",
    kind: "accessibility",
    part: 1,
    level: null,
    needs: ["title", "languages", "alternatives", "headings", "tables"],
    attachments: false,
  },
  // ISO 19005-2: § 6.2.4.3, 6.2.11.7.3, 6.7.4; 6.8 admits nothing but PDF/A
  "a-2a": {
    name: "PDF/A-2a",
    kind: "archive",
    part: 2,
    level: "A",
    needs: ["colours", "characters", "languages"],
    attachments: false,
  },
  // ISO 19005-3: the same, but for 6.8
  "a-3a": {
    name: "PDF/A-3a",
    kind: "archive",
    part: 3,
    level: "A",
    needs: ["colours", "characters", "languages"],
    attachments: true,
  },
} as const satisfies Readonly<Record<string, StandardRow>>;

export type Standard = keyof typeof standards;

export const standardNames = Object.keys(standards) as readonly Standard[];

/** What a build claims unless told otherwise. */
export const usualStandards: readonly Standard[] = ["ua-1", "a-3a"];

export function admitsAttachments(claimed: readonly Standard[]): boolean {
  return claimed.some((name) => standards[name].attachments);
}

/** The one of a kind that is claimed, if any. */
export function claimOf(claimed: readonly Standard[], kind: StandardRow["kind"]): StandardRow | null {
  const name = claimed.find((each) => standards[each].kind === kind);
  return name === undefined ? null : standards[name];
}

/** Two that no document can be, or null. */
export function findContradiction(claimed: readonly Standard[]): readonly [Standard, Standard] | null {
  for (const [index, name] of claimed.entries()) {
    const other = claimed
      .slice(index + 1)
      .find((each) => each !== name && standards[each].kind === standards[name].kind);
    if (other !== undefined) return [name, other];
  }
  return null;
}
