import type { ApolloGateway } from "@apollo/gateway";
import { dataInClientNames, errorInClientNames } from "./client-names.js";
import { PlannedNames } from "./planned-names.js";

type Executor = ApolloGateway["executor"];

/** The gateway's executor, run under names that the query plan does not use itself; the answer has the client's names. */
export function withClientNames(executor: Executor, supergraphSdl: () => string): Executor {
  let names = new PlannedNames("");
  return async (requestContext) => {
    const sdl = supergraphSdl();
    if (names.sdl !== sdl) names = new PlannedNames(sdl);
    const document = names.renameClientsFields(requestContext.document, requestContext.schema);
    if (document === requestContext.document) return executor(requestContext);
    const { data, errors, extensions } = await executor(
      Object.create(requestContext, { document: { value: document } }),
    );
    const { valueCompletion } = extensions ?? {};
    return {
      ...(data !== undefined && { data: dataInClientNames(data) }),
      ...(errors && { errors: errors.map(errorInClientNames) }),
      ...(Array.isArray(valueCompletion) && {
        extensions: { valueCompletion: valueCompletion.map(errorInClientNames) },
      }),
    };
  };
}
