import { type Notice, noticesOf } from "../as-of-notice.js";
import type { RequestContext } from "../request.context.js";

/** Which events an answer can hold; sent in `extensions.hub`, where the gateway merges it. */
export interface HubStatus {
  /** Domain time of the answer, ISO 8601 in UTC. */
  asOf: string;
  /** By owner's root field: the number of its newest event that the answer can hold. */
  positions: Record<string, number>;
  /** Root fields of the owners whose events have not been received lately. */
  stale: string[];
  /** How far the machine's clock is behind the newest event, in seconds; left out where it is not. Then `asOf` stands still. */
  clockBehindSeconds?: number;
  /** What the asker should know about the answer; left out where there is nothing to say. */
  notices?: Notice[];
}

/** The status with what the asker should know about the answer. */
export function withNotices(status: HubStatus, context: RequestContext): HubStatus {
  const notices = noticesOf(context);
  return notices.length > 0 ? { ...status, notices } : status;
}
