/** Takes the problems of all sheets, returns the first of each that matter for a medium, and how many more it has. */
import type { ActiveRules } from "./flatten-sheets.ts";

type Problems = ActiveRules["problems"];

/** Nobody reads more at once, and many are mended by mending one: a sheet of the wrong kind is all problems. */
const MOST = 200;

export function limitProblems(found: Problems, media: "print" | "screen"): Problems {
  const problems = found.filter(({ problem }) => media === "print" || !problem.printOnly);
  const totals = new Map<string, number>();
  for (const { file } of problems) totals.set(file, (totals.get(file) ?? 0) + 1);
  const counts = new Map<string, number>();
  return problems.flatMap(({ file, problem }): Problems => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    if (count <= MOST) return [{ file, problem }];
    const more = (totals.get(file) ?? 0) - MOST;
    if (count > MOST + 1) return [];
    if (more === 1) return [{ file, problem }];
    const { code, span } = problem;
    const message = `${more} more problems of this style sheet are not listed, from here on`;
    const hint = "mend those above first";
    return [{ file, problem: { code, message, hint, span, printOnly: false } }];
  });
}
