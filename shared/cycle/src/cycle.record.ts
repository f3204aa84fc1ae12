import type { RecordedEvent } from "@hub/events";
import {
  type BarometerFacts,
  BarometerReleased,
  IndicatorDefined,
  type IndicatorFacts,
  type ObservationFacts,
} from "./barometer.events.js";
import { type CallLetterFacts, CallLetterIssued, CallLetterWithdrawn } from "./call-letter.events.js";
import type { SlotKind } from "./cycle.enums.js";
import {
  CycleClosed,
  CyclePlanned,
  type ExemptionFacts,
  ExemptionGranted,
  type ExtensionFacts,
  ExtensionGranted,
  type MilestoneFacts,
} from "./cycle.events.js";

/** An observation and the vintage that it was released in. */
export interface ReleasedObservation extends ObservationFacts {
  release: Pick<BarometerFacts, "id" | "year" | "vintage" | "releasedAt">;
}

/** What a committee has to meet at a milestone. */
export interface Deadline {
  milestone: MilestoneFacts;
  /** The latest due date that it was granted, if any. */
  extension: ExtensionFacts | undefined;
  exemption: ExemptionFacts | undefined;
}

/**
 * The coordinator's yearly acts as every subgraph knows them, made from `policy`'s events: milestones and extensions, the
 * barometer's vintages, call letters. Rebuilt from the events at each start.
 */
export class CycleRecord {
  readonly #milestones = new Map<number, readonly MilestoneFacts[]>();
  readonly #policies = new Map<number, string>();
  readonly #closed = new Map<number, string>();
  readonly #extensions: ExtensionFacts[] = [];
  readonly #exemptions: ExemptionFacts[] = [];
  readonly #letters = new Map<string, CallLetterFacts & { withdrawnAt: string | null }>();
  readonly #indicators = new Map<string, IndicatorFacts>();
  readonly #releases: BarometerFacts[] = [];
  readonly #observations = new Map<string, ReleasedObservation>();

  readonly #takers: Readonly<Record<string, (data: unknown) => void>> = {
    [CyclePlanned.type]: (data) => {
      const { policy, year, milestones } = CyclePlanned.parse(data);
      this.#policies.set(year, policy);
      this.#milestones.set(year, milestones);
    },
    [CycleClosed.type]: (data) => {
      const { year, closedAt } = CycleClosed.parse(data);
      this.#closed.set(year, closedAt);
    },
    [ExtensionGranted.type]: (data) => this.#extensions.push(ExtensionGranted.parse(data)),
    [ExemptionGranted.type]: (data) => this.#exemptions.push(ExemptionGranted.parse(data)),
    [CallLetterIssued.type]: (data) => {
      const letter = CallLetterIssued.parse(data);
      this.#letters.set(letter.id, { ...letter, withdrawnAt: null });
    },
    [CallLetterWithdrawn.type]: (data) => {
      const { id, withdrawnAt } = CallLetterWithdrawn.parse(data);
      const letter = this.#letters.get(id);
      if (letter) letter.withdrawnAt = withdrawnAt;
    },
    [IndicatorDefined.type]: (data) => {
      const indicator = IndicatorDefined.parse(data);
      this.#indicators.set(indicator.id, indicator);
    },
    [BarometerReleased.type]: (data) => this.#release(BarometerReleased.parse(data)),
  };

  apply(event: RecordedEvent): void {
    this.#takers[event.type]?.(event.payload.data);
  }

  /** The years that have a cycle, in order. */
  get years(): number[] {
    return [...this.#milestones.keys()].sort((a, b) => a - b);
  }

  /** The policy whose cycle the year is, by its id. */
  policy(year: number): string | undefined {
    return this.#policies.get(year);
  }

  /** In the order of the year; empty where no cycle is planned. */
  milestones(year: number): readonly MilestoneFacts[] {
    return this.#milestones.get(year) ?? [];
  }

  extensions(milestone: string): ExtensionFacts[] {
    return this.#extensions.filter((each) => each.milestone === milestone);
  }

  exemptions(milestone: string): ExemptionFacts[] {
    return this.#exemptions.filter((each) => each.milestone === milestone);
  }

  /** When the cycle was closed, ISO 8601; undefined while it is not. */
  closedAt(year: number): string | undefined {
    return this.#closed.get(year);
  }

  deadline(year: number, slot: SlotKind, committee: string): Deadline | undefined {
    const milestone = this.milestones(year).find((each) => each.slot === slot);
    if (!milestone) return undefined;
    const own = (each: { milestone: string; committee: string }) =>
      each.milestone === milestone.id && each.committee === committee;
    const extension = this.#extensions
      .filter(own)
      .sort((a, b) => a.newDueAt.localeCompare(b.newDueAt))
      .at(-1);
    return { milestone, extension, exemption: this.#exemptions.find(own) };
  }

  letter(id: string): (CallLetterFacts & { withdrawnAt: string | null }) | undefined {
    return this.#letters.get(id);
  }

  /** The committee's letter of the year that is neither withdrawn nor lapsed, if there is one (I18: there is at most one). */
  liveLetter(year: number, committee: string): CallLetterFacts | undefined {
    if (this.#closed.has(year)) return undefined;
    return [...this.#letters.values()].find(
      (letter) => letter.year === year && letter.committee === committee && letter.withdrawnAt === null,
    );
  }

  get indicators(): IndicatorFacts[] {
    return [...this.#indicators.values()];
  }

  indicator(id: string): IndicatorFacts | undefined {
    return this.#indicators.get(id);
  }

  /** The released vintages of a year, oldest first. */
  releases(year: number): BarometerFacts[] {
    return this.#releases.filter((release) => release.year === year).sort((a, b) => a.vintage - b.vintage);
  }

  observation(id: string): ReleasedObservation | undefined {
    return this.#observations.get(id);
  }

  #release(release: BarometerFacts): void {
    this.#releases.push(release);
    const { id, year, vintage, releasedAt } = release;
    for (const observation of release.observations) {
      this.#observations.set(observation.id, { ...observation, release: { id, year, vintage, releasedAt } });
    }
  }
}
