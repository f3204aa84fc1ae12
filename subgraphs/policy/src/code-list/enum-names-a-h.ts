/** The enums from A to H with their values: `NAME: Dansk | English`. */
export const ENUM_NAMES_A_H = `
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
  NOT_FINANCED: Afvist | Turned down
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
ChangeKind: Ændringens art | Kind of change
  ADDED: Tilføjet | Added
  REMOVED: Udeladt | Removed
  CHANGED: Ændret | Changed
ChangeSubjectKind: Det, en ændring handler om | What a change is about
  ACTION_PLAN: Handleplan | Action plan
  INTEGRATION_STATEMENT: Integrationsredegørelse | Integration statement
  POLICY: Politik | Policy
  CYCLE: Årscyklus | Year's cycle
  MILESTONE: Frist | Milestone
  CALL_LETTER: Opfordringsskrivelse | Call letter
  INDICATOR: Indikator | Indicator
  BAROMETER_RELEASE: Barometerudgave | Barometer release
  REMARK: Bemærkning | Remark
  MAYOR_TALK: Drøftelse med borgmester | Talk with a mayor
  STATUS_REPORT: Statusrapport | Status report
  BUDGET_ADOPTION: Budgetvedtagelse | Budget adoption
  BUDGET_DECISION: Budgetbeslutning | Budget decision
ClientState: Klientens status | Whether the hub takes a client's tokens
  ACTIVE: Aktiv | Active
  REVOKED: Spærret | Revoked
ContentState: Om et indhold er offentliggjort | Whether a content has been published
  ON_RECORD: Offentliggjort | On record
  NOT_HERE_YET: Endnu ikke modtaget | Not here yet
  UNKNOWN: Ukendt | Unknown
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
EntryState: Hvad der er blevet af det, en kvittering er for | What became of what a receipt is for
  IN_FORCE: Gældende | In force
  SUPERSEDED: Afløst | Superseded
  WITHDRAWN: Trukket tilbage | Withdrawn
  RECORDED: Registreret | Recorded
  NOT_HERE_YET: Endnu ikke modtaget | Not here yet
  UNKNOWN: Ukendt | Unknown
FinancingChangeKind: Ændring i finansiering | Change of financing
  NEW: Ny | New
  GONE: Udgået | Gone
  NEWLY_FINANCED: Nu finansieret | Newly financed
  NO_LONGER_FINANCED: Ikke længere finansieret | No longer financed
  AMOUNT_CHANGED: Beløb ændret | Amount changed
FinancingState: Finansiering | Financing
  NOT_FINANCED: Afvist i budgetforhandlingerne | Turned down in the budget talks
  UNFINANCED: Ingen finansiering endnu | No funding yet
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
`;
