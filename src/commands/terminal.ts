/** Where commands speak: the results on one stream, all else on the other. */
export interface Terminal {
  readonly results: (text: string) => void;
  readonly messages: (text: string) => void;
  /** Whether messages go to a terminal that may be drawn on. */
  readonly isInteractive: boolean;
  /** How wide it is, where that is known. */
  readonly columns?: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly workingFolder: string;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Milliseconds from an unknown start: for `--verbose` only, never for a document. */
  readonly clock: () => number;
}

/** What every command takes. */
export interface GlobalOptions {
  readonly color: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly now: Date | null;
}

/** no-color.org; `dumb` terminals draw nothing. */
export function wantsColour(terminal: Terminal, { color }: Pick<GlobalOptions, "color">): boolean {
  const { NO_COLOR, TERM } = terminal.environment;
  return color && terminal.isInteractive && (NO_COLOR ?? "") === "" && TERM !== "dumb";
}
