// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What a committee has said of a goal. An answer in the year's statement counts also where the plan that it cites has been revised or withdrawn since. */
export type CellState =
  /** No plan in force, and no answer in a statement of the year that counts (mangler); of a committee that does not publish in the hub there never is one. */
  | 'MISSING'
  /** Its plan does not carry the goal, and no statement of the year that counts answers it. */
  | 'NOT_CARRIED'
  /** Carried, no statement of the year that counts yet (planlagt). */
  | 'PLANNED'
  /** Answered in the year's statement, without evidence. */
  | 'ANSWERED_WITHOUT_EVIDENCE'
  /** Answered in the year's statement, with evidence. */
  | 'ANSWERED';

/** The documents that rules are for (dokumenttype). */
export type DocumentKind =
  /** Action plan (handleplan). */
  | 'ACTION_PLAN'
  /** Yearly integration statement (integrationsredegørelse). */
  | 'INTEGRATION_STATEMENT'
  /** The coordinator's yearly call letter (opfordringsskrivelse). */
  | 'CALL_LETTER'
  /** A year's barometer, by the coordinator (integrationsbarometer). */
  | 'BAROMETER_RELEASE'
  /** The combined status report to the council (samlet statusrapport). */
  | 'STATUS_REPORT'
  /** The council's adoption of a budget, as far as it settles financing (budgetvedtagelse). */
  | 'BUDGET_ADOPTION'
  /** A version of the policy itself (integrationspolitik). */
  | 'POLICY_VERSION';

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

/** What has become of a talk with a mayor (drøftelsens status). */
export type TalkState =
  /** The year's statement is published, which offers it; nothing is on record yet (tilbudt). */
  | 'OFFERED'
  /** Held (afholdt). */
  | 'HELD'
  /** Declined (afslået). */
  | 'DECLINED';

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

export type ReportAroundQueryVariables = Exact<{
  year: number;
  edition?: number | null | undefined;
}>;


export type ReportAroundQuery = { statusReport: { __typename: 'StatusReport', id: string, changes: { __typename: 'ReportChanges', since: { __typename: 'StatusReport', id: string, year: number, edition: number }, cells: Array<{ __typename: 'CellChange', committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }, before: { __typename: 'ReportCell', state: CellState, progress: GoalProgress | null, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number } } | null, after: { __typename: 'ReportCell', state: CellState, progress: GoalProgress | null, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number } } | null }>, newUnfinanced: Array<{ __typename: 'UnfinancedInitiative', code: string, year: number, amount: { __typename: 'Money', oere: number }, committee: { __typename: 'Committee', id: string, code: string }, initiative:
          | { __typename: 'ChildrenInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
          | { __typename: 'CultureInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
          | { __typename: 'EmploymentInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
          | { __typename: 'SocialServicesInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
         | null }>, goneUnfinanced: Array<{ __typename: 'UnfinancedInitiative', code: string, year: number, amount: { __typename: 'Money', oere: number }, committee: { __typename: 'Committee', id: string, code: string }, initiative:
          | { __typename: 'ChildrenInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
          | { __typename: 'CultureInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
          | { __typename: 'EmploymentInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
          | { __typename: 'SocialServicesInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
         | null }> } | null, deliveryBoard: Array<{ __typename: 'DeliveryStatus', slot: SlotKind, timeliness: Timeliness, firstPublishedAt: string | null, daysLate: number | null, dueAt: string, extendedDueAt: string | null, committee: { __typename: 'Committee', id: string, code: string } }> | null, remarks: Array<{ __typename: 'ReportRemark', remark: { __typename: 'Remark', id: string, kind: DocumentKind, writtenAt: string, committee: { __typename: 'Committee', id: string, code: string }, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null }, replies: Array<{ __typename: 'RemarkReply', id: string, repliedAt: string, text: { __typename: 'Text', da: string, en: string | null } }> }>, talks: Array<{ __typename: 'MayorTalk', id: string, state: TalkState, heldOn: string | null, committee: { __typename: 'Committee', id: string, code: string }, summary: { __typename: 'Text', da: string, en: string | null } | null }> } | null };

export const askReportAround = operation<ReportAroundQuery, ReportAroundQueryVariables>({
  name: "ReportAround",
  id: "ab71daee9e23e82c4cd888db334da9aa33f93442b877d206f8a7acd2fde92afc",
  text: "query ReportAround($year: Int!, $edition: Int) {\n  statusReport(year: $year, edition: $edition) {\n    id\n    changes {\n      since {\n        id\n        year\n        edition\n      }\n      cells {\n        committee {\n          id\n          code\n        }\n        goal {\n          id\n          code\n          ordinal\n          title {\n            da\n            en\n          }\n        }\n        before {\n          state\n          progress\n          financed {\n            oere\n          }\n          unfinanced {\n            oere\n          }\n        }\n        after {\n          state\n          progress\n          financed {\n            oere\n          }\n          unfinanced {\n            oere\n          }\n        }\n      }\n      newUnfinanced {\n        code\n        year\n        amount {\n          oere\n        }\n        committee {\n          id\n          code\n        }\n        initiative {\n          id\n          title {\n            da\n            en\n          }\n        }\n      }\n      goneUnfinanced {\n        code\n        year\n        amount {\n          oere\n        }\n        committee {\n          id\n          code\n        }\n        initiative {\n          id\n          title {\n            da\n            en\n          }\n        }\n      }\n    }\n    deliveryBoard {\n      committee {\n        id\n        code\n      }\n      slot\n      timeliness\n      firstPublishedAt\n      daysLate\n      dueAt\n      extendedDueAt\n    }\n    remarks {\n      remark {\n        id\n        committee {\n          id\n          code\n        }\n        kind\n        text {\n          da\n          en\n        }\n        writtenAt\n        goal {\n          id\n          code\n          title {\n            da\n            en\n          }\n        }\n      }\n      replies {\n        id\n        text {\n          da\n          en\n        }\n        repliedAt\n      }\n    }\n    talks {\n      id\n      committee {\n        id\n        code\n      }\n      state\n      heldOn\n      summary {\n        da\n        en\n      }\n    }\n  }\n}",
});
