import { readFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { ApolloGateway, type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

/** What a caller says of itself and of its question, which the hub's subgraphs need of any gateway. */
const PASSED_ON = ["authorization", "x-hub-wait-for", "x-request-id"];

interface Caller {
  headers?: IncomingHttpHeaders;
}

class Subgraph extends RemoteGraphQLDataSource<Caller> {
  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Caller>): void {
    for (const name of PASSED_ON) {
      const value = context.headers?.[name];
      if (typeof value === "string") request.http?.headers.set(name, value);
    }
  }
}

/** @apollo/gateway without the hub's changes, in a process of its own. Its argument is the file of a supergraph. */
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.argv[2] ?? "", "utf8"),
  buildService: ({ url }) => new Subgraph({ url: url ?? "" }),
});
const { url } = await startStandaloneServer(new ApolloServer<Caller>({ gateway }), {
  listen: { host: "127.0.0.1", port: 0 },
  context: async ({ req }) => ({ headers: req.headers }),
});
process.send?.({ url });
