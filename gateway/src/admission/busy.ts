import { HeaderMap } from "@apollo/server";
import type { TooManyAtOnce } from "@hub/admission";
import { count as countMetric } from "@hub/telemetry";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** After so many seconds a refused caller may come again. */
export const RETRY_AFTER_S = 1;

const MESSAGES = {
  CALLER: "More requests of this caller are under way than may be at once",
  ALL: "More requests are under way than the hub takes at once, and this caller has most of them",
  TIME: "The request's turn has not come in time",
} as const;

/** The refusal of a request that may come again; it has not been begun. */
export function busyError({ reason, limit, most }: TooManyAtOnce): GraphQLFormattedError {
  countMetric("hub_refused_total", { why: limit.replace(/^HUB_/, "") });
  return {
    message: `${MESSAGES[reason]} (${limit}): ask again in a moment, and for less at once. Nothing has been carried out.`,
    extensions: { code: "TOO_MANY_REQUESTS", limit: { name: limit, value: most } },
  };
}

/** The same, thrown while an operation is looked at. */
export function busyGraphqlError(busy: TooManyAtOnce): GraphQLError {
  const { message, extensions = {} } = busyError(busy);
  const headers = new HeaderMap([["retry-after", String(RETRY_AFTER_S)]]);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 503, headers } } });
}
