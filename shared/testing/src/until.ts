import { setTimeout as sleep } from "node:timers/promises";

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
  for (const end = Date.now() + HANGS_AFTER_MS; ; await sleep(ASK_AGAIN_AFTER_MS)) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end) throw new Error(`Not within ${HANGS_AFTER_MS} ms: ${what}; last: ${JSON.stringify(answer)}`);
  }
}
