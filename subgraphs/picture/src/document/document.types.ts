import { ActionPlan, CorrectionKind, Initiative, IntegrationStatement, RevisionState } from "@hub/documents";
import { connectionTypesAt, DateTime, SafeInt } from "@hub/subgraph-kit";
import { Field, ID, InputType, ObjectType } from "type-graphql";

export const { Connection: InitiativeConnection, Edge: InitiativeEdge } = connectionTypesAt<Initiative>({
  name: "Initiative",
  node: Initiative,
  description: "A page of initiatives.",
});
export const { Connection: ActionPlanConnection, Edge: ActionPlanEdge } = connectionTypesAt<ActionPlan>({
  name: "ActionPlan",
  node: ActionPlan,
  description: "A page of action plans.",
});
export const { Connection: IntegrationStatementConnection, Edge: IntegrationStatementEdge } =
  connectionTypesAt<IntegrationStatement>({
    name: "IntegrationStatement",
    node: IntegrationStatement,
    description: "A page of integration statements.",
  });

@InputType("AmountRange", { description: "Amounts in whole øre, both ends included; either may be left out." })
export class AmountRange {
  @Field(() => SafeInt, { nullable: true, description: "As much at least." })
  atLeast?: number | null;
  @Field(() => SafeInt, { nullable: true, description: "As much at most." })
  atMost?: number | null;
}

/** What plans and statements are filtered by alike. */
@InputType()
export abstract class DocumentFilter {
  @Field(() => [ID], { nullable: true, description: "Revisions, by id." })
  id?: string[] | null;
  @Field(() => [RevisionState], {
    nullable: true,
    description: "Where the revision stands at the instant; default: PUBLISHED, which is what is in force.",
  })
  state?: RevisionState[] | null;
  @Field(() => DateTime, { nullable: true, description: "Published at that instant or later." })
  publishedSince?: Date | null;
  @Field(() => Boolean, { nullable: true, description: "Whether it was published with warnings." })
  hasFindings?: boolean | null;
}

@ObjectType("Withdrawal", { description: "That a document was withdrawn (tilbagetrækning): the tombstone's text." })
export class Withdrawal {
  @Field(() => CorrectionKind, { description: "What kind; after a REDACTION the text is gone for good." })
  kind!: CorrectionKind;
  @Field(() => String, { description: "Why, in the owner's words." })
  reason!: string;
  @Field(() => DateTime, { description: "When." })
  at!: Date;
}
