import { buildSchema, getVariableValues, Kind, type OperationDefinitionNode, parse, print } from "graphql";
import { plannedDocument } from "./operation-document.js";
import { type NormalisedOperation, OperationNormaliser } from "./operation-normaliser.js";
import { PlannedNames } from "./planned-names.js";
import { RequiredArguments } from "./required-arguments.rules.js";

/** A normalised operation with its document for the planner, in one line. */
export interface NormalisedText extends NormalisedOperation {
  readonly text: string;
}

/** Normalises queries against one supergraph, whose clients see all of it. */
export function normaliserFor(sdl: string, maxSelections = 1_000) {
  const supergraph = parse(sdl);
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const parts = {
    schema,
    planned: new PlannedNames(supergraph),
    required: new RequiredArguments(supergraph),
    maxSelections,
  };
  return (query: string, given: Record<string, unknown> = {}): NormalisedText => {
    const { definitions } = parse(query);
    const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
    const fragments = new Map(
      definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    );
    const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    const normalised = new OperationNormaliser(parts, { fragments, variables: coerced }).normalise(operation);
    const document = plannedDocument(operation, normalised.selections);
    return { ...normalised, text: document ? print(document).replaceAll(/\s+/g, " ").trim() : "" };
  };
}
