/** Takes parts that stand side by side and a page's end, returns each as far as it goes, and a token where any goes on. */
import type { Forced } from "./break-facts.ts";
import type { Fragment } from "./fragment.ts";
import { tiny, type Space } from "./space.ts";
import type { Laid } from "./stack.ts";
import type { ParallelToken, Token } from "./token.ts";

export interface ParallelPart {
  /** From the top of the row. */
  readonly top: number;
  readonly token: Token | "done" | null;
  readonly lay: (room: number, token: Token | null, first: boolean) => Laid | null;
}

interface ParallelPiece {
  readonly index: number;
  readonly y: number;
  readonly fragment: Fragment;
}

export interface LaidParallel {
  readonly pieces: readonly ParallelPiece[];
  readonly height: number;
  readonly token: ParallelToken | null;
  readonly forced: Forced | false;
}

/**
 * Null where a part can have nothing here, so that no label stands without its text; only at the last laxity such a part
 * waits for the next page while others begin.
 */
export function layParallel(parts: readonly ParallelPart[], space: Space): LaidParallel | null {
  const pieces: ParallelPiece[] = [];
  const tokens: (Token | "done" | null)[] = [];
  let [height, waiting] = [0, false];
  let forced: Forced | false = false;
  for (const [index, part] of parts.entries()) {
    const laid = part.token === "done" ? null : part.lay(space.room - part.top, part.token, space.first);
    if (laid === null) {
      if (part.token !== "done" && space.laxity < 4) return null;
      waiting ||= part.token !== "done";
      tokens.push(part.token);
      continue;
    }
    pieces.push({ index, y: part.top, fragment: laid.fragment });
    height = Math.max(height, part.top + laid.fragment.height);
    // A break of the page ends the column too.
    forced = laid.forced === "page" ? "page" : forced || laid.forced;
    tokens.push(laid.token ?? "done");
  }
  const goesOn = waiting || tokens.some((token) => token !== "done");
  const begun = pieces.some(({ fragment }) => fragment.reach > tiny);
  const mustBegin = space.laxity === 4 && space.first && pieces.length > 0;
  if (goesOn && !begun && forced === false && !mustBegin) return null;
  return {
    pieces,
    height,
    token: goesOn ? { kind: "parallel", parts: tokens, row: 0, consumed: 0 } : null,
    forced,
  };
}
