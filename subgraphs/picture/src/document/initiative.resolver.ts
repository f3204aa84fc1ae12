import { Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import { RecordPageArgs } from "../context/basis.types.js";
import { askedInstant, onlyOne, type PictureRequest, reportInstant } from "../context/picture.context.js";
import { presentPageOf } from "../paging/page.store.js";
import { InitiativeConnection } from "./document.types.js";
import { type InitiativesRequest, listInitiatives } from "./initiative.store.js";
import { InitiativeFilter, InitiativeOrder } from "./initiative.types.js";

@ArgsType()
export class InitiativesArgs extends RecordPageArgs {
  @Field(() => InitiativeFilter, { nullable: true, description: "Which." })
  filter?: InitiativeFilter | null;
  @Field(() => InitiativeOrder, { nullable: true, description: "In which order; default by owner and code." })
  orderBy?: InitiativeOrder | null;
}

/** A page of initiatives; with `within` of those alone. */
export async function initiativePage(
  context: PictureRequest,
  args: InitiativesArgs,
  within: InitiativesRequest["within"] = {},
) {
  const asOf = askedInstant(context, args, () => reportInstant(context, onlyOne(args.filter?.year)));
  return presentPageOf(InitiativeConnection, await listInitiatives(context, { ...args, within, asOf: asOf ?? null }));
}

@Resolver()
export class InitiativeResolver {
  @Query(() => InitiativeConnection, {
    nullable: true,
    description: "Initiatives of all committees, of the plans on record (tværgående indsatser).",
  })
  initiatives(@Args(() => InitiativesArgs) args: InitiativesArgs, @Ctx() context: PictureRequest) {
    return initiativePage(context, args);
  }
}
