/** The instant at which an object of the graph is shown, where the question named one; otherwise it is shown as of now. */
const instants = new WeakMap<object, Date>();

/** Marks what stands below a question with `asOf`, so that what changes after publication is answered as it stood then. */
export function showAt<T extends object>(shown: T, asOf: Date | undefined): T {
  if (asOf) instants.set(shown, asOf);
  return shown;
}

export const instantOf = (shown: object): Date | undefined => instants.get(shown);
