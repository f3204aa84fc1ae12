import { Indicator } from "@hub/cycle";
import { Committee, EffortTheme, Goal, PriorityArea } from "@hub/frame";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { InitiativeConnection } from "../document/document.types.js";
import { InitiativesArgs, initiativePage } from "../document/initiative.resolver.js";

@Resolver(() => Committee)
export class CommitteeInitiativesResolver {
  @FieldResolver(() => InitiativeConnection, {
    nullable: true,
    description:
      "The initiatives that it owns, as `Query.initiatives` lists them; null where `picture` could not be reached.",
  })
  initiatives(
    @Root() { code }: Committee,
    @Args(() => InitiativesArgs) args: InitiativesArgs,
    @Ctx() context: PictureRequest,
  ) {
    return initiativePage(context, args, { committee: [code] });
  }
}

@Resolver(() => Goal)
export class GoalInitiativesResolver {
  @FieldResolver(() => InitiativeConnection, {
    nullable: true,
    description:
      "The initiatives that serve it, as their main goal or beside it, as `Query.initiatives` lists them; `filter: { mainGoal: … }` leaves those that are counted here. null where `picture` could not be reached.",
  })
  initiatives(
    @Root() { code }: Goal,
    @Args(() => InitiativesArgs) args: InitiativesArgs,
    @Ctx() context: PictureRequest,
  ) {
    return initiativePage(context, args, { goal: [code] });
  }
}

@Resolver(() => PriorityArea)
export class AreaInitiativesResolver {
  @FieldResolver(() => InitiativeConnection, {
    nullable: true,
    description:
      "The initiatives that serve any of its goals, as `Query.initiatives` lists them; null where `picture` could not be reached.",
  })
  initiatives(
    @Root() { code }: PriorityArea,
    @Args(() => InitiativesArgs) args: InitiativesArgs,
    @Ctx() context: PictureRequest,
  ) {
    return initiativePage(context, args, { area: [code] });
  }
}

@Resolver(() => EffortTheme)
export class ThemeInitiativesResolver {
  @FieldResolver(() => InitiativeConnection, {
    nullable: true,
    description:
      "The initiatives that take it up, as `Query.initiatives` lists them; null where `picture` could not be reached.",
  })
  initiatives(
    @Root() { code }: EffortTheme,
    @Args(() => InitiativesArgs) args: InitiativesArgs,
    @Ctx() context: PictureRequest,
  ) {
    return initiativePage(context, args, { theme: [code] });
  }
}

@Resolver(() => Indicator)
export class IndicatorInitiativesResolver {
  @FieldResolver(() => InitiativeConnection, {
    nullable: true,
    description:
      "The initiatives whose plans name it as one that they are to move, as `Query.initiatives` lists them; null where `picture` could not be reached.",
  })
  initiatives(
    @Root() { code }: Indicator,
    @Args(() => InitiativesArgs) args: InitiativesArgs,
    @Ctx() context: PictureRequest,
  ) {
    // A plan names indicators of its initiatives' goals alone (R162): by these an index finds them.
    const versions = context.cycle.indicatorVersions(code);
    const goals = [...new Set(versions.flatMap((version) => version.goals))];
    return initiativePage(context, args, { goal: goals, indicator: code });
  }
}
