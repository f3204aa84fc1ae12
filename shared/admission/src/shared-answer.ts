/** The work's result for everybody who asks within so many milliseconds of its beginning, so that a thousand who ask cost as much as one. */
export function sharedFor<T>(ms: number, work: () => Promise<T>): () => Promise<T> {
  let shared: Promise<T> | undefined;
  let begunAt = 0;
  return () => {
    const now = performance.now();
    if (shared === undefined || now - begunAt > ms) {
      begunAt = now;
      shared = work();
    }
    return shared;
  };
}
