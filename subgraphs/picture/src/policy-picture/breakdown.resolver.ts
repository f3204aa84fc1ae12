import { rowsOf } from "@hub/database";
import { Money, money } from "@hub/documents";
import { graphEnum, HubError, LocalDate, made, oncePerRequest } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { RecordArgs } from "../context/basis.types.js";
import {
  askedInstant,
  frameAt,
  onlyOne,
  type PictureContext,
  type PictureRequest,
  reportInstant,
} from "../context/picture.context.js";
import { InitiativeFilter } from "../document/initiative.types.js";
import {
  type BreakdownQuery,
  breakdownSql,
  type DimensionName,
  isOfSpending,
  type MeasureName,
} from "./breakdown.store.js";
import { BreakdownKey, Dimension } from "./breakdown.types.js";
import { presentKey } from "./breakdown-key.presenter.js";

const Measure = graphEnum<MeasureName>("Measure", "What is counted or summed.", {
  INITIATIVES: "Initiatives.",
  AMOUNT: "All budget lines: the sum of FINANCED, UNFINANCED, LAPSED and CANCELLED.",
  FINANCED: "Budget lines that are financed.",
  UNFINANCED:
    "Budget lines that are not financed and open: of initiatives that are neither cancelled nor completed, in a year of their period that is not over.",
  LAPSED:
    "Budget lines that are not financed and have lapsed: the year is over or outside the initiative's period, or the initiative is completed.",
  CANCELLED: "Budget lines that are not financed and of cancelled initiatives.",
  FINAL_ACCOUNT:
    "What the statements of the year after say was spent in the whole year (regnskab), counted as SPENT is; an initiative that the cited plan has no more is counted as in the year's own statement. Its spentThrough is 31 December.",
  SPENT:
    "What the statements on record say was spent in their years, up to spentThrough. It is counted by what the plan that the statement cites says of the initiative, whatever later plans say.",
});

@ObjectType("BreakdownRow", { description: "One combination of keys." })
class BreakdownRow {
  @Field(() => [BreakdownKey], { description: "One for each dimension, in the order asked." })
  keys!: BreakdownKey[];
  @Field(() => Int, { description: "Initiatives behind the row." })
  count!: number;
  @Field(() => Money, { nullable: true, description: "The sum; null where initiatives are counted." })
  money!: Money | null;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Of SPENT: the last day that all of the sum's parts count; the earliest of their days where statements differ, as over several years. null of other measures.",
  })
  spentThrough!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "Of SPENT: the last day that any part of the sum counts; null of other measures.",
  })
  spentThroughLatest!: string | null;
  /** The question that it belongs to. */
  asked!: AskedBreakdown;
}

@ArgsType()
class BreakdownArgs extends RecordArgs {
  @Field(() => Measure, { description: "What is counted or summed." })
  of!: MeasureName;
  @Field(() => [Dimension], { description: "One to three dimensions." })
  by!: DimensionName[];
  @Field(() => InitiativeFilter, {
    nullable: true,
    description: "Of which initiatives; with years, payers or accounts, the money of such lines alone.",
  })
  filter?: InitiativeFilter | null;
}

const MOST_DIMENSIONS = 3;

function checkDimensions(of: MeasureName, by: readonly DimensionName[]): void {
  const ofLines = by.find((dimension) => dimension === "PAYER" || dimension === "ACCOUNT");
  if (isOfSpending({ of }) && ofLines) {
    throw new HubError(
      "BAD_USER_INPUT",
      `by names ${ofLines}: what was spent is stated for whole initiatives, and not for the lines that have a payer and an account.`,
    );
  }
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
  first_through: string | null;
  last_through: string | null;
}

@Resolver()
export class BreakdownResolver {
  @Query(() => [BreakdownRow], { nullable: true, description: "Counts or sums by one to three dimensions." })
  async breakdown(
    @Args(() => BreakdownArgs) { of, by, filter, ...record }: BreakdownArgs,
    @Ctx() context: PictureRequest,
  ): Promise<BreakdownRow[]> {
    checkDimensions(of, by);
    const asOf = askedInstant(context, record, () => reportInstant(context, onlyOne(filter?.year)));
    return rowsOfBreakdown(context, { of, by, filter, asOf });
  }
}

/** A breakdown as of an instant; undefined means now. */
type AskedBreakdown = Omit<BreakdownQuery, "asOf"> & { asOf: Date | undefined };

async function rowsOfBreakdown(context: PictureContext, asked: AskedBreakdown): Promise<BreakdownRow[]> {
  const { asOf } = asked;
  const query = { ...asked, asOf: asOf ?? context.clock.now() };
  const frame = frameAt(context, asOf);
  const { text, values } = breakdownSql(query, frame);
  const rows = await rowsOf<BreakdownSums>(context.dataSource, text, values);
  return rows.map(({ keys, count, oere, ...through }) =>
    made(BreakdownRow, {
      keys: keys.map((code, i) => presentKey(frame, asked.by[i] as DimensionName, code)),
      count,
      money: oere === null ? null : money(oere),
      spentThrough: through.first_through,
      spentThroughLatest: through.last_through,
      asked,
    }),
  );
}

/** The same breakdown on the record of the year's report, read once for all of its rows; undefined where nothing is reported. */
function reportedRows(context: PictureRequest, asked: AskedBreakdown): Promise<BreakdownRow[]> | undefined {
  const year = onlyOne(asked.filter?.year);
  if (typeof year !== "number" || context.cycle.council.editions(year).length === 0) return undefined;
  return oncePerRequest(context, asked, () =>
    rowsOfBreakdown(context, { ...asked, asOf: reportInstant(context, year) }),
  );
}

/** A row beside what was reported. */
@Resolver(() => BreakdownRow)
export class BreakdownReportedResolver {
  @FieldResolver(() => BreakdownRow, {
    nullable: true,
    description:
      "The row of the same keys as the year was reported (`basis: AS_REPORTED`); null where it had none, without one year in the filter, and where no edition of that year's status report is frozen.",
  })
  async reported(@Root() { keys, asked }: BreakdownRow, @Ctx() context: PictureRequest) {
    const rows = (await reportedRows(context, asked)) ?? [];
    return rows.find((row) => row.keys.every(({ code }, i) => code === keys[i]?.code)) ?? null;
  }
}
