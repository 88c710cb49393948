/** Takes a font's bytes and characters, returns a WOFF with only these, its layout features kept. */
import { createRequire } from "node:module";

type SubsetFont = (
  font: Buffer,
  text: string,
  options: { readonly targetFormat: "woff" },
) => Promise<Uint8Array>;

/** `null` until a first font is subset: WebAssembly takes its time to load, and a PDF alone needs none. */
let loaded: SubsetFont | null = null;

export async function subsetFont(bytes: Uint8Array, characters: string): Promise<Uint8Array> {
  loaded ??= createRequire(import.meta.url)("subset-font") as SubsetFont;
  return loaded(Buffer.from(bytes), characters, { targetFormat: "woff" });
}
