import {
  BarometerRelease,
  Indicator,
  Instrument,
  Observation,
  presentIndicator,
  presentObservation,
  presentRelease,
  presentReleased,
  seriesOf,
} from "@hub/cycle";
import { Goal } from "@hub/frame";
import { DateTime, mayRead, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { PolicyDesk } from "../record/policy.context.js";
import { type PendingVintage, pendingVintage, suppressionsOf } from "./barometer.store.js";
import { IndicatorProgress, Suppression, Target } from "./barometer.types.js";
import { baselineFor, progressFor, targetsFor } from "./indicator.presenter.js";

const AsOf = () =>
  Arg("asOf", () => DateTime, { nullable: true, description: "What was believed at that instant; default: now." });

/** The root fields of the barometer. Nobody but the coordinator sees a vintage that is not public, nor that there is one. */
export function barometerQueriesOf(desk: () => PolicyDesk): ClassType {
  @Resolver()
  class BarometerQueries {
    @Query(() => [Indicator], {
      nullable: true,
      description: "The catalogue of indicators, in the order of definition.",
    })
    indicators(
      @Arg("goal", () => [ID], { nullable: true, description: "Those that measure one of these goals; default: all." })
      goals: string[] | null,
      @Arg("instrument", () => [Instrument], {
        nullable: true,
        description: "Those of these instruments; default: all.",
      })
      instruments: Instrument[] | null,
    ) {
      return desk()
        .record.indicators.filter((indicator) => !instruments || instruments.includes(indicator.instrument))
        .filter((indicator) => !goals || indicator.goals.some((goal) => goals.includes(goal)))
        .map((indicator) => presentIndicator(indicator, desk()));
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
      @Ctx() context: RequestContext,
    ) {
      const released = desk().record.releases(year);
      const number = vintage ?? released.at(-1)?.vintage;
      const asked = released.find((each) => each.vintage === number);
      if (asked) return presentReleased(asked, desk());
      const pending = await pendingVintage(desk().dataSource.manager, year);
      const isAsked = pending && (number ?? pending.content.vintage) === pending.content.vintage;
      const use = { access: "Query.barometerRelease" as const, context, args: { year } };
      return isAsked && (await mayRead(use)) ? presentPending(pending, desk()) : null;
    }

    @Query(() => Observation, { nullable: true, description: "A released observation, e.g. a statement's evidence." })
    observation(@Arg("id", () => ID, { description: "Its id." }) id: string) {
      const found = desk().record.observation(id);
      return found ? presentObservation(found, desk()) : null;
    }
  }
  return BarometerQueries;
}

/** A vintage that is not public yet, as the coordinator sees it. */
export function presentPending({ state, content, contentHash }: PendingVintage, desk: PolicyDesk): BarometerRelease {
  return presentRelease({ ...content, contentHash, state, releasedAt: null }, desk);
}

/** What this subgraph alone says of an indicator. */
export function indicatorFieldsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => Indicator)
  class IndicatorFields {
    @FieldResolver(() => Observation, { nullable: true, description: "Where progress is measured from (basisværdi)." })
    baseline(@Root() indicator: Indicator) {
      return baselineFor(desk(), indicator);
    }

    @FieldResolver(() => [Target], { description: "What it is to come to (måltal)." })
    targets(@Root() indicator: Indicator) {
      return targetsFor(desk(), indicator);
    }

    @FieldResolver(() => [Observation], {
      description:
        "Of each period and category the word of the latest year's barometer, in its newest vintage; in the order of time. It runs on across policies: what it carries on (succeeds) comes first, and BREAK_IN_SERIES marks the seam where the two are not comparable.",
    })
    series(@Root() { id }: Indicator, @AsOf() asOf: Date | null) {
      return seriesOf(desk().record, id, asOf ?? undefined).map((each) => presentObservation(each, desk()));
    }

    @FieldResolver(() => IndicatorProgress, {
      nullable: true,
      description: "How far it has come by a year (fremdrift).",
    })
    progress(
      @Root() { id }: Indicator,
      @Arg("year", () => Int, { description: "Later measurements are left aside." }) year: number,
      @AsOf() asOf: Date | null,
    ) {
      return progressFor(desk(), id, year, asOf ?? undefined);
    }
  }
  return IndicatorFields;
}

/** What this subgraph alone says of a goal. */
export function goalFieldsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => Goal)
  class GoalFields {
    @FieldResolver(() => [Indicator], { nullable: true, description: "The indicators that measure it." })
    indicators(@Root() { id }: Goal) {
      return desk()
        .record.indicators.filter(({ goals }) => goals.includes(id))
        .map((indicator) => presentIndicator(indicator, desk()));
    }
  }
  return GoalFields;
}

/** What this subgraph alone says of a vintage. */
export function releaseFieldsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => BarometerRelease)
  class ReleaseFields {
    @FieldResolver(() => [Suppression], {
      nullable: true,
      description: "The log of what it does not show; for the coordinator and the auditor.",
    })
    async suppressions(@Root() { id, year, state }: BarometerRelease, @Ctx() context: RequestContext) {
      requireAccess(context, "BarometerRelease.suppressions");
      const { dataSource, record, frame } = desk();
      const { manager } = dataSource;
      const log =
        state === "DRAFT" ? (await pendingVintage(manager, year))?.suppressions : await suppressionsOf(manager, id);
      return (log ?? []).flatMap(({ indicator: named, ...cell }) => {
        const indicator = record.indicator(named);
        if (!indicator) return [];
        const presented = presentIndicator(indicator, { record, frame });
        return [Object.assign(new Suppression(), { ...cell, indicator: presented, rule: "I35" })];
      });
    }
  }
  return ReleaseFields;
}

/** How an indicator and a vintage are found by their keys: only what is public. */
export function barometerReferences(desk: () => PolicyDesk) {
  return {
    Indicator: ({ id }: { id: string }) => {
      const indicator = desk().record.indicator(id);
      return indicator ? presentIndicator(indicator, desk()) : null;
    },
    BarometerRelease: ({ id }: { id: string }) => {
      const release = desk().record.release(id);
      return release ? presentReleased(release, desk()) : null;
    },
  };
}
