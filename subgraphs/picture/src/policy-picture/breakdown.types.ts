import { Text } from "@hub/frame";
import { graphEnum } from "@hub/subgraph-kit";
import { Field, ID, ObjectType } from "type-graphql";
import type { DimensionName } from "./breakdown.store.js";

export const Dimension = graphEnum<DimensionName>(
  "Dimension",
  "What it is broken down by. By THEME, DISTRICT and TARGET_GROUP, and initiatives by PARTNER, an initiative counts under each that it names, so rows do not add up there; by the others money does. Initiatives count under each YEAR, PAYER and ACCOUNT of their lines.",
  {
    COMMITTEE: "The owner.",
    POLICY: "The policy of its plan.",
    AREA: "The area of the main goal.",
    GOAL: "The main goal.",
    THEME: "Each effort that it takes up.",
    STATE: "Where it stands; of SPENT where the statement says that it stands.",
    FINANCING: "Money by its line's state; initiatives, and SPENT in its year, by the least settled of their lines.",
    YEAR: "The lines' year; of SPENT the statements'.",
    DISTRICT: "Each district.",
    TARGET_GROUP: "Each target group.",
    PARTNER:
      "Each committee that takes part; of money what it pays itself, and under the empty key what no partner pays. Spending is the whole initiative's.",
    PAYER: "Who pays the line; not of SPENT and FINAL_ACCOUNT, which are stated for the whole initiative.",
    ACCOUNT:
      "The account that the line is on, by code or free text; empty where it names none; not of SPENT and FINAL_ACCOUNT.",
    PROGRESS:
      "What its committee states of its main goal: in the row's or the filter's year, else in its newest statement; of SPENT in the statement that says it; empty where nothing is stated.",
  },
);

@ObjectType("BreakdownKey", { description: "What a row of a breakdown is of, in one dimension (nøgle)." })
export class BreakdownKey {
  @Field(() => Dimension, { description: "The dimension." })
  dimension!: DimensionName;
  @Field(() => ID, {
    nullable: true,
    description:
      "The code, as filters take it: of a committee or a part of the policy, of a list of codes or an enum, or a year; free text where a document has it. null where none is named.",
  })
  code!: string | null;
  @Field(() => Text, {
    nullable: true,
    description:
      "Its name at the instant of the breakdown; free text is in the language that it was written in, as Danish. null where no code is named.",
  })
  label!: Text | null;
}
