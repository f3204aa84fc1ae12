import { type BarometerSources, type Indicator, presentIndicator } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { text } from "@hub/frame";
import { DateTime, HubError, made } from "@hub/subgraph-kit";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { inForceAt } from "../context/in-force-sql.js";
import { barometerOf, frameAt, type PictureRequest, requestedInstant } from "../context/picture.context.js";
import { type InitiativeRow, presentInitiativeRow } from "../document/initiative.store.js";
import { GoalContributions, IndicatorContribution, InitiativeContribution } from "./contribution.types.js";

/** The initiatives in force that serve a goal. */
const SERVING = `
  SELECT i.id, i.document, i.committee, i.content, i.ids, i.published_at FROM picture.initiative i
  WHERE i.goals @> ARRAY[$1::text] AND ${inForceAt("i", "$2")} ORDER BY i.main_goal = $1 DESC, i.committee, i.code, i.id`;

/** An initiative with the indicators that its plan names, then those that it only has the goal in common with. */
function indicatorsOf(
  row: InitiativeRow,
  measuring: readonly Indicator[],
  { asOf, ...sources }: BarometerSources & { asOf: Date | undefined },
): IndicatorContribution[] {
  const links = row.content.indicators ?? [];
  const stated = links.flatMap(({ indicator, contribution }) => {
    const facts = sources.record.indicator(indicator, asOf);
    if (!facts) return [];
    const said = contribution ? text(contribution) : null;
    return made(IndicatorContribution, {
      indicator: presentIndicator(facts, sources),
      isStated: true,
      contribution: said,
    });
  });
  const others = measuring.filter(({ code }) => !links.some(({ indicator }) => indicator === code));
  return [
    ...stated,
    ...others.map((indicator) => made(IndicatorContribution, { indicator, isStated: false, contribution: null })),
  ];
}

async function contributionsTo(context: PictureRequest, id: string, requestedAsOf: Date | null) {
  const asOf = requestedInstant(context, requestedAsOf);
  const shownAt = requestedAsOf ? asOf : undefined;
  const goal = frameAt(context, shownAt).goal(id);
  if (!goal) throw new HubError("NOT_FOUND", `There is no goal '${id}'. 'goals' lists them.`);
  const sources = barometerOf(context);
  const measuring = sources.record
    .indicators(shownAt)
    .filter(({ goals }) => goals.includes(id))
    .map((facts) => presentIndicator(facts, sources));
  const rows = await rowsOf<InitiativeRow>(context.dataSource, SERVING, [id, asOf]);
  const named = new Set(rows.flatMap(({ content }) => (content.indicators ?? []).map(({ indicator }) => indicator)));
  return made(GoalContributions, {
    goal,
    asOf,
    indicators: measuring,
    unaddressed: measuring.filter((indicator) => !named.has(indicator.code)),
    initiatives: rows.map((row) =>
      made(InitiativeContribution, {
        initiative: presentInitiativeRow(context, row),
        isMainGoal: row.content.goals[0] === id,
        indicators: indicatorsOf(row, measuring, { ...sources, asOf: shownAt }),
      }),
    ),
  });
}

/** From a goal to the initiatives that serve it, and on to the indicators that they are to move. */
@Resolver()
export class ContributionResolver {
  @Query(() => GoalContributions, {
    nullable: true,
    description:
      "Who does what for a goal, and what measures it: its initiatives in force with their indicators, and the committees' own words on what they contribute.",
  })
  goalContributions(
    @Arg("goal", () => ID, { description: "The goal's id, e.g. goal-1." }) goal: string,
    @Arg("asOf", () => DateTime, { nullable: true, description: "The state on record then; default now." })
    asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    return contributionsTo(context, goal, asOf);
  }
}
