/** Takes items and an asynchronous function, returns its results in the items' order; at most `limit` are under way at once. */
export async function mapInTurn<T, Result>(
  items: readonly T[],
  limit: number,
  run: (item: T) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, work));
  return results;
}
