import { runSubgraph } from "@hub/subgraph-kit";
import { policy } from "./policy.process.js";

await runSubgraph(policy());
