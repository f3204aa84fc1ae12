import { CallLetter, CallLetterState, ReportOutcome, ReportState } from "@hub/cycle";
import { DocumentKind, GoalProgress, Initiative, Money, PublishedDocument } from "@hub/documents";
import { Committee, Goal, Node, Policy, Text } from "@hub/frame";
import { DateTime, graphEnum, JsonValue, LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Remark, RemarkReply } from "../cycle/remark.types.js";
import { CellState, YEAR_MONEY } from "../policy-picture/policy-picture.types.js";
import type { Edition } from "./report-edition.service.js";

export const Inclusion = graphEnum("Inclusion", "How an edition holds a committee's document.", {
  INCLUDED: "It is in the edition (medtaget).",
  MISSING: "The committee had none on record (mangler).",
  LATE_AFTER_FREEZE: "In an erratum: the committee had none when the first edition was frozen (kommet efter frysning).",
  EXEMPT: "By a recorded decision the committee owes none (fritaget).",
});
export type Inclusion = keyof typeof Inclusion;

@ObjectType("ManifestEntry", { description: "What an edition holds of one committee and kind of document." })
export class ManifestEntry {
  @Field(() => Committee, { description: "The committee." })
  committee!: Committee;
  @Field(() => DocumentKind, { description: "ACTION_PLAN or INTEGRATION_STATEMENT." })
  kind!: DocumentKind;
  @Field(() => Policy, {
    description:
      "The year's policy. A plan under another one is an entry of its own where it has an initiative or a line in the year or the next.",
  })
  policy!: Policy;
  @Field(() => Inclusion, { description: "How it is held." })
  inclusion!: Inclusion;
  @Field(() => PublishedDocument, { nullable: true, description: "The exact revision; null where there is none." })
  readonly document?: PublishedDocument | null;
  /** The document is loaded only when it is requested. */
  documentId!: string | null;
  @Field(() => Int, { nullable: true, description: "Its number; null where nothing is included." })
  revision!: number | null;
  @Field(() => String, { nullable: true, description: "Its content hash; null where nothing is included." })
  contentHash!: string | null;
}

@ObjectType("ReportStep", { description: "A step of an edition on its way to the City Council." })
export class ReportStep {
  @Field(() => ReportState, { description: "What it came to." })
  state!: ReportState;
  @Field(() => LocalDate, { description: "The day of the meeting or of the sending." })
  takenOn!: string;
  @Field(() => ReportOutcome, {
    nullable: true,
    description: "What the council made of it; null of other steps than NOTED_BY_COUNCIL.",
  })
  outcome!: ReportOutcome | null;
  @Field(() => Text, { nullable: true, description: "What was noted with it; null where nothing was." })
  note!: Text | null;
  @Field(() => DateTime, { description: "When it went on record." })
  recordedAt!: Date;
  @Field(() => String, { description: "SHA-256, hex, over the canonical JSON of what was recorded." })
  contentHash!: string;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "What was recorded, which `contentHash` covers; null where an earlier version of the hub recorded it in a form that is not kept.",
  })
  content!: unknown;
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
}

@ObjectType("Recompilation", {
  description: "An edition made anew from the documents that its manifest names, as they are on record now.",
})
export class Recompilation {
  @Field(() => String, { description: "The manifest's hash, made anew." })
  manifestHash!: string;
  @Field(() => String, { description: "The figures' hash, made anew." })
  figuresHash!: string;
  @Field(() => Boolean, { description: "Whether both are what was frozen." })
  agrees!: boolean;
  @Field(() => [PublishedDocument], {
    description:
      "Documents of the edition whose text has been redacted since: the only reason for not agreeing. Their tombstones are shown.",
  })
  readonly redacted?: PublishedDocument[];
  /** The documents are loaded only when they are requested. */
  redactedIds!: string[];
}

@ObjectType("ReportCell", { description: "One committee and one goal, as an edition shows them." })
export class ReportCell {
  @Field(() => CellState, { description: "What the committee has said of the goal." })
  state!: CellState;
  @Field(() => GoalProgress, {
    nullable: true,
    description: "What its statement says of the goal; null where none does.",
  })
  progress!: GoalProgress | null;
  @Field(() => Int, { description: "Initiatives of the year with this main goal." })
  initiatives!: number;
  @Field(() => Int, { description: "Of these, those that are running." })
  running!: number;
  @Field(() => Int, { description: "Initiatives of the year that also serve this goal." })
  alsoServing!: number;
  @Field(() => Money, YEAR_MONEY.financed)
  financed!: Money;
  @Field(() => Money, YEAR_MONEY.unfinanced)
  unfinanced!: Money;
  @Field(() => Money, YEAR_MONEY.lapsed)
  lapsed!: Money | null;
  @Field(() => Money, YEAR_MONEY.cancelled)
  cancelled!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description: "What its statement says was spent; null where it tells nothing.",
  })
  spent!: Money | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day that `spent` counts; null where nothing is stated.",
  })
  spentThrough!: string | null;
  @Field(() => [PublishedDocument], { description: "The documents of the manifest that it is made from." })
  readonly sources?: PublishedDocument[];
  /** The documents are loaded only when they are requested. */
  sourceIds!: string[];
}

@ObjectType("CellChange", { description: "One committee and one goal that differ from the year before." })
export class CellChange {
  @Field(() => Committee, { description: "The committee." })
  committee!: Committee;
  @Field(() => Goal, { description: "The goal." })
  goal!: Goal;
  @Field(() => ReportCell, { nullable: true, description: "The year before; null where it had no such cell." })
  before!: ReportCell | null;
  @Field(() => ReportCell, { nullable: true, description: "In this edition; null where it has no such cell." })
  after!: ReportCell | null;
}

@ObjectType("UnfinancedInitiative", {
  description: "An initiative with lines of the year that are not financed and open.",
})
export class UnfinancedInitiative {
  @Field(() => Committee, { description: "Its owner." })
  committee!: Committee;
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => Int, { description: "Calendar year of the lines." })
  year!: number;
  @Field(() => Initiative, {
    nullable: true,
    description: "The initiative, in the revision of the edition; null where that has been redacted.",
  })
  readonly initiative?: Initiative | null;
  /** The initiative is loaded only when it is requested. */
  initiativeId!: string;
  @Field(() => Money, { description: "The sum of its lines of the year that are not financed and open." })
  amount!: Money;
}

@ObjectType("ReportChanges", { description: "What differs from the last edition of the year before." })
export class ReportChanges {
  @Field(() => StatusReport, { description: "The edition that it is held against." })
  since!: StatusReport;
  @Field(() => [CellChange], { description: "Cells whose state, progress, initiatives or money differ." })
  cells!: CellChange[];
  @Field(() => [UnfinancedInitiative], {
    description:
      "Before the coming budget talks: in this edition's unfinancedNextYear, and not in that of the edition before, which was about this year.",
  })
  newUnfinanced!: UnfinancedInitiative[];
  @Field(() => [UnfinancedInitiative], {
    description: "In the unfinancedNextYear of the edition before, and no more in this edition's.",
  })
  goneUnfinanced!: UnfinancedInitiative[];
  @Field(() => [UnfinancedInitiative], {
    description: "In this edition's unfinancedThisYear, and not in what the edition before listed for the same year.",
  })
  newUnfinancedThisYear!: UnfinancedInitiative[];
  @Field(() => [UnfinancedInitiative], {
    description: "Listed for this year by the edition before, and no more in this edition's unfinancedThisYear.",
  })
  goneUnfinancedThisYear!: UnfinancedInitiative[];
}

@ObjectType("ReportLetter", { description: "A call letter as it stood in an edition." })
export class ReportLetter {
  @Field(() => CallLetter, { description: "The letter." })
  letter!: CallLetter;
  @Field(() => CallLetterState, { description: "Where it stood then." })
  readonly state?: CallLetterState;
  @Field(() => DateTime, { nullable: true, description: "When it was acknowledged; null where it was not by then." })
  readonly acknowledgedAt?: Date | null;
  /** The instant of the edition. */
  at!: Date;
}

@ObjectType("ReportRemark", { description: "A remark in an edition, with the replies that the edition holds." })
export class ReportRemark {
  @Field(() => Remark, { description: "The remark." })
  remark!: Remark;
  @Field(() => [RemarkReply], { description: "The replies of then, oldest first." })
  readonly replies?: RemarkReply[];
  /** The ids of those replies. */
  heldReplies!: ReadonlySet<string>;
}

@Directive('@key(fields: "id")')
@ObjectType("StatusReport", {
  implements: Node,
  description:
    "An edition of a year's combined status report to the City Council (samlet statusrapport). Frozen, it never changes; until then it is a live preview.",
})
export class StatusReport {
  @Field(() => ID, { description: "Readable, e.g. status-report-2013-1." })
  id!: string;
  @Field(() => Int, { description: "The year of the cycle." })
  year!: number;
  @Field(() => Int, { description: "1 for the first; each later one corrects the one before." })
  edition!: number;
  @Field(() => ReportState, { description: "How far it has come." })
  state!: ReportState;
  @Field(() => DateTime, { nullable: true, description: "When it was frozen; null while it is a preview." })
  frozenAt!: Date | null;
  @Field(() => Text, {
    nullable: true,
    description: "Why it corrects the edition before (erratum); null of a first edition.",
  })
  reason!: Text | null;
  @Field(() => [ManifestEntry], {
    description: "Every standing committee and the finance committee with each kind of document, also where none is.",
  })
  manifest!: ManifestEntry[];
  @Field(() => String, { description: "SHA-256, hex, over the RFC 8785 canonical JSON of `manifestContent`." })
  manifestHash!: string;
  @Field(() => String, { description: "The same over `figuresContent`; it stands in `manifestContent` too." })
  figuresHash!: string;
  @Field(() => JsonValue, { description: "What manifestHash covers; of a preview, frozenAt is the instant it shows." })
  manifestContent!: unknown;
  @Field(() => JsonValue, { description: "What figuresHash covers: all numbers of the edition." })
  figuresContent!: unknown;
  @Field(() => JsonValue, {
    description:
      "Version, names, areas, goals and committees of the policy that it shows, as they stood then; `manifestContent.frame.frameHash` is over it. Older editions have no such hash.",
  })
  frameContent!: unknown;
  @Field(() => [ReportStep], { description: "Its way to the council, oldest first." })
  steps!: ReportStep[];
  /** What it is made of, from which the other fields are read. */
  compiled!: Edition;
}
