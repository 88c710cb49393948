/** Takes how paragraphs are set, returns the same, which also reports families without the weight or style that text asks for. */
import type { InlineTextRun } from "../../box/box-tree.ts";
import type { ComputedStyle } from "../../css/computed-style.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { FontFace, FontLibrary } from "../../fonts/face.ts";
import type { SetParagraph } from "../flow/context.ts";

/** From here on a weight is seen to be another one. */
const visible = 200;

/** Once for each family, weight and style. */
export function reportFaces(setParagraph: SetParagraph, fonts: FontLibrary, sink: Sink): SetParagraph {
  const checked = new WeakSet<ComputedStyle>();
  const said = new Set<string>();
  const check = (run: InlineTextRun) => {
    if (checked.has(run.style) || !/\S/.test(run.text)) return;
    checked.add(run.style);
    const message = compare(run, fonts);
    if (message === null || said.has(message)) return;
    said.add(message);
    report(sink, "DEP-TEXT-FACE", run.place, {
      message,
      hint: "give the file of such a face in a `@font-face` rule, or name a family that has one",
    });
  };
  return (content, context) => {
    for (const item of content.inlines) if (item.kind === "text") check(item);
    return setParagraph(content, context);
  };
}

/** A generic family is no face's own name: who asks for `serif` takes what comes with depeche. */
function compare({ style, language }: InlineTextRun, fonts: FontLibrary): string | null {
  const { fontFamily: families, fontWeight: weight, fontStyle } = style;
  const [face] = fonts.stack({ families, weight, style: fontStyle, language });
  const isNamed = families.some((name) => name.toLowerCase() === face?.family.toLowerCase());
  if (face === undefined || !isNamed) return null;
  const used = nearestWeight(face, weight);
  const isOther = Math.abs(used - weight) >= visible;
  const isUpright = fontStyle !== "normal" && face.style === "normal";
  const asked = `${isUpright ? `${fontStyle} ` : ""}face${isOther ? ` of weight ${weight}` : ""}`;
  const taken = `${isUpright ? "upright face" : "face"} of weight ${used}`;
  return isOther || isUpright ? `\`${face.family}\` has no ${asked}: its ${taken} is used` : null;
}

function nearestWeight({ weight: [low, high] }: FontFace, weight: number): number {
  return Math.min(Math.max(weight, low), high);
}
