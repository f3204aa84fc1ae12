import type { EntityManager } from "typeorm";
import type { PolicyDesk } from "./record/policy.context.js";

/** Something that happens by the clock alone, once. */
export interface TimedAct {
  at: Date;
  /** Puts it on record, with `at` as its time. */
  perform(manager: EntityManager): Promise<unknown>;
}

/** Tells all timed acts of a kind, those of one instant in their order; which have happened, the wheel knows. */
export type TimedSource = (desk: PolicyDesk, manager: EntityManager) => Promise<readonly TimedAct[]>;
