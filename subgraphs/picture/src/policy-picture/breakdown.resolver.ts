import { rowsOf } from "@hub/database";
import { Money, money } from "@hub/documents";
import { DateTime, HubError, made } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, Int, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import { type PictureRequest, requestedInstant } from "../context/picture.context.js";
import { InitiativeFilter } from "../document/initiative.types.js";
import { breakdownSql, type DimensionName, dimensions, type MeasureName, measures } from "./breakdown.store.js";

const enumOf = <T extends string>(names: readonly T[]) => Object.fromEntries(names.map((name) => [name, name]));

const Measure = enumOf(measures);
registerEnumType(Measure, {
  name: "Measure",
  description: "What is counted or summed.",
  valuesConfig: {
    INITIATIVES: { description: "Initiatives." },
    AMOUNT: { description: "All budget lines." },
    FINANCED: { description: "Budget lines that are financed." },
    UNFINANCED: { description: "Budget lines that are not." },
    SPENT: { description: "What the statements on record say was spent in their years." },
  },
});

const Dimension = enumOf(dimensions);
registerEnumType(Dimension, {
  name: "Dimension",
  description:
    "What it is broken down by. By THEME, DISTRICT, TARGET_GROUP and PARTNER an initiative counts under each that it names, so rows do not add up there; by the others they do.",
  valuesConfig: {
    COMMITTEE: { description: "The owner." },
    AREA: { description: "The area of the main goal." },
    GOAL: { description: "The main goal." },
    THEME: { description: "Each effort that it takes up." },
    STATE: { description: "Where it stands." },
    FINANCING: { description: "Money by its line's state; initiatives by the least settled of their lines." },
    YEAR: { description: "The lines' year; of SPENT the statements'." },
    DISTRICT: { description: "Each district." },
    TARGET_GROUP: { description: "Each target group." },
    PARTNER: { description: "Each committee that takes part." },
    PROGRESS: {
      description:
        "What its committee states of its main goal: in the row's or the filter's year, else in its newest statement; empty where nothing is stated.",
    },
  },
});

@ObjectType("BreakdownRow", { description: "One combination of keys." })
class BreakdownRow {
  @Field(() => [String], { description: "One for each dimension, in the order asked; empty where none is named." })
  keys!: string[];
  @Field(() => Int, { description: "Initiatives behind the row." })
  count!: number;
  @Field(() => Money, { nullable: true, description: "The sum; null where initiatives are counted." })
  money!: Money | null;
}

@ArgsType()
class BreakdownArgs {
  @Field(() => Measure, { description: "What is counted or summed." })
  of!: MeasureName;
  @Field(() => [Dimension], { description: "One to three dimensions." })
  by!: DimensionName[];
  @Field(() => InitiativeFilter, { nullable: true, description: "Of which initiatives; with a year, its money alone." })
  filter?: InitiativeFilter | null;
  @Field(() => DateTime, { nullable: true, description: "The state on record then; default now." })
  asOf?: Date | null;
}

const MOST_DIMENSIONS = 3;

function checkDimensions(by: readonly DimensionName[]): void {
  if (by.length >= 1 && by.length <= MOST_DIMENSIONS && new Set(by).size === by.length) return;
  throw new HubError(
    "BAD_USER_INPUT",
    `by takes one to ${MOST_DIMENSIONS} different dimensions; it has ${by.join(", ") || "none"}.`,
  );
}

interface BreakdownSums {
  keys: string[];
  count: number;
  oere: number | null;
}

@Resolver()
export class BreakdownResolver {
  @Query(() => [BreakdownRow], { nullable: true, description: "Counts or sums by one to three dimensions." })
  async breakdown(
    @Args(() => BreakdownArgs) { of, by, filter, asOf }: BreakdownArgs,
    @Ctx() context: PictureRequest,
  ): Promise<BreakdownRow[]> {
    checkDimensions(by);
    const { dataSource, frame } = context;
    const { text, values } = breakdownSql({ of, by, filter, asOf: requestedInstant(context, asOf) }, frame);
    const rows = await rowsOf<BreakdownSums>(dataSource, text, values);
    return rows.map(({ keys, count, oere }) =>
      made(BreakdownRow, { keys, count, money: oere === null ? null : money(oere) }),
    );
  }
}
