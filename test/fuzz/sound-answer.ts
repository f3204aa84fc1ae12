import { LeakDetector } from "../attacks/leak-detector.js";

const MASKED = /INTERNAL_SERVER_ERROR|SUBGRAPH_UNAVAILABLE/;

/** Throws where an answer shows a fault of the hub: a 5xx, a masked error, a failed subgraph, or a leak. */
export function assertSound(status: number, text: string, request = ""): void {
  const leaks = new LeakDetector();
  leaks.search(text, request);
  const fault = MASKED.exec(text)?.[0];
  if (status >= 500 || fault !== undefined || leaks.found.length > 0) {
    throw new Error(`${status} ${fault ?? leaks.found.join()}: ${text.slice(0, 600)}`);
  }
}
