import { made } from "@hub/subgraph-kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { RecordArgs } from "../context/basis.types.js";
import {
  askedInstant,
  frameAt,
  type PictureContext,
  type PictureRequest,
  reportInstant,
} from "../context/picture.context.js";
import { deliveriesOf } from "./delivery-board.store.js";
import { Cycle, DeliveryStatus } from "./delivery-board.types.js";
import { deliveryStanding } from "./delivery-status.rules.js";

/** What the committees deliver; the other milestones are the coordinator's own. */
const OWED = ["PLAN_REVISION", "STATEMENT"] as const;

/** Each publishing committee with each milestone that it owes, as of an instant. */
async function deliveryBoardOf(context: PictureContext, year: number, asOf: Date): Promise<DeliveryStatus[] | null> {
  const frame = frameAt(context, asOf);
  const policy = frame.policyOfYear(year);
  if (!policy) return null;
  const deliveries = await deliveriesOf(context.dataSource, { policy: policy.id, year, asOf });
  return OWED.flatMap((slot) =>
    frame.publishers.flatMap((committee) => {
      const deadline = context.cycle.deadline(year, slot, committee.code, asOf);
      if (!deadline) return [];
      const { milestone, extension } = deadline;
      const delivery = deliveries.find((each) => each.slot === slot && each.committee === committee.code);
      const standing = deliveryStanding(deadline, delivery?.first_published_at ?? null, asOf);
      return made(DeliveryStatus, {
        committee,
        milestone: milestone.id,
        slot,
        timeliness: standing.timeliness,
        firstPublishedAt: delivery?.first_published_at ?? null,
        daysLate: standing.daysLate,
        complete: delivery?.complete ?? false,
        document: delivery?.document ?? null,
        dueAt: new Date(milestone.dueAt),
        extendedDueAt: extension ? new Date(extension.newDueAt) : null,
        against: standing.against,
      });
    }),
  );
}

@Resolver(() => Cycle)
export class DeliveryBoardResolver {
  @FieldResolver(() => [DeliveryStatus], {
    nullable: true,
    description: "Publishing committees × what they owe (afleveringstavle), by milestone and committee.",
  })
  deliveryBoard(@Root() cycle: Cycle, @Args(() => RecordArgs) record: RecordArgs, @Ctx() context: PictureRequest) {
    const asOf = askedInstant(context, record, () => reportInstant(context, cycle.year));
    return deliveryBoardOf(context, cycle.year, asOf ?? context.clock.now());
  }
}
