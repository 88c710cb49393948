/** How the stages of a build are run: by themselves, or with somebody watching. */
export const roomNames = [
  "article",
  "locale",
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

/** Runs each stage and tells nobody. */
export const quietStage: Stage = { of: () => async (_room, run) => run() };
