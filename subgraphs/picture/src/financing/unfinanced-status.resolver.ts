import { BudgetLine, Initiative, Money, money } from "@hub/documents";
import { isFinanced, localDateOf, sumOere, unfinancedStatus, yearOf } from "@hub/rules";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { AT_WHICH_INSTANT, type Shown } from "../context/shown.js";
import { UnfinancedStatus } from "../document/initiative.types.js";
import { instantOf, type LineStateRow, lineStatesLoader, statesAt } from "./financing-state.resolver.js";

/** What has become of a line in a calendar year; null where it is financed. */
function statusIn(now: number, { financing, closed_as: closedAs, year }: LineStateRow): UnfinancedStatus | null {
  return isFinanced(financing) ? null : unfinancedStatus({ closedAs, year }, now);
}

/** The sum of an initiative's lines of one status, of one year or of all, at the instant at which it is shown. */
async function amountOf(
  initiative: Shown<Initiative>,
  { status, year }: { status: UnfinancedStatus | null; year: number | null },
  context: PictureRequest,
): Promise<Money> {
  const at = instantOf(initiative, context);
  const lines = statesAt(await lineStatesLoader(context, "initiative").load(initiative.id), at);
  const now = yearOf(localDateOf(at));
  const counted = lines.filter((line) => (year === null || line.year === year) && statusIn(now, line) === status);
  return money(sumOere(counted.map(({ oere }) => oere)));
}

const ofYear = (what: string) => `The sum of its lines ${what}, of one year or of all, ${AT_WHICH_INSTANT}.`;
const YearArg = () => Arg("year", () => Int, { nullable: true, description: "Calendar year." });

/** An initiative's money by what has become of it: the four amounts add up to all of its lines. No other subgraph answers it. */
@Resolver(() => Initiative)
export class InitiativeMoneyResolver {
  @FieldResolver(() => Money, { nullable: true, description: ofYear("that are financed") })
  financedAmount(
    @Root() initiative: Shown<Initiative>,
    @YearArg() year: number | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountOf(initiative, { status: null, year }, context);
  }

  @FieldResolver(() => Money, { nullable: true, description: ofYear("that are not financed and open") })
  unfinancedAmount(
    @Root() initiative: Shown<Initiative>,
    @YearArg() year: number | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountOf(initiative, { status: "OPEN", year }, context);
  }

  @FieldResolver(() => Money, { nullable: true, description: ofYear("that are not financed and have lapsed") })
  lapsedAmount(@Root() initiative: Shown<Initiative>, @YearArg() year: number | null, @Ctx() context: PictureRequest) {
    return amountOf(initiative, { status: "LAPSED", year }, context);
  }

  @FieldResolver(() => Money, { nullable: true, description: ofYear("that are not financed, where it is cancelled") })
  cancelledAmount(
    @Root() initiative: Shown<Initiative>,
    @YearArg() year: number | null,
    @Ctx() context: PictureRequest,
  ) {
    return amountOf(initiative, { status: "CANCELLED", year }, context);
  }
}

/** Whether a line that is not financed is wanted still. No other subgraph answers it. */
@Resolver(() => BudgetLine)
export class LineUnfinancedResolver {
  @FieldResolver(() => UnfinancedStatus, {
    nullable: true,
    description: `What has become of it where it is not financed, ${AT_WHICH_INSTANT}; null where it is financed.`,
  })
  async unfinanced(@Root() line: Shown<BudgetLine>, @Ctx() context: PictureRequest) {
    const at = instantOf(line, context);
    const [state] = statesAt(await lineStatesLoader(context, "id").load(line.id), at);
    return state ? statusIn(yearOf(localDateOf(at)), state) : null;
  }
}
