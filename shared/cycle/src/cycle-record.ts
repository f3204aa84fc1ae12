import type { RecordedEvent } from "@hub/events";
import { codeOfWording, type DeliveryTerms, wordingId } from "@hub/rules";
import {
  type BarometerFacts,
  BarometerReleased,
  IndicatorDefined,
  type IndicatorVersionFacts,
  type ObservationFacts,
  ProgressOverridden,
  type ProgressOverride,
} from "./barometer.events.js";
import { type CallLetterFacts, CallLetterIssued, CallLetterWithdrawn } from "./call-letter.events.js";
import { ClientRecord } from "./client-record.js";
import { CouncilRecord } from "./council-record.js";
import {
  CycleClosed,
  CyclePlanned,
  type ExemptionFacts,
  ExemptionGranted,
  type ExtensionFacts,
  ExtensionGranted,
  type MilestoneFacts,
} from "./cycle.events.js";
import type { SlotKind } from "./cycle.types.js";
import { SigningRecord } from "./signing-record.js";
import { SuccessionRecord } from "./succession-record.js";

/** An observation and the vintage that it was released in. */
export interface ReleasedObservation extends ObservationFacts {
  release: Pick<BarometerFacts, "id" | "year" | "vintage" | "releasedAt">;
}

/** A letter as issued, and its withdrawal if there is one. */
export interface IssuedLetter extends CallLetterFacts {
  withdrawnAt: string | null;
  withdrawalReason: string | null;
}

/** What a committee has to meet at a milestone. */
export interface Deadline {
  milestone: MilestoneFacts;
  /** Of several extensions that with the latest due date. */
  extension: ExtensionFacts | undefined;
  exemption: ExemptionFacts | undefined;
  /** When the year's cycle was closed, ISO 8601; undefined while it is open. */
  closedAt: string | undefined;
}

/** The deadline in the form in which deliveries are measured. */
export const termsOf = ({ milestone, extension, exemption, closedAt }: Deadline): DeliveryTerms => ({
  dueAt: new Date(milestone.dueAt),
  extendedDueAt: extension ? new Date(extension.newDueAt) : null,
  isExempt: exemption !== undefined,
  closedAt: closedAt === undefined ? null : new Date(closedAt),
});

const byNewDueDate = (one: ExtensionFacts, other: ExtensionFacts) => one.newDueAt.localeCompare(other.newDueAt);

/**
 * The coordinator's yearly acts, built from `policy`'s events at each start: milestones and extensions, the barometer's vintages,
 * call letters.
 */
export class CycleRecord {
  /** By year, each plan of its milestones with the instant from which it holds, in order. */
  readonly #milestones = new Map<number, { from: Date; milestones: readonly MilestoneFacts[] }[]>();
  readonly #policies = new Map<number, string>();
  readonly #closed = new Map<number, string>();
  readonly #extensions: ExtensionFacts[] = [];
  readonly #exemptions: ExemptionFacts[] = [];
  readonly #letters = new Map<string, IssuedLetter>();
  /** By id: the versions of each definition, oldest first. */
  readonly #indicators = new Map<string, IndicatorVersionFacts[]>();
  readonly #releases: BarometerFacts[] = [];
  readonly #observations = new Map<string, ReleasedObservation>();
  readonly #byIndicator = new Map<string, ReleasedObservation[]>();
  readonly #overrides: ProgressOverride[] = [];

  /** Reports, remarks, talks and budgets. */
  readonly council = new CouncilRecord();

  /** What each policy carries on from the one before. */
  readonly succession = new SuccessionRecord();

  /** The keys that committees sign with. */
  readonly signing = new SigningRecord();

  /** The clients that the coordinator has revoked or rotated. */
  readonly clients = new ClientRecord();

  readonly #handlers: Readonly<Record<string, (data: unknown, at: string) => void>> = {
    [CyclePlanned.type]: (data, at) => {
      const { policy, year, milestones } = CyclePlanned.parse(data);
      this.#policies.set(year, policy);
      this.#milestones.set(year, [...(this.#milestones.get(year) ?? []), { from: new Date(at), milestones }]);
    },
    [CycleClosed.type]: (data) => {
      const { year, closedAt } = CycleClosed.parse(data);
      this.#closed.set(year, closedAt);
    },
    [ExtensionGranted.type]: (data) => this.#extensions.push(ExtensionGranted.parse(data)),
    [ExemptionGranted.type]: (data) => this.#exemptions.push(ExemptionGranted.parse(data)),
    [CallLetterIssued.type]: (data) => {
      const letter = CallLetterIssued.parse(data);
      this.#letters.set(letter.id, { ...letter, withdrawnAt: null, withdrawalReason: null });
    },
    [CallLetterWithdrawn.type]: (data) => {
      const { id, withdrawnAt, reason } = CallLetterWithdrawn.parse(data);
      const letter = this.#letters.get(id);
      if (letter) this.#letters.set(id, { ...letter, withdrawnAt, withdrawalReason: reason });
    },
    [IndicatorDefined.type]: (data, definedAt) => {
      const indicator = IndicatorDefined.parse(data);
      const versions = this.#indicators.get(indicator.id) ?? [];
      this.#indicators.set(indicator.id, [...versions, { ...indicator, version: versions.length + 1, definedAt }]);
    },
    [BarometerReleased.type]: (data) => this.#release(BarometerReleased.parse(data)),
    [ProgressOverridden.type]: (data) => this.#overrides.push(ProgressOverridden.parse(data)),
  };

  apply(event: RecordedEvent): void {
    this.#handlers[event.type]?.(event.payload.data, event.payload.time);
    this.council.apply(event);
    this.succession.apply(event);
    this.signing.apply(event);
    this.clients.apply(event);
  }

  /** Forgets everything, so that its events can be applied again: texts may have been taken out of them. */
  forget(): void {
    const { council, succession, signing, clients } = this;
    for (const part of [council, succession, signing, clients]) part.forget();
    for (const kept of [this.#milestones, this.#policies, this.#closed, this.#letters, this.#indicators]) kept.clear();
    for (const kept of [this.#observations, this.#byIndicator]) kept.clear();
    for (const kept of [this.#extensions, this.#exemptions, this.#releases, this.#overrides]) kept.length = 0;
  }

  /** The years that have a cycle, in order. */
  get years(): number[] {
    return [...this.#milestones.keys()].sort((a, b) => a - b);
  }

  /** The id of the policy that the year's cycle belongs to. */
  policy(year: number): string | undefined {
    return this.#policies.get(year);
  }

  /** In the order of the year, as planned at an instant, by default now; empty where no cycle is planned. */
  milestones(year: number, asOf?: Date): readonly MilestoneFacts[] {
    const plans = this.#milestones.get(year) ?? [];
    // Before the first plan of a year, that plan is what is known of it.
    const known = (asOf && plans.findLast(({ from }) => from <= asOf)) ?? (asOf ? plans[0] : plans.at(-1));
    return known?.milestones ?? [];
  }

  extensions(milestone: string): ExtensionFacts[] {
    return this.#extensions.filter((each) => each.milestone === milestone);
  }

  exemptions(milestone: string): ExemptionFacts[] {
    return this.#exemptions.filter((each) => each.milestone === milestone);
  }

  /** When the cycle was closed, ISO 8601; undefined while it is open. */
  closedAt(year: number): string | undefined {
    return this.#closed.get(year);
  }

  /** A committee's deadline as known at an instant, by default now. */
  deadline(year: number, slot: SlotKind, committee: string, asOf?: Date): Deadline | undefined {
    const milestone = this.milestones(year, asOf).find((each) => each.slot === slot);
    if (!milestone) return undefined;
    const own = (each: ExtensionFacts | ExemptionFacts) =>
      each.milestone === milestone.id && each.committee === committee && !(asOf && new Date(each.grantedAt) > asOf);
    const extension = this.#extensions.filter(own).sort(byNewDueDate).at(-1);
    const closedAt = this.#closed.get(year);
    const isClosed = closedAt !== undefined && !(asOf && new Date(closedAt) > asOf);
    return { milestone, extension, exemption: this.#exemptions.find(own), closedAt: isClosed ? closedAt : undefined };
  }

  /** All letters of a year, in the order of their issue. */
  letters(year: number): IssuedLetter[] {
    return [...this.#letters.values()].filter((letter) => letter.year === year);
  }

  /** All letters of these years, or of all years. */
  lettersOf(years: readonly number[] | undefined): IssuedLetter[] {
    return [...this.#letters.values()].filter((letter) => years?.includes(letter.year) ?? true);
  }

  letter(id: string): IssuedLetter | undefined {
    return this.#letters.get(id);
  }

  /** The committee's letter of the year that is neither withdrawn nor lapsed; there is at most one (I18). */
  liveLetter(year: number, committee: string): CallLetterFacts | undefined {
    if (this.#closed.has(year)) return undefined;
    return [...this.#letters.values()].find(
      (letter) => letter.year === year && letter.committee === committee && letter.withdrawnAt === null,
    );
  }

  /** The indicators that were defined at an instant, by default now, each in its version of then. */
  indicators(asOf?: Date): IndicatorVersionFacts[] {
    return [...this.#indicators.keys()].map((id) => this.indicator(id, asOf)).filter((each) => each !== undefined);
  }

  /** The version of an indicator's definition that was in force at an instant, by default now. */
  indicator(id: string, asOf?: Date): IndicatorVersionFacts | undefined {
    return this.indicatorVersions(id).findLast(({ definedAt }) => !asOf || new Date(definedAt) <= asOf);
  }

  /** The version of an indicator's definition that an id names: a code names the first one. */
  indicatorWording(id: string): IndicatorVersionFacts | undefined {
    const code = codeOfWording(id);
    return this.indicatorVersions(code).find(({ version }) => wordingId(code, version) === id);
  }

  /** All versions of an indicator's definition, oldest first. */
  indicatorVersions(id: string): readonly IndicatorVersionFacts[] {
    return this.#indicators.get(id) ?? [];
  }

  /** The released vintages of a year, oldest first. */
  releases(year: number): BarometerFacts[] {
    return this.#releases.filter((release) => release.year === year).sort((a, b) => a.vintage - b.vintage);
  }

  release(id: string): BarometerFacts | undefined {
    return this.#releases.find((release) => release.id === id);
  }

  /** All released observations of an indicator, in the order of their releases. */
  observationsOf(indicator: string): readonly ReleasedObservation[] {
    return this.#byIndicator.get(indicator) ?? [];
  }

  /** The coordinator's overrides of an indicator's progress, oldest first. */
  overrides(indicator: string): ProgressOverride[] {
    return this.#overrides.filter((override) => override.indicator === indicator);
  }

  observation(id: string): ReleasedObservation | undefined {
    return this.#observations.get(id);
  }

  #release(release: BarometerFacts): void {
    this.#releases.push(release);
    const { id, year, vintage, releasedAt } = release;
    for (const facts of release.observations) {
      const observation = { ...facts, release: { id, year, vintage, releasedAt } };
      this.#observations.set(observation.id, observation);
      const others = this.#byIndicator.get(observation.indicator);
      if (others) others.push(observation);
      else this.#byIndicator.set(observation.indicator, [observation]);
    }
  }
}
