import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { RecordArgs } from "../context/basis.types.js";
import { askedInstant, type PictureRequest, reportInstant } from "../context/picture.context.js";
import { deliveryBoardOf } from "./delivery-board.presenter.js";
import { Cycle, DeliveryStatus } from "./delivery-board.types.js";

@Resolver(() => Cycle)
export class DeliveryBoardResolver {
  @FieldResolver(() => [DeliveryStatus], {
    nullable: true,
    description:
      "Every committee that owes plans and statements × what it owes (afleveringstavle), by milestone and committee; `committee { publishes }` says which publish in the hub.",
  })
  deliveryBoard(@Root() cycle: Cycle, @Args(() => RecordArgs) record: RecordArgs, @Ctx() context: PictureRequest) {
    const asOf = askedInstant(context, record, () => reportInstant(context, cycle.year));
    return deliveryBoardOf(context, cycle.year, asOf ?? context.clock.now());
  }
}
