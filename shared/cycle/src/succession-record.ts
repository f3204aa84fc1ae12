import type { RecordedEvent } from "@hub/events";
import { type SuccessionFacts, SuccessionRecorded } from "@hub/frame";

type GoalLink = SuccessionFacts["goals"][number];
type IndicatorLink = SuccessionFacts["indicators"][number];

/** What of a policy the next one carries on, made from `policy`'s events. Of two policies the newest word holds, whole. */
export class SuccessionRecord {
  readonly #told: SuccessionFacts[] = [];

  apply(event: RecordedEvent): void {
    if (event.type === SuccessionRecorded.type) this.#told.push(SuccessionRecorded.parse(event.payload.data));
  }

  /** What holds at an instant, by default now, of each pair of policies. */
  holding(asOf?: Date): SuccessionFacts[] {
    const known = this.#told.filter(({ recordedAt }) => !asOf || new Date(recordedAt) <= asOf);
    const byPair = new Map(known.map((each) => [JSON.stringify([each.from, each.to]), each]));
    return [...byPair.values()];
  }

  /** How a goal carries others on (`to`), or is carried on itself (`from`). */
  goals(goal: string, as: "from" | "to"): GoalLink[] {
    return this.holding().flatMap(({ goals }) => goals.filter((link) => link[as] === goal));
  }

  /** The same of indicators; as `to` there is at most one. */
  indicators(indicator: string, as: "from" | "to", asOf?: Date): IndicatorLink[] {
    return this.holding(asOf).flatMap(({ indicators }) => indicators.filter((link) => link[as] === indicator));
  }
}
