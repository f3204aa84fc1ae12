import type { GraphQLResolveInfo, ResponsePath } from "graphql";
import { type AnswerPlace, responsePathOf } from "./answer-place.js";
import type { FieldPlan, OperationPlan } from "./operation-plan.js";

/** What resolvers are told about their field. Hardly any looks at it, so that nothing is put together before. */
export class ResolveInfo implements GraphQLResolveInfo {
  constructor(
    private readonly plan: OperationPlan,
    private readonly asked: FieldPlan,
    private readonly place: AnswerPlace,
    readonly variableValues: GraphQLResolveInfo["variableValues"],
  ) {}

  get fieldName(): string {
    return this.asked.field.name;
  }
  get fieldNodes(): GraphQLResolveInfo["fieldNodes"] {
    return this.asked.nodes;
  }
  get returnType(): GraphQLResolveInfo["returnType"] {
    return this.asked.field.type;
  }
  get parentType(): GraphQLResolveInfo["parentType"] {
    return this.asked.parent;
  }
  get path(): ResponsePath {
    return { ...responsePathOf(this.place, this.asked.key), typename: this.asked.parent.name };
  }
  get schema(): GraphQLResolveInfo["schema"] {
    return this.plan.schema;
  }
  get fragments(): GraphQLResolveInfo["fragments"] {
    return this.plan.fragments;
  }
  get operation(): GraphQLResolveInfo["operation"] {
    return this.plan.operation;
  }
  get rootValue(): undefined {
    return undefined;
  }
}
