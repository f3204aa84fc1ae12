import type { RecordedEvent } from "@hub/events";
import { BudgetAdopted, type BudgetDecisionFacts, type BudgetFacts } from "./budget.events.js";
import {
  type MayorTalkFacts,
  MayorTalkRecorded,
  RemarkAnswered,
  type RemarkFacts,
  type RemarkReplyFacts,
  RemarkWritten,
} from "./remark.events.js";
import { ReportAdvanced, type ReportFacts, ReportFrozen, type ReportStepFacts } from "./report.events.js";

/** A frozen edition with its steps to the council; the last step counts. */
export interface FrozenEdition extends ReportFacts {
  steps: readonly ReportStepFacts[];
}

/** A remark with the replies of the document's owner, oldest first. */
export interface RemarkThread extends RemarkFacts {
  replies: readonly RemarkReplyFacts[];
}

/** Reports, budgets, remarks and mayor talks of all years, built from events. */
export class CouncilRecord {
  readonly #editions = new Map<string, FrozenEdition>();
  readonly #budgets = new Map<number, BudgetFacts>();
  readonly #remarks = new Map<string, RemarkThread>();
  readonly #talks: MayorTalkFacts[] = [];
  /** Replies to remarks that are not here yet: a committee's stream may be ahead of `policy`'s. */
  readonly #early: RemarkReplyFacts[] = [];

  readonly #handlers: Readonly<Record<string, (data: unknown) => void>> = {
    [ReportFrozen.type]: (data) => {
      const report = ReportFrozen.parse(data);
      this.#editions.set(report.id, { ...report, steps: [] });
    },
    [ReportAdvanced.type]: (data) => {
      const step = ReportAdvanced.parse(data);
      const edition = this.#editions.get(step.id);
      if (edition) this.#editions.set(step.id, { ...edition, steps: [...edition.steps, step] });
    },
    [BudgetAdopted.type]: (data) => {
      const budget = BudgetAdopted.parse(data);
      this.#budgets.set(budget.year, budget);
    },
    [RemarkWritten.type]: (data) => {
      const remark = RemarkWritten.parse(data);
      const replies = this.#early.filter((reply) => reply.remark === remark.id);
      this.#remarks.set(remark.id, { ...remark, replies });
    },
    [RemarkAnswered.type]: (data) => {
      const reply = RemarkAnswered.parse(data);
      const remark = this.#remarks.get(reply.remark);
      if (remark) this.#remarks.set(remark.id, { ...remark, replies: [...remark.replies, reply] });
      else this.#early.push(reply);
    },
    [MayorTalkRecorded.type]: (data) => this.#talks.push(MayorTalkRecorded.parse(data)),
  };

  forget(): void {
    for (const kept of [this.#editions, this.#budgets, this.#remarks]) kept.clear();
    for (const kept of [this.#talks, this.#early]) kept.length = 0;
  }

  apply(event: RecordedEvent): void {
    this.#handlers[event.type]?.(event.payload.data);
  }

  /** The frozen editions of a year, oldest first. */
  editions(year: number): FrozenEdition[] {
    return [...this.#editions.values()]
      .filter((edition) => edition.year === year)
      .sort((one, other) => one.edition - other.edition);
  }

  edition(id: string): FrozenEdition | undefined {
    return this.#editions.get(id);
  }

  /** Whether the council has noted any edition of the year's report. */
  isNoted(year: number): boolean {
    return this.editions(year).some(({ steps }) => steps.some(({ to }) => to === "NOTED_BY_COUNCIL"));
  }

  /** The budget that was adopted in a year's cycle. */
  budget(year: number): BudgetFacts | undefined {
    return this.#budgets.get(year);
  }

  /** All budgets on record, in the order of their years. */
  get budgets(): BudgetFacts[] {
    return [...this.#budgets.values()].sort((one, other) => one.year - other.year);
  }

  /** The decisions on an initiative's money of a year, oldest first. */
  decisions(committee: string, code: string, year: number): BudgetDecisionFacts[] {
    return this.budgets.flatMap(({ decisions }) =>
      decisions.filter((each) => each.committee === committee && each.code === code && each.year === year),
    );
  }

  remark(id: string): RemarkThread | undefined {
    return this.#remarks.get(id);
  }

  /** The remarks on a document, oldest first. */
  remarksOn(document: string): RemarkThread[] {
    return [...this.#remarks.values()].filter((remark) => remark.document === document);
  }

  /** The remarks of a year's cycle, oldest first. */
  remarksOf(year: number): RemarkThread[] {
    return [...this.#remarks.values()].filter((remark) => remark.year === year);
  }

  /** The talks of a year's cycle, oldest first. */
  talks(year: number): MayorTalkFacts[] {
    return this.#talks.filter((talk) => talk.year === year);
  }
}
