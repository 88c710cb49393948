/** The faces that come with depeche: what generic families mean, and what is tried when nothing else has a character. */
import type { FontFace } from "./face.ts";

export interface ShippedFace {
  readonly family: string;
  readonly weight: readonly [number, number];
  readonly style: FontFace["style"];
  /** For `host.readPackage`. */
  readonly specifier: string;
}

const families = [
  { family: "Source Serif 4", folder: "source-serif-4", file: "SourceSerif4" },
  { family: "Source Sans 3", folder: "source-sans-3", file: "SourceSans3" },
  { family: "Source Code Pro", folder: "source-code-pro", file: "SourceCodePro" },
] as const;

const cuts = [
  { name: "400Regular", weight: 400, style: "normal" },
  { name: "400Regular_Italic", weight: 400, style: "italic" },
  { name: "600SemiBold", weight: 600, style: "normal" },
  { name: "600SemiBold_Italic", weight: 600, style: "italic" },
  { name: "700Bold", weight: 700, style: "normal" },
  { name: "700Bold_Italic", weight: 700, style: "italic" },
] as const;

export const shippedFaces: readonly ShippedFace[] = families.flatMap(({ family, folder, file }) =>
  cuts.map(({ name, weight, style }) => ({
    family,
    weight: [weight, weight] as const,
    style,
    specifier: `@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`,
  })),
);

const serif = "Source Serif 4";
const sans = "Source Sans 3";
const mono = "Source Code Pro";

/** CSS Fonts 4 § 2.1.1. `cursive`, `fantasy`, `math` and the like have no face of their own here. */
export const genericFamilies: ReadonlyMap<string, string> = new Map([
  ["serif", serif],
  ["ui-serif", serif],
  ["sans-serif", sans],
  ["ui-sans-serif", sans],
  ["ui-rounded", sans],
  ["system-ui", sans],
  ["monospace", mono],
  ["ui-monospace", mono],
]);

/** Ends every stack, so that a character that one face lacks is looked for in another design. */
export const lastResort: readonly string[] = [serif, sans];
