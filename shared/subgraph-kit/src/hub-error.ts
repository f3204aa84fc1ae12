import { GraphQLError } from "graphql";

/** The codes of the hub's refusals; a CONFLICT is a `Conflict`, which has a reason. */
export type RefusalCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "LIMIT_EXCEEDED"
  | "WAIT_TIMEOUT"
  | "SUBGRAPH_UNAVAILABLE";

/** Refusals before a field is looked at: the audit log has none of them. */
type EarlyRefusalCode = "POSITION_UNKNOWN" | "TOO_MANY_REQUESTS";

/** A refusal: its message tells the caller what is wrong and how to mend it. */
export class HubError extends GraphQLError {
  constructor(code: RefusalCode | EarlyRefusalCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code } });
  }
}
