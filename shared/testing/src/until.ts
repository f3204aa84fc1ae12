import { until as untilHolds } from "@hub/clock";

/** Far more than a loaded machine needs: who waits this long waits for what never comes. */
const HANGS_AFTER_MS = 90_000;
const ASK_AGAIN_AFTER_MS = 20;

/** Waits until `isSo` answers true. Throws with `what` in the message where that does not happen. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  await answerOf(what, isSo, Boolean);
}

/** Asks until the answer is right, and returns it. Throws with the last answer where none is. */
export async function answerOf<T>(
  what: string,
  ask: () => T | Promise<T>,
  isRight: (answer: T) => boolean,
): Promise<T> {
  let answer: T | undefined;
  const isThere = await untilHolds(
    async () => {
      answer = await ask();
      return isRight(answer);
    },
    { timeoutMs: HANGS_AFTER_MS, everyMs: ASK_AGAIN_AFTER_MS },
  );
  if (!isThere) throw new Error(`Not within ${HANGS_AFTER_MS} ms: ${what}; last: ${JSON.stringify(answer)}`);
  return answer as T;
}
