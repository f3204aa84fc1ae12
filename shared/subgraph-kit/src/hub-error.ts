import { GraphQLError } from "graphql";

/** The codes with which the hub refuses; API.graphql's conventions say when. */
export type RefusalCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CONFLICT"
  | "BAD_USER_INPUT"
  | "LIMIT_EXCEEDED"
  | "WAIT_TIMEOUT"
  | "SUBGRAPH_UNAVAILABLE";

/** Refuses a request in the caller's terms: what is wrong, where, and how to mend it. */
export class HubError extends GraphQLError {
  constructor(code: RefusalCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code } });
  }
}
