import { runSubgraph } from "@hub/subgraph-kit";
import { policy } from "./policy.subgraph.js";

await runSubgraph(policy);
