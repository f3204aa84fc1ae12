import { Committee, Node } from "@hub/frame";
import { LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { FinancingState } from "./document.types.js";
import { Money } from "./value.types.js";

@Directive('@key(fields: "id")')
@Directive("@shareable")
@ObjectType("BudgetLine", {
  implements: Node,
  description:
    "An amount of one year with one payer (budgetlinje). declared: as the owner published it (hashed); financing: as decisions have settled it since.",
})
export class BudgetLine {
  @Field(() => ID, { description: "UUIDv7; belongs to this revision alone." })
  id!: string;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => Money, { description: "The amount." })
  amount!: Money;
  @Field(() => Committee, { description: "Who pays: the owner or a partner." })
  payer!: Committee;
  @Field(() => String, {
    nullable: true,
    description: "The account it is booked on (kontostreng); null where its owner names none.",
  })
  account!: string | null;
  @Field(() => FinancingState, { description: "The financing as the owner declared it." })
  declared!: FinancingState;
  @Field(() => Boolean, { description: "An estimate of resource use (skøn over ressourceforbrug)." })
  estimate!: boolean;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day of the estimate; null where it is none, or its owner names no day.",
  })
  estimatedOn!: string | null;
}
