/** Takes what is found in a PDF, returns fonts that are not in it, or do not say which characters they show. */
import type { Inspection } from "../inspection.ts";
import type { Finding } from "./finding.ts";

const code = "DEP-INSPECT-FONT";

export function checkFonts({ fonts, isEncrypted }: Inspection): readonly Finding[] {
  if (isEncrypted) return [];
  return fonts.flatMap(({ name, type, embedded, mapped, firstPage }): readonly Finding[] => {
    const where = `page ${String(firstPage)}: the font \`${name}\``;
    const missing = embedded ? [] : [{ code, message: `${where} is not embedded` } as const];
    // Other fonts may go by an encoding whose characters are known.
    const isMute = (type === "Type0" || type === "Type3") && !mapped;
    return isMute
      ? [...missing, { code, message: `${where} does not say which characters it shows` }]
      : missing;
  });
}
