import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "./request.context.js";

/** What an answer was made from; travels in `extensions.hub` and is merged by the gateway. */
export interface HubStatus {
  /** Domain time of the answer, ISO 8601 in UTC. */
  asOf: string;
  /** By owner's root field: the number of its newest event that the answer can hold. */
  positions: Record<string, number>;
  /** Root fields of the owners whose events have not been heard of lately. */
  stale: string[];
}

/**
 * Puts the status into the answer. A question's is read before the answer is made, so that it never claims more than the answer
 * holds; a command's after, since it is what the command has brought about.
 */
export function hubStatusPlugin(status: () => HubStatus): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const before = status();
      return {
        async willSendResponse({ response, operation }) {
          if (response.body.kind !== "single") return;
          const hub = operation?.operation === "mutation" ? status() : before;
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, hub };
        },
      };
    },
  };
}
