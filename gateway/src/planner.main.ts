import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { ApolloGateway } from "@apollo/gateway";
import { GraphQLError, getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import { plannerOf } from "./federation/apollo-planner.js";
import type { PlanReply, PlanRequest, ThreadError, ThreadStart } from "./planner-thread/thread-messages.js";
import { OperationPlanner } from "./planning/operation-planner.js";

const NOTHING = (): void => undefined;
const QUIET = { debug: NOTHING, info: NOTHING, warn: NOTHING, error: NOTHING };
/** Behind all that answers, and before what floods the machine at the lowest priority. */
const PRIORITY = 10;

const { supergraphSdl, maxSelections } = workerData as ThreadStart;
// Only Linux has it for one thread.
if (process.platform === "linux") setPriority(PRIORITY);

const planner = await loadPlanner();
parentPort?.on("message", (request: PlanRequest) => parentPort?.postMessage(replyTo(request)));

async function loadPlanner(): Promise<OperationPlanner> {
  const gateway = new ApolloGateway({ supergraphSdl, logger: QUIET });
  const { schema } = await gateway.load();
  const { buildPlan, schemaOf, supergraph: allTypes } = plannerOf(gateway);
  const supergraph = parse(supergraphSdl, { noLocation: true });
  return new OperationPlanner({ schema, supergraph, allTypes, buildPlan, schemaOf, maxSelections });
}

function replyTo({ id, document: text, operationName, variables }: PlanRequest): PlanReply {
  try {
    const document = parse(text, { noLocation: true });
    const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
    return { id, made: JSON.stringify(planner.make({ document, operation, variables })) };
  } catch (error) {
    return { id, failed: told(error) };
  }
}

function told(error: unknown): ThreadError {
  if (error instanceof GraphQLError) return { message: error.message, extensions: { ...error.extensions } };
  return { message: error instanceof Error ? error.message : String(error) };
}
