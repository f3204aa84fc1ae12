import type { CorrectionKind } from "@hub/documents";
import type { Finding } from "@hub/rules";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DocumentIds, KeptSignature, PublishedKind } from "./document-kind.js";

const bigintAsNumber = { to: (value: number) => value, from: (value: string) => Number(value) };

/** What is being prepared; its content goes when it is published. */
@Entity({ schema: "hub", name: "draft" })
export class DraftEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") kind!: PublishedKind;
  @Column("text") series!: string;
  @Column("text", { nullable: true }) content!: string | null;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("integer", { name: "based_on" }) basedOn!: number;
  @Column("text", { name: "prepared_by" }) preparedBy!: string;
  @Column("timestamptz", { name: "saved_at" }) savedAt!: Date;
  @Column("uuid", { name: "published_as", nullable: true }) publishedAs!: string | null;
}

/** A document that goes through revisions; its row is locked while one is published. */
@Entity({ schema: "hub", name: "series" })
export class SeriesEntity {
  @PrimaryColumn("text") series!: string;
  @Column("integer") head!: number;
}

/** A published revision; the database refuses to change it. */
@Entity({ schema: "hub", name: "revision" })
export class RevisionEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") kind!: PublishedKind;
  @Column("text") series!: string;
  @Column("integer") number!: number;
  @Column("text") content!: string;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("jsonb") ids!: DocumentIds;
  @Column("jsonb") findings!: Finding[];
  @Column("text", { name: "rule_set" }) ruleSet!: string;
  @Column("jsonb", { nullable: true }) correction!: { kind: CorrectionKind; of: string; reason: string } | null;
  @Column("text", { name: "prepared_by" }) preparedBy!: string;
  @Column("text", { name: "published_by" }) publishedBy!: string;
  /** Whether two clients saw it: the publisher is not the preparer (I6). */
  @Column("boolean", { name: "four_eyes" }) fourEyes!: boolean;
  @Column("jsonb", { nullable: true }) signature!: KeptSignature | null;
  @Column("timestamptz", { name: "published_at" }) publishedAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}

/** What may change after publication. */
@Entity({ schema: "hub", name: "revision_state" })
export class RevisionStateEntity {
  @PrimaryColumn("uuid") revision!: string;
  @Column("timestamptz", { name: "superseded_at", nullable: true }) supersededAt!: Date | null;
  @Column("timestamptz", { name: "withdrawn_at", nullable: true }) withdrawnAt!: Date | null;
  @Column("text", { name: "withdrawal_kind", nullable: true }) withdrawalKind!: CorrectionKind | null;
  @Column("text", { name: "withdrawal_reason", nullable: true }) withdrawalReason!: string | null;
}

/** Leads from an initiative's id or code to its revision. */
@Entity({ schema: "hub", name: "initiative" })
export class InitiativeEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") code!: string;
  @Column("uuid") revision!: string;
  @Column("integer") ordinal!: number;
}

export const documentEntities = [DraftEntity, SeriesEntity, RevisionEntity, RevisionStateEntity, InitiativeEntity];
