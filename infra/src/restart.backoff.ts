const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** How long to wait before something that ended by itself is started again, after that many failures in a row. */
export const restartDelayMs = (failures: number): number => Math.min(FIRST_MS * 2 ** failures, LONGEST_MS);
