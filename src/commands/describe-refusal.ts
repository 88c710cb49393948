/** Takes what the parser of the command line refused, returns it as a usage problem in depeche's own words. */
import type { CommanderError } from "commander";
import type { UsageProblem } from "../usage.ts";

interface Said {
  readonly message: string;
  /** Default: where the help is. */
  readonly hint?: string | undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

const SUGGESTION = String.raw`(?:\n\(Did you mean (?:one of )?(?<near>[^?]+)\?\))?$`;

/** One row a kind of refusal: the parser's sentence, and ours. */
const FORMS: readonly (readonly [pattern: RegExp, say: (groups: Groups) => Said])[] = [
  [
    // What a parser of a value says is ours already: message and hint are the last two lines, whatever the value holds.
    /^error: option '(?<flags>[^']+)' .* is invalid\. \n(?<message>[^\n]+)\n(?<hint>[^\n]+)$/su,
    ({ flags = "", message = "", hint }) => ({ message: `\`${longName(flags)}\`: ${message}`, hint }),
  ],
  [
    new RegExp(`^error: unknown (?<kind>command|option) '(?<name>.*)'${SUGGESTION}`, "su"),
    ({ kind = "", name = "", near }) => ({
      message: `unknown ${kind} \`${name}\``,
      hint: near === undefined ? undefined : `did you mean ${alternatives(near)}?`,
    }),
  ],
  [
    /^error: missing required argument '(?<name>.+)'$/u,
    ({ name = "" }) => ({ message: `\`<${name}>\` is missing` }),
  ],
  [
    /^error: option '(?<flags>.+)' argument missing$/u,
    ({ flags = "" }) => ({ message: `\`${longName(flags)}\` lacks its value \`${valueName(flags)}\`` }),
  ],
  [
    /^error: required option '(?<flags>.+)' not specified$/u,
    ({ flags = "" }) => ({ message: `\`${longName(flags)} ${valueName(flags)}\` is missing` }),
  ],
  [
    /^error: too many arguments.* Expected (?<expected>\d+) .*got (?<got>\d+)\.$/u,
    ({ expected = "", got = "" }) => ({ message: `too many arguments: ${got} instead of ${expected}` }),
  ],
  [/^\n(?<message>[^\n]+)\n(?<hint>[^\n]+)$/u, ({ message = "", hint }) => ({ message, hint })],
];

/** `command`: the words that the refusal is about, as in `depeche build`. */
export function describeRefusal({ message }: CommanderError, command: string): UsageProblem {
  const help = `\`${command} --help\` shows how it is used`;
  for (const [pattern, say] of FORMS) {
    const match = pattern.exec(message);
    if (match === null) continue;
    const { message: said, hint } = say(match.groups ?? {});
    return { message: said, hint: hint ?? help };
  }
  return { message: message.replace(/^error: /u, ""), hint: help };
}

/** Of `-o, --out <dir>`: `--out`. */
function longName(flags: string): string {
  return /--[\w-]+/u.exec(flags)?.[0] ?? flags;
}

/** Of `-o, --out <dir>`: `<dir>`. */
function valueName(flags: string): string {
  return /<.+>/u.exec(flags)?.[0] ?? "";
}

function alternatives(near: string): string {
  return near
    .split(", ")
    .map((name) => `\`${name}\``)
    .join(" or ");
}
