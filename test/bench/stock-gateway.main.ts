import { readFileSync } from "node:fs";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

/** @apollo/gateway as it comes, in a process of its own: the file of a supergraph is its argument. */
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.argv[2] ?? "", "utf8") });
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host: "127.0.0.1", port: 0 } });
process.send?.({ url });
