import { DateTime } from "@hub/subgraph-kit";
import { Arg, type ClassType, FieldResolver, Resolver, Root } from "type-graphql";
import { instantAsked, type PictureDesk } from "../context/picture.context.js";
import { deliveriesOf } from "./delivery-board.store.js";
import { Cycle, DeliveryStatus } from "./delivery-board.types.js";
import { standingOf } from "./delivery-status.rules.js";

/** What the committees deliver; the other milestones are the coordinator's own. */
const OWED = ["PLAN_REVISION", "STATEMENT"] as const;

/** Each publishing committee with each milestone that it owes, as it stood at an instant. */
async function boardOf(desk: PictureDesk, year: number, asOf: Date): Promise<DeliveryStatus[] | null> {
  const policy = desk.frame.policyOfYear(year);
  if (!policy) return null;
  const deliveries = await deliveriesOf(desk.dataSource, { policy: policy.id, year, asOf });
  return OWED.flatMap((slot) =>
    desk.frame.publishers.flatMap((committee) => {
      const deadline = desk.cycle.deadline(year, slot, committee.code, asOf);
      if (!deadline) return [];
      const { milestone, extension } = deadline;
      const found = deliveries.find((each) => each.slot === slot && each.committee === committee.code);
      return Object.assign(new DeliveryStatus(), standingOf(deadline, found?.first_published_at ?? null, asOf), {
        committee,
        milestone: milestone.id,
        slot,
        firstPublishedAt: found?.first_published_at ?? null,
        document: found?.document ?? null,
        complete: found?.complete ?? false,
        dueAt: new Date(milestone.dueAt),
        extendedDueAt: extension ? new Date(extension.newDueAt) : null,
      });
    }),
  );
}

export function deliveryBoardResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver(() => Cycle)
  class DeliveryBoardResolver {
    @FieldResolver(() => [DeliveryStatus], {
      nullable: true,
      description: "Publishing committees × what they owe (afleveringstavle), by milestone and committee.",
    })
    deliveryBoard(
      @Root() cycle: Cycle,
      @Arg("asOf", () => DateTime, { nullable: true, description: "The state on record then; default now." })
      asOf: Date | null,
    ) {
      return boardOf(desk(), cycle.year, instantAsked(desk(), asOf));
    }
  }
  return DeliveryBoardResolver;
}
