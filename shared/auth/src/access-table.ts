import { type AccessRow, rows } from "./access-row.js";

const { drafterWrites, publisherWrites, drafterOrPublisherWrites, committeeTries, committeeReads } = rows;
const { coordinatorWrites, coordinatorAndReviewerRead, coordinatorAndReviewerReadMore } = rows;
const { coordinatorAndAuditorRead, auditorReads } = rows;

/**
 * Who may use each command and each field that is not public, by the field's coordinate in the graph; CommitteeCommands and
 * CommitteeQueries mean those of every committee. A test fails for a field that is neither here nor in PUBLIC_QUERIES.
 */
export const ACCESS = {
  "CommitteeCommands.validateActionPlan": committeeTries(),
  "CommitteeCommands.saveActionPlanDraft": drafterWrites({ subject: "draft", states: ["NONE", "OPEN"] }),
  "CommitteeCommands.patchActionPlanDraft": drafterWrites({ subject: "draft", states: ["OPEN"] }),
  "CommitteeCommands.publishActionPlan": publisherWrites(
    { subject: "draft", states: ["OPEN"] },
    "Another client than the one that prepared the draft (I6).",
  ),
  "CommitteeCommands.validateIntegrationStatement": committeeTries(),
  "CommitteeCommands.saveIntegrationStatementDraft": drafterWrites({ subject: "draft", states: ["NONE", "OPEN"] }),
  "CommitteeCommands.patchIntegrationStatementDraft": drafterWrites({ subject: "draft", states: ["OPEN"] }),
  "CommitteeCommands.publishIntegrationStatement": publisherWrites(
    { subject: "draft", states: ["OPEN"] },
    "Another client than the one that prepared the draft (I6).",
  ),
  "CommitteeCommands.validate": committeeTries(),
  "CommitteeCommands.saveDraft": drafterWrites({ subject: "draft", states: ["NONE", "OPEN"] }),
  "CommitteeCommands.patchDraft": drafterWrites({ subject: "draft", states: ["OPEN"] }),
  "CommitteeCommands.revertDraft": drafterWrites(
    { subject: "draft", states: ["OPEN"] },
    "While a revision is in force that it can be taken back to.",
  ),
  "CommitteeCommands.validateDraft": drafterOrPublisherWrites({ subject: "draft", states: ["OPEN"] }),
  "CommitteeCommands.discardDraft": drafterWrites({ subject: "draft", states: ["OPEN"] }),
  "CommitteeCommands.withdraw": publisherWrites(
    { subject: "document", states: ["PUBLISHED", "SUPERSEDED"] },
    "One that is WITHDRAWN can still be redacted, once.",
  ),
  "CommitteeCommands.redact": publisherWrites(
    undefined,
    "A text of something that the committee itself has on record.",
  ),
  "CommitteeCommands.acknowledgeCallLetter": publisherWrites(
    { subject: "call letter", states: ["ISSUED", "ANSWERED"] },
    "The committee's own letter, once.",
  ),
  "CommitteeCommands.answerRemark": publisherWrites(
    { subject: "remark", states: ["OPEN", "ANSWERED"] },
    "A remark on the committee's own document.",
  ),

  "CommitteeQueries.drafts": committeeReads(),
  "CommitteeQueries.draft": committeeReads(),
  "CommitteeQueries.prefilledActionPlan": committeeReads(),
  "CommitteeQueries.prefilledIntegrationStatement": committeeReads(),
  "CommitteeQueries.draftForecast": committeeReads(),

  "PolicyCommands.draftPolicyVersion": coordinatorWrites(
    {
      subject: "policy version",
      states: ["NONE", "DRAFT", "HEARD", "RECOMMENDED", "ADOPTED", "IN_FORCE", "REPLACED", "REJECTED"],
    },
    "DRAFT and HEARD are written anew; of the others a next version is drafted.",
  ),
  "PolicyCommands.sendToHearing": coordinatorWrites({ subject: "policy version", states: ["DRAFT"] }),
  "PolicyCommands.recordHearingResponse": coordinatorWrites(
    {
      subject: "policy version",
      states: ["IN_HEARING", "HEARD", "RECOMMENDED", "ADOPTED", "IN_FORCE", "EXPIRED", "REPLACED", "REJECTED"],
    },
    "After the hearing has closed, those alone that were counted when it did.",
  ),
  "PolicyCommands.closeHearing": coordinatorWrites({ subject: "policy version", states: ["IN_HEARING"] }),
  "PolicyCommands.recommendPolicyVersion": coordinatorWrites({ subject: "policy version", states: ["HEARD"] }),
  "PolicyCommands.recordDecision": coordinatorWrites(
    { subject: "policy version", states: ["RECOMMENDED", "ADOPTED", "IN_FORCE", "EXPIRED"] },
    "On the policy itself while it is RECOMMENDED; on what is to follow from it, later too.",
  ),
  "PolicyCommands.recordSuccession": coordinatorWrites({
    subject: "policy version",
    states: ["ADOPTED", "IN_FORCE", "EXPIRED"],
  }),
  "PolicyCommands.grantExtension": coordinatorWrites({ subject: "milestone", states: ["PLANNED", "OPENED"] }),
  "PolicyCommands.grantExemption": coordinatorWrites({ subject: "milestone", states: ["PLANNED", "OPENED"] }),
  "PolicyCommands.planMilestone": coordinatorWrites({ subject: "milestone", states: ["PLANNED"] }),
  "PolicyCommands.closeCycle": coordinatorWrites(
    { subject: "cycle", states: ["COLLECTING", "REPORTING", "BUDGETING"] },
    "Once no more statements are taken.",
  ),
  "PolicyCommands.remark": coordinatorWrites({ subject: "document", states: ["PUBLISHED", "SUPERSEDED"] }),
  "PolicyCommands.recordMayorTalk": coordinatorWrites({ subject: "milestone", states: ["PLANNED", "OPENED"] }),
  "PolicyCommands.draftCallLetter": coordinatorWrites({ subject: "call letter's draft", states: ["NONE", "OPEN"] }),
  "PolicyCommands.discardCallLetterDraft": coordinatorWrites({ subject: "call letter's draft", states: ["OPEN"] }),
  "PolicyCommands.issueCallLetter": coordinatorWrites(
    { subject: "call letter's draft", states: ["OPEN"] },
    "While the year's cycle is open.",
  ),
  "PolicyCommands.withdrawCallLetter": coordinatorWrites({
    subject: "call letter",
    states: ["ISSUED", "ACKNOWLEDGED", "ANSWERED"],
  }),
  "PolicyCommands.prepareBarometer": coordinatorWrites(
    { subject: "barometer", states: ["NONE", "DRAFT"] },
    "Never while an embargo runs, of whichever year.",
  ),
  "PolicyCommands.releaseBarometer": coordinatorWrites({ subject: "barometer", states: ["DRAFT", "EMBARGOED"] }),
  "PolicyCommands.correctBarometer": coordinatorWrites({ subject: "barometer", states: ["RELEASED", "CORRECTED"] }),
  "PolicyCommands.defineIndicator": coordinatorWrites(),
  "PolicyCommands.overrideProgress": coordinatorWrites(),
  "PolicyCommands.registerSigningKey": coordinatorWrites({ subject: "signing key", states: ["NONE"] }),
  "PolicyCommands.revokeSigningKey": coordinatorWrites({ subject: "signing key", states: ["REGISTERED"] }),
  "PolicyCommands.requireSignatures": coordinatorWrites(),
  "PolicyCommands.revokeClient": coordinatorWrites(
    { subject: "client", states: ["ACTIVE"] },
    "Another client than the one that sends it.",
  ),
  "PolicyCommands.rotateClient": coordinatorWrites({ subject: "client", states: ["ACTIVE"] }),
  "PolicyCommands.restoreClient": coordinatorWrites({ subject: "client", states: ["REVOKED"] }),
  "PolicyCommands.makeAccessKey": coordinatorWrites(
    undefined,
    "What the key opens beside the coordinator's own part, its maker's token has to open too.",
  ),
  "PolicyCommands.revokeAccessKey": coordinatorWrites({ subject: "access key", states: ["ACTIVE"] }),
  "PolicyCommands.redact": coordinatorWrites(undefined, "A text of something that the coordinator has on record."),

  "ReportCommands.freeze": coordinatorWrites(
    { subject: "status report", states: ["NONE"] },
    "Once its milestone has opened and no more statements are taken.",
  ),
  "ReportCommands.publishErratum": coordinatorWrites({
    subject: "status report",
    states: ["FROZEN", "RECOMMENDED_BY_COORDINATOR", "BEFORE_COUNCIL", "NOTED_BY_COUNCIL"],
  }),
  "ReportCommands.advance": coordinatorWrites(
    { subject: "status report", states: ["FROZEN", "RECOMMENDED_BY_COORDINATOR", "BEFORE_COUNCIL"] },
    "One step at a time.",
  ),
  "ReportCommands.recordBudgetAdoption": coordinatorWrites({
    subject: "status report",
    states: ["FROZEN", "RECOMMENDED_BY_COORDINATOR", "BEFORE_COUNCIL", "NOTED_BY_COUNCIL"],
  }),

  "SandboxCommands.travelTo": coordinatorWrites(undefined, "In sandbox mode alone."),

  "Query.callLetterDrafts": coordinatorAndReviewerRead(),
  "Query.barometerRelease": coordinatorAndReviewerReadMore(
    "One in preparation or under embargo; others see only released ones.",
  ),
  "Policy.versions": coordinatorAndReviewerReadMore("Versions that are DRAFT; others see only the rest."),
  "Query.clients": coordinatorAndAuditorRead(),
  "Query.accessKeys": coordinatorAndAuditorRead(),
  "Query.fieldUsage": coordinatorAndAuditorRead(),
  "Query.audit": auditorReads(undefined, "Reading it leaves an entry too."),
  "BarometerRelease.suppressions": coordinatorAndAuditorRead(),
} as const satisfies Record<string, AccessRow>;

export type Access = keyof typeof ACCESS;

/** What anyone may send, even without a token: all other fields of Query and of the committees' queries, and two commands that store nothing. */
export const PUBLIC_QUERIES: readonly string[] = [
  "CommitteeCommands.checkActionPlan",
  "CommitteeCommands.checkIntegrationStatement",
  "CommitteeQueries.actionPlan",
  "CommitteeQueries.actionPlanRevisions",
  "CommitteeQueries.initiative",
  "CommitteeQueries.integrationStatement",
  "CommitteeQueries.integrationStatementRevisions",
  "CommitteeQueries.deliveryForecast",
  "Query.policy",
  "Query.policies",
  "Query.vision",
  "Query.principle",
  "Query.concept",
  "Query.term",
  "Query.terms",
  "Query.committees",
  "Query.committee",
  "Query.goals",
  "Query.administrations",
  "Query.rules",
  "Query.codeLists",
  "Query.codeList",
  "Query.cycle",
  "Query.cycles",
  "Query.statementTemplates",
  "Query.indicators",
  "Query.observation",
  "Query.policyPicture",
  "Query.initiatives",
  "Query.actionPlans",
  "Query.financingOverview",
  "Query.breakdown",
  "Query.goalContributions",
  "Query.priceIndex",
  "Query.financingDifference",
  "Query.budgetTalks",
  "Query.initiativeHistory",
  "Query.difference",
  "Query.verify",
  "Query.verifications",
  "Query.treeHead",
  "Query.inclusionProof",
  "Query.consistencyProof",
  "Query.signingKeys",
  "Query.search",
  "Query.integrationStatements",
  "Query.callLetters",
  "Query.callLetter",
  "Query.changes",
  "Query.freshness",
  "Query.statusReport",
  "Query.node",
  "Query.nodes",
  "Query.document",
  "Query.actionPlan",
  "Query.integrationStatement",
  "Query.initiative",
  "Query.indicator",
];
