import { commonTypesOf } from "@hub/documents";
import { committees } from "@hub/registry";
import type { SubgraphProcess } from "@hub/subgraph-kit";
import { auditResolvers } from "./audit/index.js";
import { changeResolvers } from "./change/index.js";
import { Cycle } from "./cycle/delivery-board.types.js";
import { cycleResolvers } from "./cycle/index.js";
import { documentResolvers } from "./document/index.js";
import { edgeResolvers } from "./edge/index.js";
import { financingResolvers } from "./financing/index.js";
import { freshnessResolvers } from "./freshness/index.js";
import { nodeResolvers, nodeTypes } from "./node/index.js";
import { openPicture } from "./picture.service.js";
import { pictureArguments } from "./picture-codes.js";
import { policyPictureResolvers } from "./policy-picture/index.js";
import { receiptResolvers } from "./receipt/index.js";
import { referenceResolvers } from "./reference/index.js";
import { pictureReferences } from "./reference.resolver.js";
import { reportResolvers } from "./report/index.js";
import { searchResolvers } from "./search/index.js";
import { treeResolvers } from "./tree/index.js";
import { usageResolvers } from "./usage/index.js";

/** The order in which the printed schema shows the queries. A query that is not named here comes last. */
const QUERIES = [
  "policyPicture",
  "initiatives",
  "actionPlans",
  "financingOverview",
  "breakdown",
  "priceIndex",
  "financingDifference",
  "budgetTalks",
  "initiativeHistory",
  "difference",
  "verify",
  "verifications",
  "search",
  "integrationStatements",
  "callLetters",
  "callLetter",
  "changes",
  "treeHead",
  "inclusionProof",
  "consistencyProof",
  "freshness",
  "statusReport",
  "audit",
  "fieldUsage",
  "node",
  "nodes",
  "document",
  "actionPlan",
  "integrationStatement",
  "initiative",
] as const;

/**
 * The picture's subgraph: the resolvers of its folders, and the process that answers them. PDFs are written by the program in a thread
 * of its own, where there is one.
 */
export function pictureProcess(paperProgram?: URL): SubgraphProcess {
  const types = committees.map(commonTypesOf);
  const definition: SubgraphProcess["definition"] = {
    name: "picture",
    resolvers: [
      ...policyPictureResolvers,
      ...documentResolvers,
      ...financingResolvers,
      ...treeResolvers,
      ...receiptResolvers,
      ...searchResolvers,
      ...cycleResolvers,
      ...changeResolvers,
      ...freshnessResolvers,
      ...reportResolvers,
      ...auditResolvers,
      ...usageResolvers,
      ...referenceResolvers,
      ...edgeResolvers,
      ...nodeResolvers,
    ],
    rootFields: QUERIES,
    arguments: pictureArguments,
    orphanedTypes: [
      Cycle,
      ...nodeTypes,
      ...types.flatMap(({ actionPlan, initiative, statement }) => [actionPlan, initiative, statement]),
    ],
    references: pictureReferences(types.map(({ entry }) => entry.graphName)),
  };
  return {
    definition,
    open: async (config, log) => ({ definition, ...(await openPicture(config, types, { log, paperProgram })) }),
  };
}
