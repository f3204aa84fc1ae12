import { readFileSync } from "node:fs";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

/** @apollo/gateway without the hub's changes, in a process of its own. Its argument is the file of a supergraph. */
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.argv[2] ?? "", "utf8") });
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host: "127.0.0.1", port: 0 } });
process.send?.({ url });
