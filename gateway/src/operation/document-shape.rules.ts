import { type ASTVisitor, type DocumentNode, GraphQLError, type ValidationContext, type ValidationRule } from "graphql";
import { type DocumentShape, shapeOf } from "./document-shape.js";
import { measures, type OperationLimits, overLimit } from "./operation-limits.rules.js";

/** The usual tools need 15: `__schema`, a type's fields, their arguments, and nine wrappers around a type. */
const INTROSPECTION_DEPTH = 20;

/**
 * Refuses a document whose shape is over a limit, without any further validation: graphql-js compares the fields of a selection set
 * pair by pair, which would block the process for half a second and more for such a document.
 */
export function shapeRule(limits: OperationLimits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    Document: (document: DocumentNode) => {
      const refusal = refusalOf(document, limits);
      if (!refusal) return undefined;
      context.reportError(refusal);
      // The other rules then have nothing to validate.
      return { ...document, definitions: [] };
    },
  });
}

function refusalOf(document: DocumentNode, limits: OperationLimits): GraphQLError | undefined {
  // Checked before fragments are followed, since a chain of them can be very long.
  const tooMany = overLimit("definitions", document.definitions.length, limits.definitions);
  if (tooMany) return tooMany;
  try {
    return shapeRefusal(shapeOf(document), limits);
  } catch (error) {
    if (error instanceof RangeError) return new GraphQLError("The document is nested too deeply to be read.");
    throw error;
  }
}

function shapeRefusal(shape: DocumentShape, limits: OperationLimits): GraphQLError | undefined {
  for (const measure of measures) {
    const refusal = measure === "cost" ? undefined : overLimit(measure, shape[measure], limits[measure]);
    if (refusal) return refusal;
  }
  return limits.depth === undefined ? undefined : introspectionRefusal(shape);
}

function introspectionRefusal(shape: DocumentShape): GraphQLError | undefined {
  if (shape.repeatedIntrospection > 0) {
    return tooMuch("Ask __schema once in an operation, and without aliases below it or below __type.", {
      name: "REPEATED_INTROSPECTION",
      value: 0,
      actual: shape.repeatedIntrospection,
    });
  }
  if (shape.introspectionDepth <= INTROSPECTION_DEPTH) return undefined;
  return tooMuch(`Introspection may go ${INTROSPECTION_DEPTH} fields deep below __schema or __type.`, {
    name: "INTROSPECTION_DEPTH",
    value: INTROSPECTION_DEPTH,
    actual: shape.introspectionDepth,
  });
}

function tooMuch(message: string, limit: { name: string; value: number; actual: number }): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "LIMIT_EXCEEDED", limit } });
}
