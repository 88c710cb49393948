/** Takes what is found in a PDF, returns what stands outside of tags and artifacts, by page. */
import type { Inspection } from "../inspection.ts";
import type { Untagged } from "../tags.ts";
import type { Finding } from "./finding.ts";
import { namePage, quoteStart } from "./name-place.ts";

const REASONS: Readonly<Record<Untagged["reason"], string>> = {
  outside: "content in no tag",
  orphan: "marked content that no element has",
  annotation: "an annotation that no element has",
};

export function checkUntagged({ tags }: Inspection): readonly Finding[] {
  // Where there are no tags at all, that is said once.
  if (tags.elements.length === 0) return [];
  return tags.untagged.map(({ page, text, drawn, reason }) => {
    const kinds = Object.keys(drawn).join(", ");
    const words = text === "" ? "" : ` (${quoteStart(text)})`;
    return { code: "DEP-INSPECT-UNTAGGED", message: `${namePage(page)}${REASONS[reason]}: ${kinds}${words}` };
  });
}
