import { LeakDetector } from "../attacks/leak-detector.js";

const MASKED = /INTERNAL_SERVER_ERROR|SUBGRAPH_UNAVAILABLE/;

/** Throws where an answer shows a fault of the hub: a 5xx, a masked error, a failed subgraph, or a leak. */
export function assertSound(status: number, text: string, request = ""): void {
  const leaks = new LeakDetector();
  leaks.search(text, request);
  const fault = MASKED.exec(errorsIn(text))?.[0];
  if (status >= 500 || fault !== undefined || leaks.found.length > 0) {
    throw new Error(`${status} ${fault ?? leaks.found.join()}: ${text.slice(0, 600)}`);
  }
}

/** The errors of one answer or of several; of a text that is none, all of it. The codes of errors are also a list that can be asked for. */
function errorsIn(text: string): string {
  try {
    const answers: unknown[] = [JSON.parse(text)].flat();
    return JSON.stringify(answers.map((answer) => (answer as { errors?: unknown } | null)?.errors ?? null));
  } catch {
    return text;
  }
}
