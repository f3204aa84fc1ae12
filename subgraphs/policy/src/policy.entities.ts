import { callLetterEntities } from "./call-letter/call-letter.entities.js";
import { PolicyDecisionEntity, PolicyVersionEntity, policyProcessEntities } from "./version/version.entities.js";

/** Every table of this subgraph that TypeORM maps. */
export const policyEntities = [
  PolicyVersionEntity,
  PolicyDecisionEntity,
  ...policyProcessEntities,
  ...callLetterEntities,
];
