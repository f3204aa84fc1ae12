import { useCallback } from "react";
import { useClient } from "urql";
import type { Operation } from "./operation.js";

/** Why a command was not carried out. */
export interface CommandFailure {
  /** The hub's code, e.g. CONFLICT; `OFFLINE` where the hub itself does not answer. */
  readonly code: string;
  readonly message: string;
  /** The facts beside it, such as the `reason` of a conflict. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export type CommandAnswer<Data> =
  | { readonly data: Data; readonly failure?: undefined }
  | { readonly data?: undefined; readonly failure: CommandFailure };

/** Sends commands: an answer, or why there is none. */
export function useCommand<Data, Variables extends object>(operation: Operation<Data, Variables>) {
  const client = useClient();
  return useCallback(
    async (variables: Variables): Promise<CommandAnswer<Data>> => {
      const { data, error } = await client.mutation(operation.document, variables).toPromise();
      if (error === undefined && data !== undefined) return { data };
      const first = error?.graphQLErrors[0];
      if (first === undefined) return { failure: { code: "OFFLINE", message: error?.message ?? "", facts: {} } };
      const facts = (first.extensions ?? {}) as Record<string, unknown>;
      return { failure: { code: String(facts.code ?? "UNKNOWN"), message: first.message, facts } };
    },
    [client, operation],
  );
}

/** Asks a question once, past the cache, when something is chosen rather than shown. */
export function useAskOnce() {
  const client = useClient();
  return useCallback(
    async <Data, Variables extends object>(operation: Operation<Data, Variables>, variables: Variables) => {
      const asked = client.query(operation.document, variables, { requestPolicy: "network-only" });
      const { data, error } = await asked.toPromise();
      if (data === undefined) throw error ?? new Error("The hub did not answer.");
      return data;
    },
    [client],
  );
}
