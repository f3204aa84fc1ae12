// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What a political body is (politisk organ). */
export type BodyKind =
  /** The City Council (Borgerrepræsentationen). */
  | 'COUNCIL'
  /** The Finance Committee (Økonomiudvalget). */
  | 'FINANCE_COMMITTEE'
  /** A standing committee (stående udvalg). */
  | 'STANDING_COMMITTEE'
  /** The committee that coordinates the integration policy. */
  | 'COORDINATING_COMMITTEE';

/** Where a call letter stands (opfordringsskrivelsens status). */
export type CallLetterState =
  /** Being written by the coordinator (udkast). */
  | 'DRAFT'
  /** Sent to the committee (udsendt). */
  | 'ISSUED'
  /** The committee has said that it has it (modtaget). */
  | 'ACKNOWLEDGED'
  /** A published statement answers every required question (besvaret). */
  | 'ANSWERED'
  /** Not answered when the year's cycle was closed (bortfaldet). */
  | 'LAPSED'
  /** Withdrawn by the coordinator, with a reason (trukket tilbage). */
  | 'WITHDRAWN';

/** Why a published document is corrected or withdrawn (rettelsens art). */
export type CorrectionKind =
  /** A slip of the pen (skrivefejl). */
  | 'CLERICAL'
  /** A change of substance (indholdsmæssig). */
  | 'SUBSTANTIVE'
  /** The text must not be kept (sletning): only its hash and the reason stay. */
  | 'REDACTION';

/** How far a committee has come with a goal, in its own judgement (fremdrift). */
export type GoalProgress =
  /** Reached (nået). */
  | 'ACHIEVED'
  /** On the way as planned (på rette vej). */
  | 'ON_TRACK'
  /** In danger of not being reached (i fare). */
  | 'AT_RISK'
  /** Not on the way (ude af kurs). */
  | 'OFF_TRACK'
  /** Not begun (ikke begyndt). */
  | 'NOT_STARTED'
  /** Cannot be told yet (kan ikke måles). */
  | 'NOT_MEASURABLE';

/** How far a plan has come politically (politisk status). */
export type PoliticalStatus =
  /** The administration's draft (forvaltningens udkast). */
  | 'ADMINISTRATIVE_DRAFT'
  /** The committee's draft (udvalgets udkast). */
  | 'COMMITTEE_DRAFT'
  /** Adopted by the committee (vedtaget i udvalget). */
  | 'COMMITTEE_ADOPTED';

/** Where a published revision stands (udgavens status). */
export type RevisionState =
  /** In force (gældende). */
  | 'PUBLISHED'
  /** Followed by a newer revision (afløst). */
  | 'SUPERSEDED'
  /** Withdrawn by its owner, with a reason (trukket tilbage). */
  | 'WITHDRAWN';

/** What the year wheel has a place for (årshjul). */
export type SlotKind =
  /** Integration barometer (integrationsbarometer). */
  | 'BAROMETER_RELEASE'
  /** Call letters to the committees (opfordringsskrivelse). */
  | 'CALL_LETTER'
  /** Yearly integration conference (integrationskonference). */
  | 'CONFERENCE'
  /** Revised draft action plans (revideret udkast til handleplan). */
  | 'PLAN_REVISION'
  /** The committees' integration statements (integrationsredegørelse). */
  | 'STATEMENT'
  /** Talks with the relevant mayors (drøftelse med relevante borgmestre). */
  | 'MAYOR_DIALOGUE'
  /** Combined status report (samlet statusrapport). */
  | 'STATUS_REPORT'
  /** Adoption of the budget (vedtagelse af budget). */
  | 'BUDGET_ADOPTION';

/** How a delivery stands with its deadline (rettidighed): derived, never set. */
export type Timeliness =
  /** Not due yet (ikke forfalden). */
  | 'NOT_DUE'
  /** Due within 14 days (forfalder snart). */
  | 'DUE_SOON'
  /** Delivered by the date that counts (rettidig). */
  | 'ON_TIME'
  /** Delivered after the date that counts (for sent). */
  | 'LATE'
  /** Due, and not delivered (mangler). */
  | 'MISSING'
  /** Nothing is owed, by a recorded decision (fritaget). */
  | 'EXEMPT';

/** Who made the English text (oversættelsens kilde). */
export type TranslationSource =
  /** The body itself. */
  | 'OFFICIAL'
  /** The hub's editors. */
  | 'EDITORIAL'
  /** A machine translation, not read by a person. */
  | 'MACHINE';

export type CommitteePageQueryVariables = Exact<{
  code: string;
  codes?: Array<string> | string | null | undefined;
  year: number;
  asOf?: string | null | undefined;
}>;


export type CommitteePageQuery = { committee: { __typename: 'Committee', id: string, code: string, kinds: Array<BodyKind>, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null }, actionPlan:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number }
      | { __typename: 'CultureActionPlan', id: string, revision: number }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
     | null, deliveries: Array<{ __typename: 'DeliveryStatus', slot: SlotKind, timeliness: Timeliness, firstPublishedAt: string | null, daysLate: number | null, daysRemaining: number | null, dueAt: string, extendedDueAt: string | null, milestone: { __typename: 'Milestone', id: string, title: { __typename: 'Text', da: string, en: string | null } } | null }> | null, statements: { __typename: 'IntegrationStatementConnection', nodes: Array<
        | { __typename: 'ChildrenIntegrationStatement', id: string, year: number, revision: number, publishedAt: string, timeliness: Timeliness | null, summary: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: GoalProgress, evidence: Array<{ __typename: 'Observation', id: string }>, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, remarks: { __typename: 'RemarkConnection', nodes: Array<{ __typename: 'Remark', id: string, year: number, writtenAt: string, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> | null }> } | null }
        | { __typename: 'CultureIntegrationStatement', id: string, year: number, revision: number, publishedAt: string, timeliness: Timeliness | null, summary: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: GoalProgress, evidence: Array<{ __typename: 'Observation', id: string }>, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, remarks: { __typename: 'RemarkConnection', nodes: Array<{ __typename: 'Remark', id: string, year: number, writtenAt: string, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> | null }> } | null }
        | { __typename: 'EmploymentIntegrationStatement', id: string, year: number, revision: number, publishedAt: string, timeliness: Timeliness | null, summary: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: GoalProgress, evidence: Array<{ __typename: 'Observation', id: string }>, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, remarks: { __typename: 'RemarkConnection', nodes: Array<{ __typename: 'Remark', id: string, year: number, writtenAt: string, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> | null }> } | null }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, year: number, revision: number, publishedAt: string, timeliness: Timeliness | null, summary: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: GoalProgress, evidence: Array<{ __typename: 'Observation', id: string }>, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, remarks: { __typename: 'RemarkConnection', nodes: Array<{ __typename: 'Remark', id: string, year: number, writtenAt: string, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> | null }> } | null }
      > } | null, callLetters: { __typename: 'CallLetterConnection', nodes: Array<{ __typename: 'CallLetter', id: string, year: number, state: CallLetterState, issuedAt: string | null, acknowledgedAt: string | null, challenges: Array<{ __typename: 'Challenge', text: { __typename: 'Text', da: string, en: string | null } }> }> } | null } | null, actionPlans: { __typename: 'ActionPlanConnection', nodes: Array<
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, state: RevisionState | null, synthetic: boolean, approvedOn: string | null, politicalStatus: PoliticalStatus, policy: { __typename: 'Policy', id: string }, correction: { __typename: 'Correction', kind: CorrectionKind, reason: string } | null, withdrawal: { __typename: 'Withdrawal', kind: CorrectionKind, reason: string, at: string } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, remarks: { __typename: 'RemarkConnection', nodes: Array<{ __typename: 'Remark', id: string, year: number, writtenAt: string, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> | null }> } | null }
      | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, state: RevisionState | null, synthetic: boolean, approvedOn: string | null, politicalStatus: PoliticalStatus, policy: { __typename: 'Policy', id: string }, correction: { __typename: 'Correction', kind: CorrectionKind, reason: string } | null, withdrawal: { __typename: 'Withdrawal', kind: CorrectionKind, reason: string, at: string } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, remarks: { __typename: 'RemarkConnection', nodes: Array<{ __typename: 'Remark', id: string, year: number, writtenAt: string, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> | null }> } | null }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, state: RevisionState | null, synthetic: boolean, approvedOn: string | null, politicalStatus: PoliticalStatus, policy: { __typename: 'Policy', id: string }, correction: { __typename: 'Correction', kind: CorrectionKind, reason: string } | null, withdrawal: { __typename: 'Withdrawal', kind: CorrectionKind, reason: string, at: string } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, remarks: { __typename: 'RemarkConnection', nodes: Array<{ __typename: 'Remark', id: string, year: number, writtenAt: string, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> | null }> } | null }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, state: RevisionState | null, synthetic: boolean, approvedOn: string | null, politicalStatus: PoliticalStatus, policy: { __typename: 'Policy', id: string }, correction: { __typename: 'Correction', kind: CorrectionKind, reason: string } | null, withdrawal: { __typename: 'Withdrawal', kind: CorrectionKind, reason: string, at: string } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, remarks: { __typename: 'RemarkConnection', nodes: Array<{ __typename: 'Remark', id: string, year: number, writtenAt: string, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> | null }> } | null }
    > } | null };

export type CommitteeRemarkFragment = { __typename: 'Remark', id: string, year: number, writtenAt: string, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> | null };

export const askCommitteePage = operation<CommitteePageQuery, CommitteePageQueryVariables>({
  name: "CommitteePage",
  id: "eb2b4695ceb87b14c7f9e5492c895cc56aedbf0c4133c1d04b86687a7bf85a34",
  text: "query CommitteePage($code: ID!, $codes: [ID!], $year: Int!, $asOf: DateTime) {\n  committee(code: $code) {\n    id\n    code\n    kinds\n    publishes\n    name {\n      da\n      en\n    }\n    actionPlan(asOf: $asOf) {\n      id\n      revision\n    }\n    deliveries(asOf: $asOf, year: $year) {\n      slot\n      timeliness\n      firstPublishedAt\n      daysLate\n      daysRemaining\n      dueAt\n      extendedDueAt\n      milestone {\n        id\n        title {\n          da\n          en\n        }\n      }\n    }\n    statements(first: 12, asOf: $asOf) {\n      nodes {\n        id\n        year\n        revision\n        publishedAt\n        timeliness\n        summary {\n          da\n          en\n          enSource\n        }\n        goalAnswers {\n          id\n          progress\n          evidence {\n            id\n          }\n          goal {\n            id\n            code\n            ordinal\n            title {\n              da\n              en\n            }\n          }\n        }\n        receipt {\n          id\n          position\n          entryHash\n        }\n        remarks(first: 10, asOf: $asOf) {\n          nodes {\n            ...CommitteeRemark\n          }\n        }\n      }\n    }\n    callLetters(first: 12, asOf: $asOf) {\n      nodes {\n        id\n        year\n        state(asOf: $asOf)\n        issuedAt\n        acknowledgedAt\n        challenges {\n          text {\n            da\n            en\n          }\n        }\n      }\n    }\n  }\n  actionPlans(\n    first: 40\n    asOf: $asOf\n    filter: {committee: $codes, state: [PUBLISHED, SUPERSEDED, WITHDRAWN]}\n  ) {\n    nodes {\n      id\n      revision\n      publishedAt\n      state(asOf: $asOf)\n      synthetic\n      approvedOn\n      politicalStatus\n      policy {\n        id\n      }\n      correction {\n        kind\n        reason\n      }\n      withdrawal {\n        kind\n        reason\n        at\n      }\n      commitments {\n        priority\n        goal {\n          id\n          code\n          ordinal\n          title {\n            da\n            en\n          }\n        }\n      }\n      remarks(first: 5, asOf: $asOf) {\n        nodes {\n          ...CommitteeRemark\n        }\n      }\n    }\n  }\n}\n\nfragment CommitteeRemark on Remark {\n  id\n  year\n  text {\n    da\n    en\n  }\n  writtenAt\n  goal {\n    id\n    code\n    title {\n      da\n      en\n    }\n  }\n  replies(asOf: $asOf) {\n    id\n    text {\n      da\n      en\n    }\n    repliedAt\n  }\n}",
});
