import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode } from "graphql";
import type { RequestContext } from "./request.context.js";

/** Gives commands what questions do not have, such as connections of their own. */
export function commandContextPlugin(
  ofCommands: Readonly<Record<string, unknown>>,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue }) => {
        if (operation?.operation === OperationTypeNode.MUTATION) Object.assign(contextValue, ofCommands);
      },
    }),
  };
}
