import type { RecordedEvent } from "@hub/events";
import { type SuccessionFacts, SuccessionRecorded } from "@hub/frame";

type GoalLink = SuccessionFacts["goals"][number];
type IndicatorLink = SuccessionFacts["indicators"][number];

/** What each policy carries on from the one before, built from `policy`'s events. For two policies the newest event counts. */
export class SuccessionRecord {
  readonly #recorded: SuccessionFacts[] = [];

  forget(): void {
    this.#recorded.length = 0;
  }

  apply(event: RecordedEvent): void {
    if (event.type === SuccessionRecorded.type) this.#recorded.push(SuccessionRecorded.parse(event.payload.data));
  }

  /** The successions that count at an instant, by default now: one for each pair of policies. */
  current(asOf?: Date): SuccessionFacts[] {
    const known = this.#recorded.filter(({ recordedAt }) => !asOf || new Date(recordedAt) <= asOf);
    const byPair = new Map(known.map((each) => [JSON.stringify([each.from, each.to]), each]));
    return [...byPair.values()];
  }

  /** The links of a goal: as `to` to goals that it carries on, as `from` to those that carry it on. */
  goals(goal: string, as: "from" | "to"): GoalLink[] {
    return this.current().flatMap(({ goals }) => goals.filter((link) => link[as] === goal));
  }

  /** The links of an indicator; as `to` there is at most one. */
  indicators(indicator: string, as: "from" | "to", asOf?: Date): IndicatorLink[] {
    return this.current(asOf).flatMap(({ indicators }) => indicators.filter((link) => link[as] === indicator));
  }
}
