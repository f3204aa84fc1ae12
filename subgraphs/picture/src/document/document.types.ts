import { ActionPlan, CorrectionKind, Initiative, IntegrationStatement } from "@hub/documents";
import { DateTime } from "@hub/subgraph-kit";
import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { RecordArgs } from "../context/basis.types.js";
import { connectionTypeOf } from "../context/connection.types.js";

export const InitiativeConnection = connectionTypeOf<Initiative>("Initiative", Initiative, "A page of initiatives.");
export const ActionPlanConnection = connectionTypeOf<ActionPlan>("ActionPlan", ActionPlan, "A page of action plans.");

export const IntegrationStatementConnection = connectionTypeOf<IntegrationStatement>(
  "IntegrationStatement",
  IntegrationStatement,
  "A page of integration statements.",
);

@ArgsType()
export class PageArgs extends RecordArgs {
  @Field(() => Int, { nullable: true, description: "How many; 50 by default, 200 at most." })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "The endCursor of the page before." })
  after?: string | null;
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
