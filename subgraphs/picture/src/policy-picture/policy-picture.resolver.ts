import type { Policy } from "@hub/frame";
import { HubError, made, oncePerRequest } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { RecordArgs } from "../context/basis.types.js";
import {
  askedInstant,
  frameAt,
  type PictureContext,
  type PictureRequest,
  reportInstant,
} from "../context/picture.context.js";
import { planLoader } from "../document/action-plan.store.js";
import { statementLoader } from "../document/statement.store.js";
import { readFreshness } from "../freshness/freshness.resolver.js";
import {
  areasOfYear,
  byPeriod,
  goalsOfYear,
  type PictureParts,
  presentAreas,
  presentCells,
  presentShares,
  presentTotals,
  shareFigures,
} from "./policy-picture.presenter.js";
import { cellSums, plansUnderPolicies, statementsOnRecord } from "./policy-picture.store.js";
import { PictureCell, PolicyPicture } from "./policy-picture.types.js";

/**
 * The policy whose period contains a year, by the frame of an instant (undefined means now), else the last one before it, whose plans
 * may have money for later years; or NOT_FOUND.
 */
export function policyOfYear(context: PictureContext, year: number, asOf: Date | undefined): Policy {
  const frame = frameAt(context, asOf);
  const known = frame.facts(asOf ?? context.clock.now()).flatMap(({ id }) => frame.policy(id) ?? []);
  const before = known.filter(({ endsOn }) => endsOn !== null && endsOn <= `${year}-01-01`).sort(byPeriod);
  const policy = frame.policyOfYear(year) ?? before.at(-1);
  if (policy) return policy;
  const then = asOf ? ` It was looked for on the record of ${asOf.toISOString()}.` : "";
  throw new HubError(
    "NOT_FOUND",
    `No policy on record covers ${year}. 'policy { startsOn endsOn }' tells the period.${then}`,
  );
}

/** A policy that something on record names, as it was named at an instant; undefined means now. */
export function policyOnRecord(context: PictureContext, code: string, asOf: Date | undefined): Policy {
  const policy = frameAt(context, asOf).policy(code);
  if (!policy) throw new Error(`Something on record names the policy ${code}, which does not exist.`);
  return policy;
}

@ArgsType()
class PictureArgs extends RecordArgs {
  @Field(() => Int, { description: "Calendar year, e.g. 2012." })
  year!: number;
}

/** The picture of a year as it was on record at an instant; undefined means now. */
async function buildPicture(context: PictureContext, year: number, shownAt: Date | undefined): Promise<PolicyPicture> {
  const asOf = shownAt ?? context.clock.now();
  const policy = policyOfYear(context, year, shownAt);
  const query = { year, asOf };
  const { dataSource } = context;
  const frame = frameAt(context, shownAt);
  const [sums, statements] = await Promise.all([cellSums(dataSource, query), statementsOnRecord(dataSource, query)]);
  const goals = goalsOfYear(frame, policy.code, sums).map(({ code }) => code);
  const policies = [policy.code, ...sums.map((each) => each.policy), ...frame.policiesWith(goals)];
  const plans = await plansUnderPolicies(dataSource, asOf, [...new Set(policies)]);
  const parts: PictureParts = {
    frame,
    policy,
    sums,
    plans,
    statements,
  };
  const cells = presentCells(parts);
  return made(PolicyPicture, {
    year,
    asOf,
    basis: shownAt ? "AS_REPORTED" : "AS_KNOWN",
    policy,
    committees: frame.deliverers,
    cells,
    policies: presentShares(frame, shareFigures(parts)),
    areas: presentAreas(cells, areasOfYear(frame, policy.code, cells)),
    totals: presentTotals(cells, parts),
  });
}

/** The picture of a year, made once for all that ask for the same in a request. */
export function pictureOf(context: PictureRequest, year: number, record: RecordArgs): Promise<PolicyPicture> {
  const pictures = oncePerRequest(context, pictureOf, () => new Map<string, Promise<PolicyPicture>>());
  const key = JSON.stringify([year, record.asOf ?? null, record.basis ?? null]);
  const picture =
    pictures.get(key) ??
    buildPicture(
      context,
      year,
      askedInstant(context, record, () => reportInstant(context, year)),
    );
  pictures.set(key, picture);
  return picture;
}

@Resolver(() => PolicyPicture)
export class PolicyPictureResolver {
  @Query(() => PolicyPicture, { nullable: true, description: "The cross-cutting picture of a year." })
  policyPicture(@Args(() => PictureArgs) { year, ...record }: PictureArgs, @Ctx() context: PictureRequest) {
    return pictureOf(context, year, record);
  }

  @FieldResolver()
  freshness(@Root() { asOf }: PolicyPicture, @Ctx() context: PictureRequest) {
    return readFreshness(context, asOf);
  }
}

/** The documents behind a cell. */
@Resolver(() => PictureCell)
export class PictureCellResolver {
  @FieldResolver()
  plan(@Root() { documents: { plan } }: PictureCell, @Ctx() context: PictureRequest) {
    return plan === undefined ? null : planLoader(context).load(plan);
  }

  @FieldResolver()
  statement(@Root() { documents: { statement } }: PictureCell, @Ctx() context: PictureRequest) {
    return statement === undefined ? null : statementLoader(context).load(statement);
  }
}
