export { type ConsistencyProof, type InclusionProof, isConsistent, rootByInclusion } from "./merkle.proof.js";
export {
  completedBy,
  consistencyPath,
  EMPTY_ROOT,
  hashOf,
  inclusionPath,
  innerHash,
  type LeafRange,
  leafHash,
  leafOfEntry,
  nodesOf,
  type TreeNode,
} from "./merkle.tree.js";
