/** Takes clean text with its parts, returns atoms: words by style and face, spaces, boxes; shaped and measured. */
import type { ComputedStyle } from "../css/computed-style.ts";
import { resolveLength } from "../css/styled-document.ts";
import type { FontLibrary } from "../fonts/face.ts";
import { addRun, pushAtom, type Collected, type MissingGlyph } from "./add-run.ts";
import type { Atom, RunSetting } from "./atom.ts";
import type { Source } from "./clean.ts";
import type { Part } from "./gather.ts";
import { joinWords } from "./join-words.ts";
import { makeLeader } from "./leader.ts";
import { findFaces, makeSetting, placeFrame } from "./setting.ts";
import { adaptVariants } from "./variants.ts";
import { alignVertically, type InlineFrame } from "./vertical-align.ts";

export interface Itemised {
  readonly atoms: readonly Atom[];
  readonly missing: readonly MissingGlyph[];
}

export interface ItemiseContext {
  readonly fonts: FontLibrary;
  readonly language: string;
  /** The paragraph itself: what its inlines are aligned to. */
  readonly root: InlineFrame;
}

interface State extends Collected {
  readonly context: ItemiseContext;
  readonly frames: InlineFrame[];
}

export function itemise(source: Source, context: ItemiseContext): Itemised {
  const state: State = {
    text: source.text,
    context,
    atoms: [],
    missing: [],
    frames: [context.root],
    column: 0,
  };
  for (const part of source.parts) addPart(part, state);
  return { atoms: joinWords(state.atoms, source), missing: state.missing };
}

function addPart(part: Part, state: State): void {
  const parent = state.frames.at(-1) ?? state.context.root;
  const place = { start: part.start, end: part.end };
  switch (part.kind) {
    case "run": {
      const setting = makeSetting(part.run, parent, state.context);
      if (setting !== null) addRun(part.start, part.end, adapt(setting, part, state), state);
      return;
    }
    case "break":
      pushAtom(state, { kind: "break", ...place, width: 0 });
      return;
    case "leader": {
      const setting = makeSetting(part.run, parent, state.context);
      if (setting !== null) pushAtom(state, makeLeader(part, setting, state.missing));
      return;
    }
    case "mark":
      pushAtom(state, { kind: "mark", ...place, mark: part.mark, width: 0 });
      return;
    case "atomic": {
      const { box, size } = part;
      const above = size.baseline ?? size.height;
      const extent = { above, below: size.height - above };
      const frame = alignVertically(box.style, extent, parent);
      pushAtom(state, { kind: "atomic", ...place, box, size, frame, extent, width: size.width });
      return;
    }
    case "open": {
      const { style } = part.inline;
      const [face] = findFaces(style, state.context.language, state.context.fonts);
      const frame = face === undefined ? { ...parent, style } : placeFrame(style, face, parent);
      state.frames.push(frame);
      pushAtom(state, {
        kind: "open",
        ...place,
        inline: part.inline,
        frame,
        width: measureSide(style, "inlineStart"),
      });
      return;
    }
    case "close": {
      const frame = state.frames.length > 1 ? (state.frames.pop() ?? parent) : parent;
      const width = measureSide(part.inline.style, "inlineEnd");
      pushAtom(state, { kind: "close", ...place, inline: part.inline, frame, width });
    }
  }
}

function adapt(
  setting: RunSetting,
  { start, end, run }: Part & { readonly kind: "run" },
  state: State,
): RunSetting {
  return adaptVariants(setting, state.text.slice(start, end), run.language || state.context.language);
}

/** Margin, border and padding at one end of an inline box. Percentages have no base before the paragraph has its width. */
function measureSide(style: ComputedStyle, side: "inlineStart" | "inlineEnd"): number {
  const margin = style.margin[side];
  return (
    (margin === "auto" ? 0 : resolveLength(margin, 0)) +
    style.border[side].width +
    resolveLength(style.padding[side], 0)
  );
}
