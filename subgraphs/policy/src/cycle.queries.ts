import { Arg, type ClassType, Int, Query, Resolver } from "type-graphql";
import { presentCycle } from "./cycle/cycle.presenter.js";
import { Cycle } from "./cycle/cycle.types.js";
import type { PolicyDesk } from "./record/policy.context.js";

/** The root fields of the year wheel. */
export function cycleQueriesOf(desk: () => PolicyDesk): ClassType {
  @Resolver()
  class CycleQueries {
    @Query(() => Cycle, { nullable: true, description: "A year's cycle; null where none is planned." })
    cycle(@Arg("year", () => Int, { description: "Calendar year." }) year: number) {
      return presentCycle(desk(), year);
    }

    @Query(() => [Cycle], { nullable: true, description: "All cycles, the earliest year first." })
    cycles() {
      return desk().record.years.map((year) => presentCycle(desk(), year));
    }
  }
  return CycleQueries;
}
