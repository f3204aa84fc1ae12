import { Arg, type ClassType, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import { forecastsOfDrafts, forecastsOfPublished } from "./forecast.service.js";
import { DeliveryForecast } from "./forecast.types.js";

const YearArg = () => Arg("year", () => Int, { description: "The year of the cycle." });

/** The forecasts on one committee's deliveries; the same for every committee. */
export function forecastResolverOf({ queries }: CommitteeRoots): ClassType {
  @Resolver(() => queries)
  class ForecastResolver {
    @FieldResolver(() => [DeliveryForecast], {
      nullable: true,
      description:
        "For each of the year's milestones that the committee owes: the days that are left, and what the document in force would fail on if it were published today and on the due day.",
    })
    deliveryForecast(@YearArg() year: number, @Ctx() context: CommitteeRequest) {
      return forecastsOfPublished(context, year);
    }

    @FieldResolver(() => [DeliveryForecast], {
      nullable: true,
      description:
        "The same of each open draft for one of the year's milestones, oldest first; the owner's alone. A draft for the next revision is judged as that.",
    })
    draftForecast(@YearArg() year: number, @Ctx() context: CommitteeRequest) {
      requireOwner(context, "CommitteeQueries.draftForecast");
      return forecastsOfDrafts(context, year);
    }
  }
  return ForecastResolver;
}
