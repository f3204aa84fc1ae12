import { callLetterEntities } from "./call-letter/index.js";
import { PolicyDecisionEntity, PolicyVersionEntity, policyProcessEntities } from "./version/index.js";

/** Every table of this subgraph that TypeORM maps. */
export const policyEntities = [
  PolicyVersionEntity,
  PolicyDecisionEntity,
  ...policyProcessEntities,
  ...callLetterEntities,
];
