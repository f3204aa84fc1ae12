import { GraphQLError } from "graphql";

/** What an error says of the HTTP answer that it stands in, as `extensions.http`; it is not sent. */
export interface HttpHead {
  status?: number;
  headers?: ReadonlyMap<string, string>;
}

/** A request that is refused before an operation of it is begun. */
export function requestRefusal(message: string, http: HttpHead = { status: 400 }): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST", http } });
}

/** The same error with a code, unless it has one. */
export function withCode({ message, nodes, source, positions, extensions }: GraphQLError, code: string): GraphQLError {
  const http: HttpHead = { status: 400 };
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source,
    positions,
    extensions: { code, http, ...extensions },
  });
}
