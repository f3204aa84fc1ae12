import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { ErrorMask } from "./error-mask.js";

/** What an error says of the HTTP answer. */
interface HttpHead {
  readonly status?: number;
  readonly headers?: Iterable<[string, string]>;
}

/** Errors as clients get them, with what they say of the HTTP answer. */
export interface FormattedErrors {
  readonly errors: GraphQLFormattedError[];
  readonly status: number | undefined;
  readonly headers: readonly [string, string][];
}

/** As Apollo Server does it: an error without a code is an internal one, and `http` is for the answer's head. */
export function formattedErrors(errors: readonly GraphQLError[], mask: ErrorMask, requestId: string): FormattedErrors {
  const heads: HttpHead[] = [];
  const formatted = errors.map((error) => {
    const { http, ...extensions } = error.extensions;
    if (typeof http === "object" && http !== null) heads.push(http as HttpHead);
    const { code = "INTERNAL_SERVER_ERROR" } = extensions;
    return mask({ ...error.toJSON(), extensions: { ...extensions, code } }, error, requestId);
  });
  return {
    errors: formatted,
    status: heads.findLast((each) => each.status !== undefined)?.status,
    headers: heads.flatMap(({ headers = [] }) => [...headers]),
  };
}
