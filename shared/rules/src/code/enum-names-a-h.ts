/** The enums from A to H with their values: `NAME: Dansk | English`. */
export const ENUM_NAMES_A_H = `
AccessKeyPart: Hvad en adgangsnøgle åbner | What an access key opens
  PUBLISHED: Offentliggjort | Published
  PREPARED: Forberedt | Prepared
  AUDIT: Revisionsspor | Audit
  DRAFTS: Udkast | Drafts
AccessKeyState: Adgangsnøglens status | Whether the hub takes an access key
  ACTIVE: Aktiv | Active
  ENDED: Udløbet | Ended
  REVOKED: Spærret | Revoked
AuditKind: Hvad kaldet ville | What a call was about to do
  WRITES: Skriver | Writes
  TRIES: Prøver | Tries
  READS: Læser | Reads
AuditOutcome: Hvordan det gik | How it ended
  DONE: Gennemført | Done
  ANSWERED_AGAIN: Besvaret igen | Answered again
  REFUSED_BY_RULE: Afvist af en regel | Refused by a rule
  FAILED: Fejlet | Failed
  UNAUTHENTICATED: Ikke godkendt | Not authenticated
  FORBIDDEN: Ikke tilladt | Forbidden
  NOT_FOUND: Findes ikke | Not found
  CONFLICT: Konflikt | Conflict
  BAD_USER_INPUT: Forkert input | Wrong input
  LIMIT_EXCEEDED: Over grænsen | Over a limit
  WAIT_TIMEOUT: Kom ikke i tide | Did not come in time
  SUBGRAPH_UNAVAILABLE: Del af knudepunktet kan ikke nås | Part of the hub not reachable
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
  REDACTION: Redigering | Redaction
ChangeType: Hvad der er sket | What has happened
  ACTION_PLAN_PUBLISHED_V1: Handleplan offentliggjort | Action plan published
  INTEGRATION_STATEMENT_PUBLISHED_V1: Integrationsredegørelse offentliggjort | Integration statement published
  DOCUMENT_WITHDRAWN_V1: Dokument trukket tilbage | Document withdrawn
  POLICY_VERSION_RECORDED_V1: Politikversion registreret | Version of the policy recorded
  POLICY_DECISION_RECORDED_V1: Beslutning om politikken registreret | Decision on the policy recorded
  POLICY_VERSION_ADVANCED_V1: Politikversion ført videre | Version of the policy advanced
  POLICY_EXPIRED_V1: Politik udløbet | Policy expired
  HEARING_RESPONSE_RECORDED_V1: Høringssvar registreret | Response to a hearing recorded
  SUCCESSION_RECORDED_V1: Videreførelse registreret | Succession recorded
  CYCLE_PLANNED_V1: Årscyklus planlagt | Year's cycle planned
  EXTENSION_GRANTED_V1: Frist forlænget | Extension granted
  EXEMPTION_GRANTED_V1: Fritagelse givet | Exemption granted
  WHEEL_TURNED_V1: Årshjulet drejet | Year wheel turned
  CYCLE_CLOSED_V1: Årscyklus lukket | Year's cycle closed
  INDICATOR_DEFINED_V1: Indikator defineret | Indicator defined
  INDICATOR_PROGRESS_OVERRIDDEN_V1: Indikators fremdrift fastsat | Progress of an indicator overridden
  BAROMETER_RELEASED_V1: Barometer udgivet | Barometer released
  CALL_LETTER_ISSUED_V1: Opfordringsskrivelse udsendt | Call letter issued
  CALL_LETTER_WITHDRAWN_V1: Opfordringsskrivelse trukket tilbage | Call letter withdrawn
  CALL_LETTER_ACKNOWLEDGED_V1: Opfordringsskrivelse modtaget | Call letter acknowledged
  STATUS_REPORT_FROZEN_V1: Statusrapport fastfrosset | Status report frozen
  STATUS_REPORT_ADVANCED_V1: Statusrapport ført videre | Status report advanced
  BUDGET_ADOPTED_V1: Budget vedtaget | Budget adopted
  REMARK_WRITTEN_V1: Bemærkning skrevet | Remark written
  REMARK_ANSWERED_V1: Bemærkning besvaret | Remark answered
  MAYOR_TALK_RECORDED_V1: Drøftelse med borgmester registreret | Talk with a mayor recorded
  TEXT_REDACTED_V1: Tekst slettet | Text redacted
  DELIVERY_MISSING_V1: Levering mangler | Delivery missing
  FINANCING_SETTLED_V1: Finansiering afgjort | Financing settled
  CALL_LETTER_LAPSED_V1: Opfordringsskrivelse bortfaldet | Call letter lapsed
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
  LOST: Gået tabt | Lost
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
