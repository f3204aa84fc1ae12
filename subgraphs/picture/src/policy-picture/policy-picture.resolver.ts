import { DateTime, HubError, type RequestContext } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, Int, Query, Resolver } from "type-graphql";
import { instantAsked, type PictureDesk } from "../context/picture.context.js";
import { planLoader } from "../document/action-plan.loader.js";
import { statementLoader } from "../document/statement.loader.js";
import { freshnessOf } from "../freshness/freshness.resolver.js";
import { areasOf, cellsOf, type PictureParts, totalsOf } from "./policy-picture.presenter.js";
import { cellSums, plansOnRecord, statementsOnRecord } from "./policy-picture.store.js";
import { PolicyPicture } from "./policy-picture.types.js";

/** The policy whose period holds a year, or NOT_FOUND. */
export function policyOfYear(desk: PictureDesk, year: number) {
  const policy = desk.frame.policyOfYear(year);
  if (policy) return policy;
  throw new HubError("NOT_FOUND", `No policy on record covers ${year}. 'policy { from to }' tells the period.`);
}

async function buildPicture(desk: PictureDesk, year: number, asked: Date | null, context: RequestContext) {
  const asOf = instantAsked(desk, asked);
  const shownAt = asked ? asOf : undefined;
  const policy = policyOfYear(desk, year);
  const question = { policy: policy.id, year, asOf };
  const { dataSource } = desk;
  const [sums, onRecord, delivered] = await Promise.all([
    cellSums(dataSource, question),
    plansOnRecord(dataSource, question),
    statementsOnRecord(dataSource, question),
  ]);
  const load = (id: string) => () => planLoader(desk, context, shownAt).load(id);
  const plans = new Map(onRecord.map(({ committee, goals, id }) => [committee, { goals, load: load(id) }]));
  const statements = new Map(
    delivered.map((each) => [
      each.committee,
      { ...each, load: () => statementLoader(desk, context, shownAt).load(each.id) },
    ]),
  );
  const parts: PictureParts = { frame: desk.frame, policy, sums, plans, statements };
  const cells = cellsOf(parts);
  const picture = Object.assign(new PolicyPicture(), {
    year,
    asOf,
    policy,
    committees: desk.frame.publishers,
    cells,
    areas: areasOf(cells, desk.frame.goals(policy.id)),
    totals: totalsOf(cells, parts),
  });
  return Object.defineProperty(picture, "freshness", { get: () => freshnessOf(desk) });
}

export function policyPictureResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver()
  class PolicyPictureResolver {
    @Query(() => PolicyPicture, { nullable: true, description: "The cross-cutting picture of a year." })
    policyPicture(
      @Arg("year", () => Int, { description: "Calendar year, e.g. 2012." }) year: number,
      @Arg("asOf", () => DateTime, { nullable: true, description: "The state on record then; default now." })
      asOf: Date | null,
      @Ctx() context: RequestContext,
    ) {
      return buildPicture(desk(), year, asOf, context);
    }
  }
  return PolicyPictureResolver;
}
