import type { ApolloServerPlugin } from "@apollo/server";
import { type Notice, noticesOf } from "./as-of-notice.js";
import type { RequestContext } from "./request.context.js";

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

/**
 * Adds the status to the answer. For a query it is read before the query runs, so that it never claims more than the answer holds;
 * for a command after it, so that it covers what the command has written.
 */
export function hubStatusPlugin(status: () => HubStatus): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const before = status();
      return {
        async willSendResponse({ response, operation, contextValue }) {
          if (response.body.kind !== "single") return;
          const hub = operation?.operation === "mutation" ? status() : before;
          const notices = noticesOf(contextValue);
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, hub: notices.length > 0 ? { ...hub, notices } : hub };
        },
      };
    },
  };
}
