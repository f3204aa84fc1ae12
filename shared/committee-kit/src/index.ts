import "reflect-metadata";

export { Initiative, initiativeOf } from "@hub/documents";
export { runSubgraph } from "@hub/subgraph-kit";
export { type CommitteeDefinition, committee } from "./committee.process.js";
export { optional } from "./own-field.decorators.js";
