/** Takes what is known of a face and how to open it, returns the face, opened when it is first asked for more. */
import type { FontFace } from "./face.ts";

export interface LazyFace {
  readonly face: FontFace;
  /** Opens it; false where that fails. */
  readonly isThere: () => boolean;
}

type Described = Pick<FontFace, "family" | "weight" | "style">;

/** A face that cannot be opened has no character, so nobody asks it for glyphs. */
export function makeLazyFace({ family, weight, style }: Described, open: () => FontFace | null): LazyFace {
  let opened: FontFace | null | undefined;
  const get = () => (opened === undefined ? (opened = open()) : opened);
  const must = () => {
    const face = get();
    if (face === null) throw new Error(`the face of ${family} was used, though it could not be opened`);
    return face;
  };
  const face: FontFace = {
    family,
    weight,
    style,
    has: (codePoint) => get()?.has(codePoint) ?? false,
    get id() {
      return must().id;
    },
    get postscriptName() {
      return must().postscriptName;
    },
    get bytes() {
      return must().bytes;
    },
    get font() {
      return must().font;
    },
    get metrics() {
      return must().metrics;
    },
  };
  return { face, isThere: () => get() !== null };
}
