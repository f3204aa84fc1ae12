/** The enums from I to Z with their values: `NAME: Dansk | English`. */
export const ENUM_NAMES_I_Z = `
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
  UNFINANCED: Ønsket, uden finansiering endnu | Wanted, with no funding yet
  LAPSED: Bortfaldet | Lapsed
  CANCELLED: Opgivet | Cancelled
  SPENT: Forbrugt | Spent
  FINAL_ACCOUNT: Regnskab | Final account
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
TermKind: Hvad et ord betegner | What a term names
  POLICY: Politik | Policy
  CONCEPT: Centralt begreb | Central concept
  INSTRUMENT: Måleinstrument | Instrument
  DOCUMENT: Dokumenttype | Kind of document
Timeliness: Rettidighed | Timeliness
  NOT_DUE: Ikke forfalden | Not due
  DUE_SOON: Forfalder snart | Due soon
  ON_TIME: Rettidig | On time
  LATE: For sent | Late
  MISSING: Mangler | Missing
  EXEMPT: Fritaget | Exempt
TokenRefusal: Hvorfor et token blev afvist | Why a token was refused
  MALFORMED: Misdannet | Malformed
  EXPIRED: Udløbet | Expired
  NOT_YET_VALID: Endnu ikke gyldigt | Not yet valid
  WRONG_AUDIENCE: Udstedt til andre | Issued for another audience
  UNKNOWN_ISSUER: Ukendt udsteder | Unknown issuer
  VALID_TOO_LONG: Gælder for længe | Valid for too long
  WRONG_KIND: Forkert slags | Wrong kind
  BAD_SIGNATURE: Forkert underskrift | Wrong signature
  UNKNOWN_KEY: Ukendt adgangsnøgle | Unknown access key
  REVOKED: Klienten er spærret | Client revoked
  ROTATED: Fra før klienten skiftede nøgle | From before the client was rotated
TranslationSource: Oversættelsens kilde | Source of the translation
  OFFICIAL: Organet selv | The body itself
  EDITORIAL: Hubbens redaktører | The hub's editors
  MACHINE: Maskinoversættelse | Machine translation
UnfinancedStatus: Ikke finansierede penges status | Status of money that is not financed
  OPEN: Åben | Open
  LAPSED: Bortfaldet | Lapsed
  CANCELLED: Opgivet | Cancelled
ValueKind: Værditype | Kind of value
  PERSONS: Antal personer | Persons
  SHARE_OF_PERSONS: Andel af personer | Share of persons
  OTHER: Andet | Other
WheelMoment: Et øjeblik i årshjulet | Instant of the year wheel
  CYCLE_OPENED: Årscyklus åbnet | Cycle opened
  OPENED: Åbnet for levering | Opened for delivery
  FELL_DUE: Fristen udløb | Fell due
  EXTENSION_FELL_DUE: Fristforlængelsen udløb | Extension fell due
  LOCKED: Låst | Locked
`;
