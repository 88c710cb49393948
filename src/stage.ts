/** How the stages of a build are run: by themselves, or with somebody watching. */
import { setImmediate as nextTurn } from "node:timers/promises";

export const roomNames = [
  "article",
  "locale",
  "figure",
  "template",
  "html",
  "css",
  "fonts",
  "web",
  "box",
  "layout",
  "pdf",
  "publish",
] as const;

export type RoomName = (typeof roomNames)[number];

export type RunRoom = <T>(room: RoomName, run: () => T | Promise<T>) => Promise<T>;

export interface Stage {
  /** `subject`: what is worked on, as in `summit fr`. */
  readonly of: (subject: string) => RunRoom;
}

/**
 * Runs each stage and tells nobody. A stage is plain work of the processor: without a turn of the event loop before it an
 * interruption would wait for the end of the whole build, and so would all else that the process has to do.
 */
export const quietStage: Stage = {
  of: () => async (_room, run) => {
    await nextTurn();
    return run();
  },
};
