import { setImmediate } from "node:timers/promises";
import type { ApolloServerPlugin } from "@apollo/server";
import type { GatewayContext } from "./operation.context.js";

/** Characters of a document from which on each step with it takes milliseconds. */
const LONG = 8 * 1024;

/** Lets others' work be done between the steps with a long document, each of which holds up the whole process. */
export function longDocumentsPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ request }) => {
      if ((request.query?.length ?? 0) < LONG) return;
      return {
        didResolveSource: () => setImmediate(),
        parsingDidStart: () => setImmediate(),
        validationDidStart: () => setImmediate(),
      };
    },
  };
}
