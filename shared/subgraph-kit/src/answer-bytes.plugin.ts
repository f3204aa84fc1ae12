import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode } from "graphql";
import type { RequestContext } from "./request.context.js";

const HINTS = {
  query:
    "Take shorter pages ('first' or 'last'), fewer aliases, or fewer long texts such as 'description' and 'content' at once.",
  mutation:
    "The command itself has come to its end, and its outcome stands: send it again with the same idempotencyKey, and ask for less of its answer.",
};

/** Says of an answer that is too long only that: the parts that were already there are dropped before they become a text. */
export function answerBytesPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, operation, contextValue: { answer } }) => {
        if (!answer?.isOver || response.body.kind !== "single") return;
        const { message, extensions } = answer.refusal;
        const hint = operation?.operation === OperationTypeNode.MUTATION ? HINTS.mutation : HINTS.query;
        Object.assign(response.body.singleResult, {
          data: null,
          errors: [{ message, extensions: { ...extensions, hint } }],
        });
      },
    }),
  };
}
