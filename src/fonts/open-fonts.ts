/** Takes @font-face rules, returns the document's library of faces. */
import type { FontFaceRule } from "../css/styled-document.ts";
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import type { FaceQuery, FontFace, FontLibrary } from "./face.ts";
import { matchFaces } from "./match-faces.ts";
import { makeFace, openFaces } from "./open-faces.ts";
import { isFontProblem, openFont } from "./open-font.ts";
import { makeLazyFace, type LazyFace } from "./lazy-face.ts";
import { genericFamilies, lastResort, shippedFaces, type ShippedFace } from "./shipped-faces.ts";

interface Context {
  readonly host: Host;
  readonly sink: Sink;
}

/**
 * Faces of the rules are opened at once, so that every missing or damaged file is reported whether used or not; shipped
 * faces when a stack first needs them. Stacks are remembered: the same query returns the same array.
 */
export function openFonts(rules: readonly FontFaceRule[], context: Context): FontLibrary {
  const declared = openFaces(rules, context);
  const shipped = createShippedOpener(context);
  const stacks = new Map<string, readonly FontFace[]>();
  return {
    stack: (query) => {
      const key = `${query.families.join("\n")}\n${query.weight} ${query.style}`;
      let stack = stacks.get(key);
      if (stack === undefined) stacks.set(key, (stack = buildStack(query, declared, shipped)));
      return stack;
    },
  };
}

function buildStack(
  { families, weight, style }: FaceQuery,
  declared: ReadonlyMap<string, readonly FontFace[]>,
  shipped: (face: ShippedFace) => LazyFace,
): readonly FontFace[] {
  const stack = new Set<FontFace>();
  const addShipped = (family: string, needed: boolean) => {
    for (const cut of matchFaces(cutsOf(family), weight, style)) {
      const { face, isThere } = shipped(cut);
      if (!needed || isThere()) stack.add(face);
    }
  };
  for (const family of families) {
    const faces = declared.get(family.toLowerCase());
    if (faces !== undefined) for (const face of matchFaces(faces, weight, style)) stack.add(face);
    else addShipped(genericFamilies.get(family.toLowerCase()) ?? family, true);
  }
  // The first face gives the paragraph its metrics, so it must be there; those after it wait until a character asks for them.
  for (const family of lastResort) addShipped(family, stack.size === 0);
  return [...stack];
}

const cutsOf = (family: string) =>
  shippedFaces.filter((face) => face.family.toLowerCase() === family.toLowerCase());

/** Remembers shipped faces, opened or not: a face is the same object in all stacks. */
function createShippedOpener({ host, sink }: Context): (face: ShippedFace) => LazyFace {
  const faces = new Map<ShippedFace, LazyFace>();
  return (shipped) => {
    let face = faces.get(shipped);
    if (face === undefined)
      faces.set(shipped, (face = makeLazyFace(shipped, () => openShipped(shipped, host, sink))));
    return face;
  };
}

const nowhere = (specifier: string): Place => ({ file: `npm:${specifier}`, span: null });

function openShipped(shipped: ShippedFace, host: Host, sink: Sink): FontFace | null {
  const bytes = host.readPackage(shipped.specifier);
  const opened = isFailure(bytes) ? null : openFont(bytes);
  if (opened !== null && !isFontProblem(opened)) return makeFace(shipped, opened);
  const reason = isFailure(bytes) ? bytes.reason : "it is damaged";
  report(sink, "DEP-TEXT-MISSING-FONT", nowhere(shipped.specifier), {
    message: `the font \`${shipped.family}\` that comes with depeche cannot be read: ${reason}`,
    hint: "install the packages again: `npm ci`",
  });
  return null;
}
