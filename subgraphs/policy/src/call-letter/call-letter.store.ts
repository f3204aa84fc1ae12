import { bigintAsNumber } from "@hub/database";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** A draft of a letter; it has no content once the letter is issued. */
@Entity({ schema: "hub", name: "call_letter_draft" })
export class CallLetterDraftEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("integer") year!: number;
  @Column("text") committee!: string;
  @Column("text", { nullable: true }) content!: string | null;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("text", { name: "prepared_by" }) preparedBy!: string;
  @Column("timestamptz", { name: "saved_at" }) savedAt!: Date;
  @Column("uuid", { name: "issued_as", nullable: true }) issuedAs!: string | null;
}

/** An issued letter; the database refuses to change it. */
@Entity({ schema: "hub", name: "call_letter" })
export class CallLetterEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("integer") year!: number;
  @Column("text") committee!: string;
  @Column("text") content!: string;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  /** In the order of the letter's content. */
  @Column("jsonb") ids!: { challenges: string[]; questions: string[] };
  @Column("text") release!: string;
  @Column("uuid", { nullable: true }) succeeds!: string | null;
  @Column("boolean") synthetic!: boolean;
  @Column("text", { name: "issued_by" }) issuedBy!: string;
  @Column("timestamptz", { name: "issued_at" }) issuedAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}

/** The tombstone of a withdrawn letter; the database refuses to change it. */
@Entity({ schema: "hub", name: "call_letter_withdrawal" })
export class CallLetterWithdrawalEntity {
  @PrimaryColumn("uuid") letter!: string;
  @Column("integer") year!: number;
  @Column("text") committee!: string;
  @Column("text") reason!: string;
  @Column("text", { name: "withdrawn_by" }) withdrawnBy!: string;
  @Column("timestamptz", { name: "withdrawn_at" }) withdrawnAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}

export const callLetterEntities = [CallLetterDraftEntity, CallLetterEntity, CallLetterWithdrawalEntity];
