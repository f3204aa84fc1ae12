// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** On which record a past year is shown (opgørelsesgrundlag). */
export type Basis =
  /** As it was reported (som rapporteret): the record of `asOf`; without it, of the newest frozen edition of the year's status report, and for the financing overview of the adoption of the year's budget. */
  | 'AS_REPORTED'
  /** As it is known now (som kendt nu): the record of today, with everything that came later; not with `asOf`. */
  | 'AS_KNOWN';

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

/** How far an indicator has come, by the published formula (fremdrift). */
export type ProgressColour =
  /** The target is met, or as much of the way is done as of the time is gone (grøn). */
  | 'GREEN'
  /** At least half as much (gul). */
  | 'YELLOW'
  /** Less (rød). */
  | 'RED'
  /** It cannot be said (grå). */
  | 'GREY';

/** What a computed colour rests on. */
export type ProgressGround =
  /** The newest value meets the target (måltallet er nået). */
  | 'TARGET_MET'
  /** The baseline was as good as the target, so that nothing had to change (nået fra begyndelsen). */
  | 'MET_FROM_START'
  /** The way done, measured against the time gone. */
  | 'MEASURED'
  /** There is no target in a value (intet måltal). */
  | 'NO_TARGET'
  /** There is no value to begin from (ingen basisværdi). */
  | 'NO_BASELINE'
  /** There is no later value than the baseline (ingen nyere værdi). */
  | 'NO_NEW_VALUE'
  /** Baseline and newest value cannot be compared (databrud). */
  | 'BREAK_IN_SERIES';

/** The rules that documents are checked by (regel); `rules` has their texts in both languages. A code that findings on record name is never removed. */
export type RuleCode =
  /** Only the owner writes */
  | 'I5'
  /** The publisher is not the preparer */
  | 'I6'
  /** The signature covers what is published */
  | 'I7'
  /** The plan rests on an adopted policy */
  | 'I8'
  /** The plan's goals are ranked from 1 */
  | 'I9'
  /** Every initiative supports a goal of the plan */
  | 'I10'
  /** The money adds up to the øre */
  | 'I11'
  /** The owner or a partner pays each line */
  | 'I12'
  /** A running initiative has financing */
  | 'I13'
  /** An estimate is at most 12 months old */
  | 'I14'
  /** Lines without money are for 2012 and on */
  | 'I15'
  /** A slip of the pen is mended in the wording alone */
  | 'I33'
  /** No personal data in free text */
  | 'I43'
  /** The goals exist in the policy */
  | 'R1'
  /** The themes exist in the policy */
  | 'R2'
  /** Partners and payers are the city's committees */
  | 'R3'
  /** Every initiative has a code of its own */
  | 'R4'
  /** An initiative names each goal once */
  | 'R5'
  /** The Danish text is written */
  | 'R6'
  /** Dates exist, and periods run forward */
  | 'R7'
  /** Amounts are whole øre */
  | 'R8'
  /** Years are calendar years */
  | 'R9'
  /** Texts are Unicode without control characters */
  | 'R10'
  /** The main goal is one of the plan's */
  | 'R11'
  /** Partners, themes, target groups and districts are named once */
  | 'R12'
  /** The plan says what the budget says */
  | 'R14'
  /** The budget alone ends a talk */
  | 'R15'
  /** Financing goes its way */
  | 'R16'
  /** An initiative that has ended asks for no money */
  | 'R70'
  /** Money is within the initiative's period */
  | 'R71'
  /** Days lie within reach */
  | 'R80'
  /** Money is of the policy's years */
  | 'R81'
  /** An adopted plan has its day */
  | 'R82'
  /** An initiative goes from state to state */
  | 'R83'
  /** A cancelled initiative says why */
  | 'R84'
  /** The state fits the period */
  | 'R85'
  /** What is left out is named */
  | 'R86'
  /** An initiative has no other committee's code */
  | 'R88'
  /** The price level is a year of the price index */
  | 'R94'
  /** Texts can be read and found */
  | 'R17'
  /** The document follows the newest revision */
  | 'R165'
  /** The draft is validated by the rules of today */
  | 'R166'
  /** A new revision says something new */
  | 'R167'
  /** What looks alike is stored alike */
  | 'R100'
  /** Initiatives' codes have one spelling */
  | 'R101'
  /** Districts are named by their official name */
  | 'R102'
  /** The indicators are the barometer's, each named once */
  | 'R161'
  /** An initiative's indicators measure its goals */
  | 'R162'
  /** A document has the fields that it is to have */
  | 'R170'
  /** A value is of its field's type */
  | 'R171'
  /** A code is one of its list */
  | 'R172'
  /** A day exists, and is written year, month, day */
  | 'R173'
  /** Amounts are in kroner */
  | 'R174'
  /** The statement accounts for a published plan, and answers the year's call letter */
  | 'I20'
  /** Each goal of the plan has exactly one answer */
  | 'I21'
  /** Every required question is answered, and not with last year's answer */
  | 'I22'
  /** An answer has evidence, or says why it has none */
  | 'I23'
  /** Evidence is from the year's released barometer or a later one */
  | 'I24'
  /** Each initiative of the plan has exactly one status */
  | 'I25'
  /** Overspending is explained */
  | 'I26'
  /** The budget contribution is the plan's, or the difference is explained */
  | 'I27'
  /** A statement is published while its window is open */
  | 'I29'
  /** The answers to the goals say something new */
  | 'R13'
  /** Spending counts up to a day of the year */
  | 'R72'
  /** The final account is of known initiatives */
  | 'R73'
  /** The final account holds what had been spent */
  | 'R74'
  /** The statement and the plan agree on an initiative's state */
  | 'R120'
  /** The contribution is of planned initiatives */
  | 'R87'
  /** The statement accounts for the plan in force */
  | 'R160'
  /** The letter rests on the year's barometer */
  | 'I17'
  /** A committee has one live letter a year */
  | 'I18'
  /** Every challenge links a goal */
  | 'I19'
  /** Evidence is released observations */
  | 'R40'
  /** The letter holds challenges and questions */
  | 'R41'
  /** The letter's Danish text is written */
  | 'R42'
  /** Due dates are days in Copenhagen */
  | 'I28'
  /** An extension does not move the due date */
  | 'I30'
  /** A vintage never changes */
  | 'I34'
  /** Small cells are not shown */
  | 'I35'
  /** Synthetic figures stay in the sandbox */
  | 'I36'
  /** Every observation has a source */
  | 'I37'
  /** The indicator is in the catalogue */
  | 'B1'
  /** Value and flags fit */
  | 'B2'
  /** The period is a period */
  | 'B3'
  /** The category fits the dimensions */
  | 'B4'
  /** The figures are possible */
  | 'B5'
  /** Each observation stands once */
  | 'B6'
  /** Totals are true */
  | 'B7'
  /** Texts can be stored */
  | 'B8'
  /** The indicator is described */
  | 'B9'
  /** Measurements are of the time that has passed */
  | 'R90'
  /** A target goes the good way */
  | 'R91'
  /** A new version of an indicator says why */
  | 'R92'
  /** Every goal stands in one priority area */
  | 'I1'
  /** An adopted text stands */
  | 'I2'
  /** An id is never used again */
  | 'I3'
  /** Every goal has an indicator */
  | 'I4'
  /** Ids and period can be read */
  | 'R50'
  /** The policy's texts are written */
  | 'R51'
  /** Every standing committee is in the report */
  | 'I38'
  /** Every figure has a source in the manifest */
  | 'I39'
  /** The manifest gives the same hash again */
  | 'I40'
  /** A frozen edition never changes */
  | 'I41'
  /** All unfinanced initiatives are in it */
  | 'I42'
  /** The report has the policy's names of its freeze */
  | 'R150'
  /** Decisions are on what is in the talks */
  | 'R60'
  /** Each is decided once */
  | 'R61'
  /** All that is in the talks is decided */
  | 'R62'
  /** Every effort theme is taken up by somebody */
  | 'I16'
  /** A joint initiative stands in one plan */
  | 'R89';

/** What a finding means for publishing (alvorlighed). */
export type Severity =
  /** Never published: it contradicts itself or what is on record. A draft may hold it, unless the finding `refusesDraft`. */
  | 'FATAL'
  /** Not published: something is unfinished or untimely. A draft may hold it. */
  | 'ERROR'
  /** Published together with the document. */
  | 'WARNING'
  /** Worth a look. */
  | 'ADVISORY';

export type PicturePageQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
}>;


export type PicturePageQuery = { policyPicture: { __typename: 'PolicyPicture', year: number, asOf: string, basis: Basis, committees: Array<{ __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }>, totals: { __typename: 'PictureTotals', committees: number, publishing: number, plansPublished: number, statementsPublished: number, initiatives: number, spentThrough: string | null, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null, spent: { __typename: 'Money', oere: number } | null }, areas: Array<{ __typename: 'AreaPicture', area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, cells: Array<{ __typename: 'PictureCell', state: CellState, progress: GoalProgress | null, initiatives: number, alsoServing: number, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string } }, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null, spent: { __typename: 'Money', oere: number } | null, statement:
        | { __typename: 'ChildrenIntegrationStatement', id: string }
        | { __typename: 'CultureIntegrationStatement', id: string }
        | { __typename: 'EmploymentIntegrationStatement', id: string }
        | { __typename: 'SocialServicesIntegrationStatement', id: string }
       | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string }
        | { __typename: 'CultureActionPlan', id: string }
        | { __typename: 'EmploymentActionPlan', id: string }
        | { __typename: 'SocialServicesActionPlan', id: string }
       | null }>, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, message: { __typename: 'Text', da: string, en: string | null } }> } | null };

export type PictureBarometerQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
}>;


export type PictureBarometerQuery = { goals: Array<{ __typename: 'Goal', id: string, code: string, indicators: Array<{ __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, progress: { __typename: 'IndicatorProgress', colour: ProgressColour, ground: ProgressGround } | null }> | null }> | null };

export const askPicturePage = operation<PicturePageQuery, PicturePageQueryVariables>({
  name: "PicturePage",
  id: "43ea91b2676150912bf0984bf87900e2c68d18ab4aa5f487033c7713b6b82e7a",
  text: "query PicturePage($year: Int!, $asOf: DateTime, $basis: Basis) {\n  policyPicture(year: $year, asOf: $asOf, basis: $basis) {\n    year\n    asOf\n    basis\n    committees {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    totals {\n      committees\n      publishing\n      plansPublished\n      statementsPublished\n      initiatives\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n      spent {\n        oere\n      }\n      spentThrough\n    }\n    areas {\n      area {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n      }\n    }\n    cells {\n      committee {\n        id\n        code\n      }\n      goal {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n        area {\n          id\n          code\n        }\n      }\n      state\n      progress\n      initiatives\n      alsoServing\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n      spent {\n        oere\n      }\n      statement {\n        id\n      }\n      plan {\n        id\n      }\n    }\n    findings {\n      rule\n      severity\n      message {\n        da\n        en\n      }\n    }\n  }\n}",
});

export const askPictureBarometer = operation<PictureBarometerQuery, PictureBarometerQueryVariables>({
  name: "PictureBarometer",
  id: "69192d341a03606da2e4887c5cbf35a4e12bbfa1dcbb197aaec79f17a646b014",
  text: "query PictureBarometer($year: Int!, $asOf: DateTime) {\n  goals {\n    id\n    code\n    indicators(asOf: $asOf) {\n      id\n      code\n      title {\n        da\n        en\n      }\n      progress(asOf: $asOf, year: $year) {\n        colour\n        ground\n      }\n    }\n  }\n}",
});
