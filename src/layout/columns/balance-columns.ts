/**
 * Takes columns that hold all of their content, returns them as low as they can be: all that the first of them needs, then all
 * that the rest does, so that no column is much lower than another (CSS Multi-column 1 § 7.1).
 */
import { tiny } from "../flow/space.ts";
import type { Token } from "../flow/token.ts";
import { fillColumns, heightOf, type ColumnSource, type FilledColumns } from "./fill-columns.ts";
import type { Laid } from "../flow/stack.ts";

/** Trials for one height. Each hangs on rules that no formula foresees: widows, orphans, what must stay together. */
const mostTrials = 24;

export function balanceColumns(
  source: ColumnSource,
  token: Token | null,
  filled: FilledColumns,
  count: number,
): FilledColumns {
  const columns: Laid[] = [];
  let rest = findLowest(source, token, count, filled);
  for (let left = count - 1; left >= 2; left--) {
    const [head, ...tail] = rest.columns;
    if (head === undefined || tail.length === 0) break;
    columns.push(head);
    rest = findLowest(source, head.token, left, { ...rest, columns: tail });
  }
  return { ...rest, columns: [...columns, ...rest.columns] };
}

/** The least height at which the columns still come as far. */
function findLowest(source: ColumnSource, token: Token | null, count: number, filled: FilledColumns): FilledColumns {
  let best = filled;
  let trials = 0;
  const fits = (height: number): boolean => {
    trials++;
    const tried = fillColumns(source, { token, count }, { height, first: false });
    if (tried === null || tried.ended !== filled.ended) return false;
    best = tried;
    return true;
  };
  // Up from what an even share would be, by steps that grow; then between the last that was too low and the first that was not.
  let low = 0;
  const share = filled.columns.reduce((sum, { fragment }) => sum + fragment.height, 0) / count;
  for (let [height, step] = [share, source.line]; height < heightOf(best) - tiny; [height, step] = [height + step, step * 2]) {
    if (fits(height)) break;
    low = height;
  }
  while (heightOf(best) - low > source.line * 2 && trials < mostTrials) {
    const height = (low + heightOf(best)) / 2;
    if (!fits(height)) low = height;
  }
  // The least bit lower: whatever stood on the last line of the highest column goes on in the next.
  while (trials < mostTrials && heightOf(best) - 2 * tiny > low && fits(heightOf(best) - 2 * tiny));
  return best;
} // prettier-ignore
