/** Takes what is found in a PDF, returns texts that are hard to see, once for each pair of colours on a page. */
import type { Inspection } from "../inspection.ts";
import type { Finding } from "./finding.ts";
import { namePage, quoteStart } from "./name-place.ts";

export function checkContrast({ faint }: Inspection): readonly Finding[] {
  return faint.map(({ page, colour, background, contrast, text }) => {
    const words = text === "" ? "" : `, such as ${quoteStart(text)}`;
    const message = `${namePage(page)}text in \`${colour}\` on \`${background}\` has a contrast of ${contrast.toFixed(1)} to 1${words}`;
    return { code: "DEP-INSPECT-CONTRAST", message };
  });
}
