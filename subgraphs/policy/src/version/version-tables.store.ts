import { bigintAsNumber } from "@hub/database";
import { type RecordedPolicyState, type STATES_BEFORE_ADOPTION } from "@hub/frame";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { type DecisionOutcome } from "./version-enums.types.js";

/** A later text of a version. The database refuses to change it, and refuses a new one once the version is closed. */
@Entity({ schema: "hub", name: "policy_version_text" })
export class PolicyVersionTextEntity {
  @PrimaryColumn("text", { name: "policy_version" }) policyVersion!: string;
  /** Counts the version's texts; the first one is in the version's own row. */
  @PrimaryColumn("integer") number!: number;
  @Column("text") content!: string;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("boolean") synthetic!: boolean;
  @Column("text", { name: "recorded_by" }) recordedBy!: string;
  @Column("timestamptz", { name: "recorded_at" }) recordedAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}

/** A step of a version on its way to the council. */
@Entity({ schema: "hub", name: "policy_version_step" })
export class PolicyVersionStepEntity {
  @PrimaryColumn("text", { name: "policy_version" }) policyVersion!: string;
  /** The version's state from then on. */
  @PrimaryColumn("text") state!: Exclude<(typeof STATES_BEFORE_ADOPTION)[number], "DRAFT">;
  @Column("date", { name: "taken_on" }) takenOn!: string;
  @Column("text") content!: string;
  /** Hash of the version's text at the time of the step. */
  @Column("text", { name: "text_hash" }) textHash!: string;
  @Column("text", { name: "recorded_by" }) recordedBy!: string;
  @Column("timestamptz", { name: "recorded_at" }) recordedAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}

@Entity({ schema: "hub", name: "hearing_response" })
export class HearingResponseEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("text", { name: "policy_version" }) policyVersion!: string;
  @Column("text") respondent!: string;
  @Column("date", { name: "received_on" }) receivedOn!: string;
  @Column("text", { array: true }) touches!: string[];
  @Column("boolean") synthetic!: boolean;
  @Column("text", { name: "recorded_by" }) recordedBy!: string;
  @Column("timestamptz", { name: "recorded_at" }) recordedAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}

export const policyProcessEntities = [PolicyVersionTextEntity, PolicyVersionStepEntity, HearingResponseEntity];

/** A version as it was recorded; the database refuses to change it. */
@Entity({ schema: "hub", name: "policy_version" })
export class PolicyVersionEntity {
  @PrimaryColumn("text") id!: string;
  @Column("text") policy!: string;
  @Column("integer") number!: number;
  /** The state in which it was recorded; steps and decisions have the later ones. */
  @Column("text") state!: RecordedPolicyState;
  @Column("text") content!: string;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("boolean") synthetic!: boolean;
  @Column("timestamptz", { name: "recorded_at" }) recordedAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}

/** A body's decision on a version; the database refuses to change it. */
@Entity({ schema: "hub", name: "policy_decision" })
export class PolicyDecisionEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("text", { name: "policy_version" }) policyVersion!: string;
  /** Counts the version's decisions from 1. */
  @Column("integer") number!: number;
  @Column("text") body!: string;
  @Column("date", { name: "decided_on" }) decidedOn!: string;
  @Column("text") outcome!: DecisionOutcome;
  @Column("integer", { nullable: true }) recommendation!: number | null;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("boolean") synthetic!: boolean;
  @Column("text", { name: "state_before" }) stateBefore!: RecordedPolicyState;
  /** The version's state from then on. */
  @Column("text") state!: RecordedPolicyState;
  @Column("text") content!: string;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("text", { name: "recorded_by" }) recordedBy!: string;
  @Column("timestamptz", { name: "recorded_at" }) recordedAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}
