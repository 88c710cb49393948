/** Takes a document, says what its colours mean: those of sRGB (ISO 32000-1 § 14.11.5; ISO 19005-2 § 6.2.3). */
import type { PdfDocument } from "../document.ts";
import { pdfText } from "../pdfmake-internals.ts";
import { profileName, srgbProfile } from "./srgb-profile.ts";

export function writeOutputIntent(document: PdfDocument): void {
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  document._root.data["OutputIntents"] = [
    {
      Type: "OutputIntent",
      S: "GTS_PDFA1",
      OutputConditionIdentifier: pdfText(profileName),
      Info: pdfText(profileName),
      RegistryName: pdfText("http://www.color.org"),
      DestOutputProfile: profile,
    },
  ];
}
