import "reflect-metadata";

export { Initiative, initiativeOf } from "@hub/documents";
export { runSubgraph } from "@hub/subgraph-kit";
export { type CommitteeDefinition, committee } from "./committee.subgraph.js";
export { optional } from "./plan/index.js";
