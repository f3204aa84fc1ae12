import { BudgetLine, FinancingState, Initiative, Money, money } from "@hub/documents";
import { isFinanced, localDateOf, sumOere, unfinancedStatus, yearOf } from "@hub/rules";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AsOfArg } from "../context/instant.js";
import { type PictureRequest, requestedInstant } from "../context/picture.context.js";
import { InitiativeEdge } from "../document/document.types.js";
import { UnfinancedStatus } from "../document/initiative.types.js";
import type { EdgeAt } from "../paging/page.store.js";
import {
  financingAt,
  type LineStateRow,
  lineStateAt,
  lineStatesLoader,
  type MoneyQuestion,
  statesAt,
  YearArg,
} from "./financing-state.resolver.js";

/** What has become of a line in a calendar year; null where it is financed. */
function statusIn(now: number, { financing, closed_as: closedAs, year }: LineStateRow): UnfinancedStatus | null {
  return isFinanced(financing) ? null : unfinancedStatus({ closedAs, year }, now);
}

/** The sum of an initiative's lines of one status (null: financed), of one year or of all, as it stood at an instant. */
export async function amountAt(
  context: PictureRequest,
  initiative: string,
  { status, year, asOf }: MoneyQuestion & { status: UnfinancedStatus | null },
): Promise<Money> {
  const at = requestedInstant(context, asOf);
  const lines = statesAt(await lineStatesLoader(context, "initiative").load(initiative), at);
  const now = yearOf(localDateOf(at));
  const counted = lines.filter((line) => (year === null || line.year === year) && statusIn(now, line) === status);
  return money(sumOere(counted.map(({ oere }) => oere)));
}

const ofYear = (what: string) =>
  `The sum of its lines ${what}, of one year or of all. Null where the picture could not be reached.`;

/** An initiative's money by what has become of it: the four amounts add up to all of its lines. No other subgraph answers it. */
@Resolver(() => Initiative)
export class InitiativeMoneyResolver {
  @FieldResolver(() => Money, { nullable: true, description: ofYear("that are financed") })
  financedAmount(
    @Root() { id }: Initiative,
    @YearArg() year: number | null,
    @AsOfArg() asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountAt(context, id, { status: null, year, asOf });
  }

  @FieldResolver(() => Money, { nullable: true, description: ofYear("that are not financed and open") })
  unfinancedAmount(
    @Root() { id }: Initiative,
    @YearArg() year: number | null,
    @AsOfArg() asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountAt(context, id, { status: "OPEN", year, asOf });
  }

  @FieldResolver(() => Money, { nullable: true, description: ofYear("that are not financed and have lapsed") })
  lapsedAmount(
    @Root() { id }: Initiative,
    @YearArg() year: number | null,
    @AsOfArg() asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountAt(context, id, { status: "LAPSED", year, asOf });
  }

  @FieldResolver(() => Money, { nullable: true, description: ofYear("that are not financed, where it is cancelled") })
  cancelledAmount(
    @Root() { id }: Initiative,
    @YearArg() year: number | null,
    @AsOfArg() asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountAt(context, id, { status: "CANCELLED", year, asOf });
  }
}

/** Whether a line that is not financed is wanted still. No other subgraph answers it. */
@Resolver(() => BudgetLine)
export class LineUnfinancedResolver {
  @FieldResolver(() => UnfinancedStatus, {
    nullable: true,
    description: "What had become of it where it was not financed; null where it was financed.",
  })
  async unfinanced(@Root() { id }: BudgetLine, @AsOfArg() asOf: Date | null, @Ctx() context: PictureRequest) {
    const state = await lineStateAt(context, id, asOf);
    return state ? statusIn(yearOf(localDateOf(requestedInstant(context, asOf))), state) : null;
  }
}

const ofYearThen = (what: string) => `The sum of its lines ${what} at the list's instant, of one year or of all.`;

/** An initiative's money as it stood at the instant of the list that it is in. */
@Resolver(() => InitiativeEdge)
export class InitiativeEdgeResolver {
  @FieldResolver(() => FinancingState, {
    nullable: true,
    description: "The least settled of its lines at the list's instant, of one year or of all; null when it has none.",
  })
  financing(
    @Root() { node, asOf }: EdgeAt<Initiative>,
    @YearArg() year: number | null,
    @Ctx() context: PictureRequest,
  ) {
    return financingAt(context, node.id, { year, asOf });
  }

  @FieldResolver(() => Money, { description: ofYearThen("that are financed") })
  financedAmount(
    @Root() { node, asOf }: EdgeAt<Initiative>,
    @YearArg() year: number | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountAt(context, node.id, { status: null, year, asOf });
  }

  @FieldResolver(() => Money, { description: ofYearThen("that are not financed and open") })
  unfinancedAmount(
    @Root() { node, asOf }: EdgeAt<Initiative>,
    @YearArg() year: number | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountAt(context, node.id, { status: "OPEN", year, asOf });
  }

  @FieldResolver(() => Money, { description: ofYearThen("that are not financed and have lapsed") })
  lapsedAmount(
    @Root() { node, asOf }: EdgeAt<Initiative>,
    @YearArg() year: number | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountAt(context, node.id, { status: "LAPSED", year, asOf });
  }

  @FieldResolver(() => Money, { description: ofYearThen("that are not financed, where it is cancelled") })
  cancelledAmount(
    @Root() { node, asOf }: EdgeAt<Initiative>,
    @YearArg() year: number | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountAt(context, node.id, { status: "CANCELLED", year, asOf });
  }
}
