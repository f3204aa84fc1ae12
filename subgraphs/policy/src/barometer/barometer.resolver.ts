import {
  BarometerRelease,
  Indicator,
  Instrument,
  Observation,
  presentIndicator,
  presentObservation,
  presentReleased,
  seriesOf,
} from "@hub/cycle";
import { Goal } from "@hub/frame";
import { DateTime, made, mayRead, requireAccess } from "@hub/subgraph-kit";
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from "type-graphql";
import { type PolicyContext, type PolicyRequest } from "../record/index.js";
import { presentPending } from "./barometer.presenter.js";
import { pendingVintage, suppressionsOf } from "./barometer.store.js";
import { IndicatorProgress, IndicatorVersion, Suppression, Target } from "./barometer.types.js";
import { baselineFor, progressFor, targetsFor, versionsFor } from "./indicator.presenter.js";

const AsOf = () =>
  Arg("asOf", () => DateTime, {
    nullable: true,
    description: "What was believed at that instant; default: now.",
  });

@InputType("IndicatorFilter", { description: "Fields combine by AND, the values of a list by OR." })
class IndicatorFilter {
  @Field(() => [ID], { nullable: true, description: "Those that measure one of these goals; default: all." })
  goal?: string[] | null;
  @Field(() => [Instrument], { nullable: true, description: "Those of these instruments; default: all." })
  instrument?: Instrument[] | null;
}

/** The root fields of the barometer. Only the coordinator learns that there is a vintage that is not public yet. */
@Resolver()
export class BarometerQueries {
  @Query(() => [Indicator], {
    nullable: true,
    description: "The catalogue of indicators, in the order of definition.",
  })
  indicators(
    @Arg("filter", () => IndicatorFilter, { nullable: true, description: "Which." }) filter: IndicatorFilter | null,
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description:
        "Those defined by then, in their versions of then; what is known of them has an `asOf` of its own. Default: now.",
    })
    asOf: Date | null,
    @Ctx() context: PolicyRequest,
  ) {
    const { goal: goals, instrument } = filter ?? {};
    return context.record
      .indicators(asOf ?? undefined)
      .filter((indicator) => instrument?.includes(indicator.instrument) ?? true)
      .filter((indicator) => !goals || indicator.goals.some((goal) => goals.includes(goal)))
      .map((indicator) => presentIndicator(indicator, context));
  }

  @Query(() => Indicator, { nullable: true, description: "An indicator of the catalogue; null where there is none." })
  indicator(
    @Arg("code", () => ID, { description: "Its code; the newest version of its definition answers." }) code: string,
    @Ctx() context: PolicyRequest,
  ) {
    const found = context.record.indicator(code);
    return found ? presentIndicator(found, context) : null;
  }

  @Query(() => BarometerRelease, {
    nullable: true,
    description: "A year's barometer. The coordinator also sees the one in preparation.",
  })
  async barometerRelease(
    @Arg("year", () => Int, { description: "The year in whose January it is due." }) year: number,
    @Arg("vintage", () => Int, { nullable: true, description: "Default: the newest." }) vintage:
      | number
      | null
      | undefined,
    @Ctx() context: PolicyRequest,
  ) {
    const released = context.record.releases(year);
    const number = vintage ?? released.at(-1)?.vintage;
    const release = released.find((each) => each.vintage === number);
    if (release) return presentReleased(release, context);
    const pending = await pendingVintage(context.dataSource.manager, year);
    if (!pending || pending.content.vintage !== (number ?? pending.content.vintage)) return null;
    const use = { access: "Query.barometerRelease" as const, context, args: { year } };
    return (await mayRead(use)) ? presentPending(pending, context) : null;
  }

  @Query(() => Observation, { nullable: true, description: "A released observation, e.g. a statement's evidence." })
  observation(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: PolicyRequest) {
    const found = context.record.observation(id);
    return found ? presentObservation(found, context) : null;
  }
}

/** The fields that only this subgraph adds to an indicator. */
@Resolver(() => Indicator)
export class IndicatorFields {
  @FieldResolver(() => Observation, {
    nullable: true,
    description:
      "Where progress is measured from (basisværdi), by this version; null where no such value is released, and where `policy` could not be reached.",
  })
  baseline(@Root() indicator: Indicator, @AsOf() asOf: Date | null, @Ctx() context: PolicyRequest) {
    return baselineFor(context, indicator, asOf ?? undefined);
  }

  @FieldResolver(() => [Target], { description: "What it is to come to (måltal), by this version." })
  targets(@Root() indicator: Indicator, @Ctx() context: PolicyRequest) {
    return targetsFor(context, indicator);
  }

  @FieldResolver(() => [Observation], {
    description:
      "Of each period and category the word of the latest year's barometer, in its newest vintage; in the order of time. It runs on across policies: what it carries on (succeeds) comes first.",
  })
  series(@Root() { code }: Indicator, @AsOf() asOf: Date | null, @Ctx() context: PolicyRequest) {
    return seriesOf(context.record, code, asOf ?? undefined).map((each) => presentObservation(each, context));
  }

  @FieldResolver(() => [Observation], {
    description:
      "The observations of the series that cannot be compared with those before them (databrud): flagged by their vintage, or its own first ones where it is not comparable with what it carries on.",
  })
  breaks(@Root() { code }: Indicator, @AsOf() asOf: Date | null, @Ctx() context: PolicyRequest) {
    const series = seriesOf(context.record, code, asOf ?? undefined);
    return series.filter(({ isBreak }) => isBreak).map((each) => presentObservation(each, context));
  }

  @FieldResolver(() => [IndicatorVersion], {
    nullable: true,
    description:
      "All versions of its definition, oldest first; the last is in force. null where `policy` could not be reached.",
  })
  versions(@Root() indicator: Indicator, @Ctx() context: PolicyRequest) {
    return versionsFor(context, indicator);
  }

  @FieldResolver(() => IndicatorProgress, {
    nullable: true,
    description:
      "How far it has come by a year (fremdrift), by the version of its definition that was in force at the instant; null where `policy` could not be reached.",
  })
  progress(
    @Root() { code }: Indicator,
    @Arg("year", () => Int, { description: "Later measurements are left aside." }) year: number,
    @AsOf() asOf: Date | null,
    @Ctx() context: PolicyRequest,
  ) {
    return progressFor(context, code, year, asOf ?? undefined);
  }
}

/** The fields that only this subgraph adds to a goal. */
@Resolver(() => Goal)
export class GoalFields {
  @FieldResolver(() => [Indicator], {
    nullable: true,
    description: "The indicators that measure it; null where `policy` could not be reached.",
  })
  indicators(
    @Root() { code }: Goal,
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description: "Those that measured it then, in their versions of then. Default: now.",
    })
    asOf: Date | null,
    @Ctx() context: PolicyRequest,
  ) {
    const at = asOf ?? undefined;
    return context.record
      .indicators(at)
      .filter(({ goals }) => goals.includes(code))
      .map((indicator) => presentIndicator(indicator, context));
  }
}

/** The fields that only this subgraph adds to a vintage. */
@Resolver(() => BarometerRelease)
export class ReleaseFields {
  @FieldResolver(() => [Suppression], {
    nullable: true,
    description:
      "The log of what it does not show; null for everybody but the coordinator and the auditor, and where `policy` could not be reached.",
  })
  async suppressions(@Root() { id, year, ownState }: BarometerRelease, @Ctx() context: PolicyRequest) {
    requireAccess(context, "BarometerRelease.suppressions");
    const { dataSource, record, frame } = context;
    const { manager } = dataSource;
    const log =
      ownState === "DRAFT" ? (await pendingVintage(manager, year))?.suppressions : await suppressionsOf(manager, id);
    return (log ?? []).flatMap(({ indicator: named, ...cell }) => {
      const indicator = record.indicator(named);
      if (!indicator) return [];
      const presented = presentIndicator(indicator, { record, frame });
      return [made(Suppression, { ...cell, category: [...cell.category], indicator: presented, rule: "I35" })];
    });
  }
}

/** How an indicator and a vintage are found by their keys; only public ones are found. */
export const barometerReferences = {
  Indicator: ({ id }: { id: string }, context: PolicyContext) => {
    const indicator = context.record.indicatorWording(id);
    return indicator ? presentIndicator(indicator, context) : null;
  },
  BarometerRelease: ({ id }: { id: string }, context: PolicyContext) => {
    const release = context.record.release(id);
    return release ? presentReleased(release, context) : null;
  },
};
