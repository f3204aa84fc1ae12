import { oncePerRequest } from "@hub/subgraph-kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { RecordArgs } from "../context/basis.types.js";
import { askedInstant, type PictureRequest, reportInstant } from "../context/picture.context.js";
import { deliveryBoardOf } from "./delivery-board.presenter.js";
import { Cycle, DeliveryStatus } from "./delivery-board.types.js";

/** A year's board, made once for all that ask for the same in a request. */
export function boardOf(context: PictureRequest, year: number, record: RecordArgs): Promise<DeliveryStatus[]> {
  const boards = oncePerRequest(context, boardOf, () => new Map<string, Promise<DeliveryStatus[]>>());
  const key = JSON.stringify([year, record.asOf ?? null, record.basis ?? null]);
  const asOf = askedInstant(context, record, () => reportInstant(context, year));
  const board = boards.get(key) ?? deliveryBoardOf(context, year, asOf ?? context.clock.now());
  boards.set(key, board);
  return board;
}

@Resolver(() => Cycle)
export class DeliveryBoardResolver {
  @FieldResolver(() => [DeliveryStatus], {
    nullable: true,
    description:
      "Every committee that owes plans and statements × what it owes (afleveringstavle), by milestone and committee; `committee { publishes }` says which publish in the hub. null where `picture` could not be reached.",
  })
  deliveryBoard(@Root() cycle: Cycle, @Args(() => RecordArgs) record: RecordArgs, @Ctx() context: PictureRequest) {
    return boardOf(context, cycle.year, record);
  }
}
