import type { RecordedPolicyState } from "@hub/frame";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { callLetterEntities } from "./call-letter/call-letter.entities.js";
import { bigintAsNumber } from "./record/bigint.column.js";
import { policyProcessEntities } from "./version/version.entities.js";
import type { DecisionOutcome } from "./version/version.enums.js";

/** A version as it went on record; the database refuses to change it. */
@Entity({ schema: "hub", name: "policy_version" })
export class PolicyVersionEntity {
  @PrimaryColumn("text") id!: string;
  @Column("text") policy!: string;
  @Column("integer") number!: number;
  /** The state that it went on record in; decisions give the later ones. */
  @Column("text") state!: RecordedPolicyState;
  @Column("text") content!: string;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("boolean") synthetic!: boolean;
  @Column("timestamptz", { name: "recorded_at" }) recordedAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}

/** What a body has decided on a version; the database refuses to change it. */
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

export const policyEntities = [
  PolicyVersionEntity,
  PolicyDecisionEntity,
  ...policyProcessEntities,
  ...callLetterEntities,
];
