/** An enum's or a value's name in Danish and in English. */
export interface EnumLabel {
  readonly da: string;
  readonly en: string;
}

export interface LabelledEnum {
  readonly name: string;
  readonly title: EnumLabel;
  readonly values: readonly { readonly code: string; readonly label: EnumLabel }[];
}

/** The enums of the graph with their values' names in both languages; a test walks the graph's enums. */
const TABLE = `
Basis: Opgørelsesgrundlag | Basis of a past year
  AS_REPORTED: Som rapporteret | As reported
  AS_KNOWN: Som kendt nu | As known now
BodyKind: Politisk organ | Political body
  COUNCIL: Borgerrepræsentationen | City Council
  FINANCE_COMMITTEE: Økonomiudvalg | Finance committee
  STANDING_COMMITTEE: Stående udvalg | Standing committee
  COORDINATING_COMMITTEE: Koordinerende udvalg | Coordinating committee
BudgetOutcome: Budgetbeslutning | Budget decision
  FINANCED: Finansieret | Financed
  NOT_FINANCED: Ikke finansieret | Not financed
CallLetterState: Opfordringsskrivelsens status | State of a call letter
  DRAFT: Udkast | Draft
  ISSUED: Udsendt | Issued
  ACKNOWLEDGED: Modtaget | Acknowledged
  ANSWERED: Besvaret | Answered
  LAPSED: Bortfaldet | Lapsed
  WITHDRAWN: Trukket tilbage | Withdrawn
CellState: Udvalgets svar på et mål | A committee's answer on a goal
  MISSING: Mangler | Missing
  NOT_CARRIED: Ikke medtaget | Not carried
  PLANNED: Planlagt | Planned
  ANSWERED_WITHOUT_EVIDENCE: Besvaret uden belæg | Answered without evidence
  ANSWERED: Besvaret | Answered
CorrectionKind: Rettelsens art | Kind of correction
  CLERICAL: Skrivefejl | Slip of the pen
  SUBSTANTIVE: Indholdsmæssig | Change of substance
  REDACTION: Sletning | Redaction
CycleState: Årshjulets stade | State of the year's cycle
  PLANNED: Planlagt | Planned
  OPEN: Åben | Open
  COLLECTING: Indsamling | Collecting
  REPORTING: Rapportering | Reporting
  BUDGETING: Budgetforhandling | Budgeting
  CLOSED: Lukket | Closed
DecisionOutcome: Beslutning | Decision
  APPROVED: Godkendt | Approved
  APPROVED_WITH_AMENDMENT: Godkendt med ændring | Approved with an amendment
  NOTED: Taget til efterretning | Noted
  REJECTED: Forkastet | Rejected
  POSTPONED: Udsat | Postponed
Dimension: Opdeling | Dimension of a breakdown
  COMMITTEE: Udvalg | Committee
  POLICY: Politik | Policy
  AREA: Indsatsområde | Priority area
  GOAL: Mål | Goal
  THEME: Indsatstema | Effort theme
  STATE: Indsatsens status | State of the initiative
  FINANCING: Finansiering | Financing
  YEAR: År | Year
  DISTRICT: Bydel | District
  TARGET_GROUP: Målgruppe | Target group
  PARTNER: Partner | Partner
  PAYER: Betaler | Payer
  ACCOUNT: Konto | Account
  PROGRESS: Fremdrift | Progress
Direction: Retning | Direction
  INCREASE: Flere er bedre | More is better
  DECREASE: Færre er bedre | Fewer is better
DocumentKind: Dokumenttype | Kind of document
  ACTION_PLAN: Handleplan | Action plan
  INTEGRATION_STATEMENT: Integrationsredegørelse | Integration statement
  CALL_LETTER: Opfordringsskrivelse | Call letter
  BAROMETER_RELEASE: Integrationsbarometer | Integration barometer
  STATUS_REPORT: Samlet statusrapport | Combined status report
  BUDGET_ADOPTION: Budgetvedtagelse | Adoption of the budget
  POLICY_VERSION: Udgave af politikken | Version of the policy
DueDate: Frist, der måles mod | Due date that is measured against
  MILESTONE: Fristen | The milestone's own
  EXTENSION: Fristforlængelsen | The extension
FinancingChangeKind: Ændring i finansiering | Change of financing
  NEW: Ny | New
  GONE: Udgået | Gone
  NEWLY_FINANCED: Nu finansieret | Newly financed
  NO_LONGER_FINANCED: Ikke længere finansieret | No longer financed
  AMOUNT_CHANGED: Beløb ændret | Amount changed
FinancingState: Finansiering | Financing
  NOT_FINANCED: Ikke finansieret | Not financed
  UNFINANCED: Ufinansieret | Unfinanced
  IN_INTERNAL_PRIORITISATION: Intern prioritering | In internal prioritisation
  IN_BUDGET_NEGOTIATION: Budgetforhandling | In budget negotiation
  FINANCED_BY_BUDGET: Finansieret i budgettet | Financed by the budget
  EXTERNALLY_FINANCED: Eksternt finansieret | Externally financed
  FINANCED_IN_FRAME: Finansieret inden for rammen | Financed in the frame
FindingWeight: Advarslens vægt | Weight of a warning
  HIGH: Stor | High
  MEDIUM: Mellem | Medium
  LOW: Lille | Low
GoalProgress: Fremdrift i et mål | Progress of a goal
  ACHIEVED: Nået | Achieved
  ON_TRACK: På rette vej | On track
  AT_RISK: I fare | At risk
  OFF_TRACK: Ude af kurs | Off track
  NOT_STARTED: Ikke begyndt | Not started
  NOT_MEASURABLE: Kan ikke måles | Not measurable
Inclusion: Optagelse i rapporten | Inclusion in the report
  INCLUDED: Medtaget | Included
  MISSING: Mangler | Missing
  LATE_AFTER_FREEZE: Kommet efter frysning | Late, after the freeze
  EXEMPT: Fritaget | Exempt
InitiativeOrderField: Rækkefølge af indsatser | Order of initiatives
  TITLE: Titel | Title
  COMMITTEE: Udvalg | Committee
  AMOUNT: Beløb | Amount
  PUBLISHED_AT: Offentliggørelse | Publication
  PRIORITY: Prioritet | Priority
InitiativeState: Indsatsens status | State of an initiative
  PROPOSED: Foreslået | Proposed
  PLANNED: Planlagt | Planned
  RUNNING: I gang | Running
  PAUSED: Sat i bero | Paused
  COMPLETED: Afsluttet | Completed
  CANCELLED: Opgivet | Cancelled
Instrument: Måleinstrument | Instrument
  INTEGRATION_BAROMETER: Integrationsbarometer | Integration barometer
  SAFETY_INDEX: Tryghedsindeks | Safety index
  INTERCULTURAL_CITIES_INDEX: Det interkulturelle byindeks | Intercultural Cities Index
  OTHER: Andet | Other
MayorTalkOutcome: Drøftelsens udfald | Outcome of a mayor's talk
  HELD: Afholdt | Held
  DECLINED: Afslået | Declined
Measure: Hvad der tælles eller lægges sammen | What is counted or summed
  INITIATIVES: Indsatser | Initiatives
  AMOUNT: Beløb | Amount
  FINANCED: Finansieret | Financed
  UNFINANCED: Ufinansieret | Unfinanced
  SPENT: Forbrugt | Spent
ObservationFlag: Markering af en værdi | Flag of a value
  FINAL: Endelig | Final
  PROVISIONAL: Foreløbig | Provisional
  ESTIMATED: Skønnet | Estimated
  BREAK_IN_SERIES: Databrud | Break in series
  SUPPRESSED: Diskretioneret | Suppressed
  MISSING: Mangler | Missing
  SYNTHETIC: Syntetisk | Synthetic
OrderDirection: Sorteringsretning | Direction of an order
  ASC: Stigende | Ascending
  DESC: Faldende | Descending
PolicyState: Politikkens status | State of a policy version
  DRAFT: Udkast | Draft
  IN_HEARING: I høring | In hearing
  HEARD: Hørt | Heard
  RECOMMENDED: Indstillet | Recommended
  ADOPTED: Vedtaget | Adopted
  IN_FORCE: Gældende | In force
  EXPIRED: Udløbet | Expired
  REPLACED: Afløst | Replaced
  REJECTED: Forkastet | Rejected
PoliticalStatus: Politisk status | Political status
  ADMINISTRATIVE_DRAFT: Forvaltningens udkast | Administrative draft
  COMMITTEE_DRAFT: Udvalgets udkast | Committee draft
  COMMITTEE_ADOPTED: Vedtaget i udvalget | Adopted by the committee
ProgressColour: Indikatorens farve | Colour of an indicator
  GREEN: Grøn | Green
  YELLOW: Gul | Yellow
  RED: Rød | Red
  GREY: Grå | Grey
ProgressGround: Farvens grundlag | What a colour rests on
  TARGET_MET: Måltallet er nået | Target met
  MEASURED: Målt mod den gåede tid | Measured
  MET_FROM_START: Måltallet var nået fra begyndelsen | Met from the start
  NO_TARGET: Intet måltal | No target
  NO_BASELINE: Ingen basisværdi | No baseline
  NO_NEW_VALUE: Ingen nyere værdi | No newer value
  MET_FROM_START: Nået fra begyndelsen | Met from the start
  BREAK_IN_SERIES: Databrud | Break in series
ReleaseState: Barometerudgavens status | State of a barometer's vintage
  DRAFT: Kladde | Draft
  EMBARGOED: Klausuleret | Embargoed
  RELEASED: Offentliggjort | Released
  CORRECTED: Rettet | Corrected
RenditionAudience: Tekstens målgruppe | Audience of a rendition
  CITIZEN: Borgere | Citizens
  INTERNAL: Kommunen selv | Internal
ReportOutcome: Beslutning om rapporten | Decision on the report
  APPROVED: Godkendt | Approved
  APPROVED_WITH_AMENDMENT: Godkendt med ændring | Approved with an amendment
  NOTED: Taget til efterretning | Noted
ReportState: Statusrapportens stade | State of the status report
  COMPILING: Under udarbejdelse | Compiling
  FROZEN: Fastfrosset | Frozen
  RECOMMENDED_BY_COORDINATOR: Indstillet | Recommended by the coordinator
  BEFORE_COUNCIL: Forelagt Borgerrepræsentationen | Before the council
  NOTED_BY_COUNCIL: Taget til efterretning | Noted by the council
  CORRECTED: Rettet | Corrected
RevisionState: Revisionens status | State of a revision
  PUBLISHED: Gældende | In force
  SUPERSEDED: Afløst | Superseded
  WITHDRAWN: Trukket tilbage | Withdrawn
SearchKind: Hvad der kan findes | What can be found
  INITIATIVE: Indsats | Initiative
  ACTION_PLAN: Handleplan | Action plan
  INTEGRATION_STATEMENT: Integrationsredegørelse | Integration statement
  GOAL: Mål | Goal
  CONCEPT: Begreb | Concept
  COMMITTEE: Udvalg | Committee
  POLICY: Politik | Policy
  PRIORITY_AREA: Indsatsområde | Priority area
  EFFORT_THEME: Indsatstema | Effort theme
  CALL_LETTER: Opfordringsskrivelse | Call letter
  REMARK: Bemærkning | Remark
  REMARK_REPLY: Svar på bemærkning | Reply to a remark
  MAYOR_TALK: Drøftelse med borgmester | Talk with a mayor
  INDICATOR: Indikator | Indicator
  BAROMETER_RELEASE: Integrationsbarometer | Integration barometer
  STATUS_REPORT: Samlet statusrapport | Combined status report
  BUDGET_ADOPTION: Budgetvedtagelse | Adoption of the budget
  MILESTONE: Frist | Milestone
Severity: Alvorlighed | Severity
  FATAL: Umulig | Fatal
  ERROR: Fejl | Error
  WARNING: Advarsel | Warning
  ADVISORY: Råd | Advisory
SlotKind: Årshjulets punkter | Slots of the year wheel
  BAROMETER_RELEASE: Integrationsbarometer | Integration barometer
  CALL_LETTER: Opfordringsskrivelse | Call letter
  CONFERENCE: Integrationskonference | Integration conference
  PLAN_REVISION: Revideret udkast til handleplan | Revised draft action plan
  STATEMENT: Integrationsredegørelse | Integration statement
  MAYOR_DIALOGUE: Drøftelse med relevante borgmestre | Talks with the relevant mayors
  STATUS_REPORT: Samlet statusrapport | Combined status report
  BUDGET_ADOPTION: Vedtagelse af budget | Adoption of the budget
StepState: Trinnets status | State of a step
  PLANNED: Planlagt | Planned
  DONE: Gennemført | Done
  SKIPPED: Sprunget over | Skipped
SuccessionKind: Videreførelse af et mål | Succession of a goal
  SAME: Uændret | Same
  REWORDED: Omformuleret | Reworded
  SPLIT: Delt | Split
  MERGED: Samlet | Merged
SuppressionKind: Diskretionering | Suppression
  PRIMARY: Primær | Primary
  COMPLEMENTARY: Sekundær | Complementary
  CARRIED: Videreført | Carried
TalkState: Drøftelsens status | State of a mayor's talk
  OFFERED: Tilbudt | Offered
  HELD: Afholdt | Held
  DECLINED: Afslået | Declined
Timeliness: Rettidighed | Timeliness
  NOT_DUE: Ikke forfalden | Not due
  DUE_SOON: Forfalder snart | Due soon
  ON_TIME: Rettidig | On time
  LATE: For sent | Late
  MISSING: Mangler | Missing
  EXEMPT: Fritaget | Exempt
TranslationSource: Oversættelsens kilde | Source of the translation
  OFFICIAL: Organet selv | The body itself
  EDITORIAL: Hubbens redaktører | The hub's editors
  MACHINE: Maskinoversættelse | Machine translation
ValueKind: Værditype | Kind of value
  PERSONS: Antal personer | Persons
  SHARE_OF_PERSONS: Andel af personer | Share of persons
  OTHER: Andet | Other
`;

/** `NAME: Dansk | English`. */
function lineOf(line: string): { code: string; label: EnumLabel } {
  const [, code = "", da = "", en = ""] = /^\s*(\w+): (.+) \| (.+)$/u.exec(line) ?? [];
  if (code === "") throw new Error(`'${line}' does not name an enum or a value in both languages.`);
  return { code, label: { da, en } };
}

/** Every enum of the graph, in the order of the alphabet. */
export const labelledEnums: readonly LabelledEnum[] = TABLE.trim()
  .split(/\n(?! )/u)
  .map((block) => {
    const [head = "", ...values] = block.split("\n");
    const { code: name, label: title } = lineOf(head);
    return { name, title, values: values.map(lineOf) };
  })
  .sort((one, other) => one.name.localeCompare(other.name, "en"));
