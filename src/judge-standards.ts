/** Takes the standards that a caller asks for, returns what is wrong with that, or null. */
import { findContradiction, standardNames, type Standard } from "./pdf/standards/standards.ts";
import { unknownName, type UsageProblem } from "./usage.ts";

/** Programs without types can ask for anything. */
export function judgeStandards(claimed: readonly Standard[]): UsageProblem | null {
  const unknown = claimed.find((name) => !standardNames.includes(name));
  if (unknown !== undefined) return unknownName("standard", unknown, standardNames);
  const pair = findContradiction(claimed);
  if (pair === null) return null;
  const [one, other] = pair;
  return {
    message: `a document cannot be both \`${one}\` and \`${other}\``,
    hint: `name one of them alone, as in \`${claimed.filter((name) => name !== other).join(",")}\``,
  };
}
