// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../graph/operation.js";

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

/** How an edition holds a committee's document. */
export type Inclusion =
  /** It is in the edition (medtaget). */
  | 'INCLUDED'
  /** The committee had none on record (mangler). */
  | 'MISSING'
  /** In an erratum: the committee had none when the first edition was frozen (kommet efter frysning). */
  | 'LATE_AFTER_FREEZE'
  /** By a recorded decision the committee owes none (fritaget). */
  | 'EXEMPT';

/** What the City Council has made of the report (beslutning). */
export type ReportOutcome =
  /** Approved (godkendt). */
  | 'APPROVED'
  /** Approved with an amendment (godkendt med ændring). */
  | 'APPROVED_WITH_AMENDMENT'
  /** Noted (taget til efterretning). */
  | 'NOTED';

/** How far an edition of the combined status report has come (statusrapportens stade). */
export type ReportState =
  /** A live preview: what it would say if it were frozen now (under udarbejdelse). */
  | 'COMPILING'
  /** Frozen: it never changes again (fastfrosset). */
  | 'FROZEN'
  /** The coordinating committee recommends it (indstillet). */
  | 'RECOMMENDED_BY_COORDINATOR'
  /** Sent to the City Council (forelagt Borgerrepræsentationen). */
  | 'BEFORE_COUNCIL'
  /** The City Council has dealt with it (taget til efterretning). */
  | 'NOTED_BY_COUNCIL'
  /** A newer edition corrects it; it stays readable (rettet). */
  | 'CORRECTED';

export type ReportPageQueryVariables = Exact<{
  year: number;
  edition?: number | null | undefined;
}>;


export type ReportPageQuery = { statusReport: { __typename: 'StatusReport', id: string, state: ReportState, frozenAt: string | null, manifestHash: string, figuresHash: string, synthetic: boolean, year: number, edition: number, editions: Array<{ __typename: 'StatusReport', id: string, edition: number, frozenAt: string | null, reason: { __typename: 'Text', da: string, en: string | null } | null }>, correctedBy: { __typename: 'StatusReport', id: string, edition: number, frozenAt: string | null, reason: { __typename: 'Text', da: string, en: string | null } | null } | null, release: { __typename: 'BarometerRelease', id: string, year: number, vintage: number, releasedAt: string | null } | null, steps: Array<{ __typename: 'ReportStep', state: ReportState, takenOn: string, outcome: ReportOutcome | null, note: { __typename: 'Text', da: string, en: string | null } | null }>, unfinancedThisYear: Array<{ __typename: 'UnfinancedInitiative', code: string, year: number, amount: { __typename: 'Money', oere: number }, committee: { __typename: 'Committee', id: string, code: string }, initiative:
        | { __typename: 'ChildrenInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'CultureInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'EmploymentInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'SocialServicesInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
       | null }>, unfinancedNextYear: Array<{ __typename: 'UnfinancedInitiative', code: string, year: number, amount: { __typename: 'Money', oere: number }, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, initiative:
        | { __typename: 'ChildrenInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
        | { __typename: 'CultureInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
        | { __typename: 'EmploymentInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
        | { __typename: 'SocialServicesInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
       | null }>, reason: { __typename: 'Text', da: string, en: string | null } | null, manifest: Array<{ __typename: 'ManifestEntry', kind: DocumentKind, inclusion: Inclusion, revision: number | null, contentHash: string | null, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, document:
        | { __typename: 'ChildrenActionPlan', id: string, publishedAt: string }
        | { __typename: 'ChildrenIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, publishedAt: string }
        | { __typename: 'CultureIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, publishedAt: string }
        | { __typename: 'EmploymentIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, publishedAt: string }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, publishedAt: string }
       | null }>, picture: { __typename: 'PolicyPicture', year: number, committees: Array<{ __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }>, totals: { __typename: 'PictureTotals', initiatives: number, publishing: number, statementsPublished: number, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }, cells: Array<{ __typename: 'PictureCell', state: CellState, progress: GoalProgress | null, initiatives: number, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }> } } | null };

export type ReportCorrectedQueryVariables = Exact<{
  year: number;
  edition: number;
}>;


export type ReportCorrectedQuery = { statusReport: { __typename: 'StatusReport', id: string, year: number, edition: number, unfinancedNextYear: Array<{ __typename: 'UnfinancedInitiative', code: string, year: number, amount: { __typename: 'Money', oere: number }, committee: { __typename: 'Committee', id: string, code: string }, initiative:
        | { __typename: 'ChildrenInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'CultureInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'EmploymentInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'SocialServicesInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
       | null }>, reason: { __typename: 'Text', da: string, en: string | null } | null, manifest: Array<{ __typename: 'ManifestEntry', kind: DocumentKind, inclusion: Inclusion, revision: number | null, contentHash: string | null, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, document:
        | { __typename: 'ChildrenActionPlan', id: string, publishedAt: string }
        | { __typename: 'ChildrenIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, publishedAt: string }
        | { __typename: 'CultureIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, publishedAt: string }
        | { __typename: 'EmploymentIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, publishedAt: string }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, publishedAt: string }
       | null }>, picture: { __typename: 'PolicyPicture', year: number, committees: Array<{ __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }>, totals: { __typename: 'PictureTotals', initiatives: number, publishing: number, statementsPublished: number, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }, cells: Array<{ __typename: 'PictureCell', state: CellState, progress: GoalProgress | null, initiatives: number, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }> } } | null };

export type ReportPartFragment = { __typename: 'StatusReport', year: number, edition: number, reason: { __typename: 'Text', da: string, en: string | null } | null, manifest: Array<{ __typename: 'ManifestEntry', kind: DocumentKind, inclusion: Inclusion, revision: number | null, contentHash: string | null, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, document:
      | { __typename: 'ChildrenActionPlan', id: string, publishedAt: string }
      | { __typename: 'ChildrenIntegrationStatement', id: string, publishedAt: string }
      | { __typename: 'CultureActionPlan', id: string, publishedAt: string }
      | { __typename: 'CultureIntegrationStatement', id: string, publishedAt: string }
      | { __typename: 'EmploymentActionPlan', id: string, publishedAt: string }
      | { __typename: 'EmploymentIntegrationStatement', id: string, publishedAt: string }
      | { __typename: 'SocialServicesActionPlan', id: string, publishedAt: string }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, publishedAt: string }
     | null }>, picture: { __typename: 'PolicyPicture', year: number, committees: Array<{ __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }>, totals: { __typename: 'PictureTotals', initiatives: number, publishing: number, statementsPublished: number, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }, cells: Array<{ __typename: 'PictureCell', state: CellState, progress: GoalProgress | null, initiatives: number, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }> } };

export const askReportPage = operation<ReportPageQuery, ReportPageQueryVariables>({
  name: "ReportPage",
  id: "7884c58e83c4c98ea3421bd3dd6da90b601d5ee917e0cb24e4db26a4a17cd666",
  text: "query ReportPage($year: Int!, $edition: Int) {\n  statusReport(year: $year, edition: $edition) {\n    id\n    state\n    frozenAt\n    manifestHash\n    figuresHash\n    synthetic\n    editions {\n      id\n      edition\n      frozenAt\n      reason {\n        da\n        en\n      }\n    }\n    correctedBy {\n      id\n      edition\n      frozenAt\n      reason {\n        da\n        en\n      }\n    }\n    release {\n      id\n      year\n      vintage\n      releasedAt\n    }\n    steps {\n      state\n      takenOn\n      outcome\n      note {\n        da\n        en\n      }\n    }\n    unfinancedThisYear {\n      code\n      year\n      amount {\n        oere\n      }\n      committee {\n        id\n        code\n      }\n      initiative {\n        id\n        title {\n          da\n          en\n        }\n      }\n    }\n    unfinancedNextYear {\n      code\n      year\n      amount {\n        oere\n      }\n      committee {\n        id\n        code\n        name {\n          da\n          en\n        }\n      }\n      initiative {\n        id\n        title {\n          da\n          en\n        }\n        goals {\n          id\n          code\n          title {\n            da\n            en\n          }\n        }\n      }\n    }\n    ...ReportPart\n  }\n}\n\nfragment ReportPart on StatusReport {\n  year\n  edition\n  reason {\n    da\n    en\n  }\n  manifest {\n    committee {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    kind\n    inclusion\n    revision\n    contentHash\n    document {\n      id\n      publishedAt\n    }\n  }\n  picture {\n    year\n    committees {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    totals {\n      initiatives\n      publishing\n      statementsPublished\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n    }\n    cells {\n      committee {\n        id\n        code\n      }\n      goal {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n      }\n      state\n      progress\n      initiatives\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n    }\n  }\n}",
});

export const askReportCorrected = operation<ReportCorrectedQuery, ReportCorrectedQueryVariables>({
  name: "ReportCorrected",
  id: "409111aec7915baf1b9d3c424ee18e47503b5e52177e9d05824f09763ed68b37",
  text: "query ReportCorrected($year: Int!, $edition: Int!) {\n  statusReport(year: $year, edition: $edition) {\n    id\n    unfinancedNextYear {\n      code\n      year\n      amount {\n        oere\n      }\n      committee {\n        id\n        code\n      }\n      initiative {\n        id\n        title {\n          da\n          en\n        }\n      }\n    }\n    ...ReportPart\n  }\n}\n\nfragment ReportPart on StatusReport {\n  year\n  edition\n  reason {\n    da\n    en\n  }\n  manifest {\n    committee {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    kind\n    inclusion\n    revision\n    contentHash\n    document {\n      id\n      publishedAt\n    }\n  }\n  picture {\n    year\n    committees {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    totals {\n      initiatives\n      publishing\n      statementsPublished\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n    }\n    cells {\n      committee {\n        id\n        code\n      }\n      goal {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n      }\n      state\n      progress\n      initiatives\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n    }\n  }\n}",
});
