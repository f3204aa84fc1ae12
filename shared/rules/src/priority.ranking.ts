/** Whether the numbers are 1..n, each once, in any order. */
export function isRankedFromOne(priorities: readonly number[]): boolean {
  const distinct = new Set(priorities);
  return (
    distinct.size === priorities.length && priorities.every((n) => Number.isInteger(n) && n >= 1 && n <= distinct.size)
  );
}
