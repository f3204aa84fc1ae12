/** Hive Gateway in front of a running hub's subgraphs: `node hive-gateway.mjs <supergraph file> [rust]`; writes its port when it listens. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";

const PASSED_ON = ["authorization", "x-hub-wait-for", "x-request-id", "x-hub-caller"];

const [, , file, planner] = process.argv;
const plansInRust = planner === "rust";
const supergraph = readFileSync(file, "utf8");
/** Hive's parser in Rust knows no description of a schema. */
const withoutDescription = (sdl) => sdl.replace(/^"""[\s\S]*?"""\s+(?=schema\b)/, "");

const gateway = createGatewayRuntime({
  supergraph: plansInRust ? withoutDescription(supergraph) : supergraph,
  ...(plansInRust && { unifiedGraphHandler }),
  logging: false,
  landingPage: false,
  graphiql: false,
  maskedErrors: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) =>
      Object.fromEntries(
        PASSED_ON.flatMap((name) => (request.headers.get(name) ? [[name, request.headers.get(name)]] : [])),
      ),
  },
});
const server = createServer(gateway);
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
