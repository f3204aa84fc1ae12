import { useCallback } from "react";
import { useQuery } from "urql";
import { useAsked, useCountedWhile } from "./asked.js";
import type { Operation } from "./operation.js";

/** Why something of an answer is not there. */
export interface Failure {
  /** The hub's code, e.g. SUBGRAPH_UNAVAILABLE; `OFFLINE` where the hub itself does not answer. */
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** What the gateway tells beside an answer. */
export interface AnswerNotes {
  readonly missing?: readonly string[];
  readonly stale?: boolean;
}

/** An answer of the graph as a page shows it. */
export interface Answer<Data> {
  /** The last answer; undefined until the first. It may lack parts, of which `failures` tells. */
  readonly data: Data | undefined;
  /** Whether nothing is there to show yet: draw the skeleton. */
  readonly isFirst: boolean;
  /** Whether a newer answer is on its way: keep what is shown. */
  readonly isFetching: boolean;
  readonly failures: readonly Failure[];
  readonly notes: AnswerNotes;
  askAgain(): void;
}

export interface QuestionOptions {
  /** Whether it is not asked yet, for what opens later. */
  isPaused?: boolean;
  /** Whether it is no question of the page's own, and not shown under "how was this asked". */
  isBeside?: boolean;
}

/** Asks the graph, and asks again when the variables change. */
export function useQuestion<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  { isPaused = false, isBeside = false }: QuestionOptions = {},
): Answer<Data> {
  const [{ data, error, fetching, stale, extensions }, ask] = useQuery<Data, Variables>({
    query: operation.document,
    variables,
    pause: isPaused,
  });
  useAsked(operation, variables, !isPaused && !isBeside);
  useCountedWhile(!isPaused && (fetching || stale));
  const askAgain = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  const failures = error === undefined ? [] : failuresOf(error);
  return {
    data,
    isFirst: data === undefined && failures.length === 0,
    isFetching: fetching || stale,
    failures,
    notes: (extensions?.hub as AnswerNotes | undefined) ?? {},
    askAgain,
  };
}

interface AskError {
  networkError?: Error | undefined;
  graphQLErrors: readonly { message: string; path?: readonly (string | number)[] | undefined; extensions: unknown }[];
}

function failuresOf({ networkError, graphQLErrors }: AskError): readonly Failure[] {
  if (networkError !== undefined && graphQLErrors.length === 0) {
    return [{ code: "OFFLINE", message: networkError.message, path: [] }];
  }
  return graphQLErrors.map(({ message, path = [], extensions }) => ({ code: codeOf(extensions), message, path }));
}

function codeOf(extensions: unknown): string {
  const code = (extensions as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "UNKNOWN";
}
