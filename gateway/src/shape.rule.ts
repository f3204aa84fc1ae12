import { type ASTVisitor, type DocumentNode, GraphQLError, type ValidationContext, type ValidationRule } from "graphql";
import { measures, type OperationLimits, overLimit } from "./operation.limits.js";
import { type OperationShape, shapesOf } from "./operation.shape.js";

/**
 * Refuses an operation whose shape is over a limit, and spares it all other validation: graphql-js compares the fields of a
 * selection set pair by pair, which for what the limits refuse can hold the process up for half a second and more.
 */
export function shapeRule(limits: OperationLimits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    Document: (document: DocumentNode) => {
      const [refusal] = shapesOf(document).flatMap((shape) => refusalsOf(shape, limits));
      if (!refusal) return undefined;
      context.reportError(refusal);
      // What is validated from here on.
      return { ...document, definitions: [] };
    },
  });
}

function refusalsOf(shape: OperationShape, limits: OperationLimits): GraphQLError[] {
  const refusals = measures.map((measure) =>
    measure === "cost" ? undefined : overLimit(measure, shape[measure], limits[measure]),
  );
  const isRepeating = shape.repeatedIntrospection > 0 && limits.aliases !== undefined;
  return [...refusals, isRepeating ? repeatedIntrospection() : undefined].filter((refusal) => refusal !== undefined);
}

function repeatedIntrospection(): GraphQLError {
  return new GraphQLError("Ask __schema once in an operation, and without aliases below it or below __type.", {
    extensions: { code: "LIMIT_EXCEEDED", limit: { name: "REPEATED_INTROSPECTION", value: 0 } },
  });
}
