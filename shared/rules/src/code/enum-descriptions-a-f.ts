/** What the values of the enums from A to F mean: `VALUE: Dansk | English`, the English as in the schema without its Danish words. */
export const ENUM_DESCRIPTIONS_A_F = `
AccessKeyPart
  PUBLISHED: Det, som enhver må læse: Nøglen tælles som en kalder for sig. | What everybody may read: it is counted as a caller of its own.
  PREPARED: Det, som koordinatoren forbereder: udkast til skrivelser og politikversioner og barometre under embargo. | What the coordinator prepares: drafts of letters and of policy versions, barometers under embargo.
  AUDIT: Hvem der gjorde hvad: revisionssporet, listerne over klienter og nøgler og hvem der spørger om hvad. | Who did what: the audit, the lists of clients and of keys, who asks for what.
  DRAFTS: Udkastene fra de udvalg, som nøglen nævner, og prøvning af reglerne på dem. | The drafts of the committees that the key names, and trying the rules on them.
AccessKeyState
  ACTIVE: Knudepunktet tager den. | It does.
  ENDED: Dens tid er udløbet. | Its time is over.
  REVOKED: Koordinatoren har spærret den. | The coordinator has revoked it.
AuditKind
  WRITES: Det registrerer noget eller gemmer et udkast. | It puts something on record, or keeps a draft.
  TRIES: Det prøver noget og gemmer intet. | It tries something and stores nothing.
  READS: Det læser noget, der ikke er offentligt. | It reads what is not public.
AuditOutcome
  DONE: Det blev gennemført eller besvaret. | It was carried out, or answered.
  ANSWERED_AGAIN: Nøglen (idempotencyKey) var brugt før: Det første svar blev givet igen. | Its idempotency key had been used before: the first answer was given again.
  REFUSED_BY_RULE: Intet blev skrevet: Regler er i vejen. | Nothing was written: rules stand in the way.
  FAILED: En intern fejl. | An internal error.
  UNAUTHENTICATED: Der var intet token, eller det blev afvist. | It had no token, or one that is refused.
  FORBIDDEN: Rettighederne eller udvalget er andre. | Its scopes, or its committee, are others.
  NOT_FOUND: Der er intet med det id. | There is nothing of that id.
  CONFLICT: Det bygger på noget, der er ændret imens. | It rests on what has changed meanwhile.
  BAD_USER_INPUT: Inputtet er forkert. | The input is wrong.
  LIMIT_EXCEEDED: Det er over en grænse. | It is over a limit.
  WAIT_TIMEOUT: Det, der skulle ventes på, kom ikke i tide. | What it was to wait for did not come in time.
  SUBGRAPH_UNAVAILABLE: En del af knudepunktet, som det kræver, kunne ikke nås. | A part of the hub that it needs could not be reached.
Basis
  AS_REPORTED: Som rapporteret: det, der stod på \`asOf\`; uden det i den nyeste fastfrosne udgave af årets statusrapport, og for finansieringsoversigten ved vedtagelsen af årets budget. | As it was reported: the record of \`asOf\`; without it, of the newest frozen edition of the year's status report, and for the financing overview of the adoption of the year's budget.
  AS_KNOWN: Som kendt nu: det, der er registreret i dag, med alt, hvad der kom senere; ikke sammen med \`asOf\`. | As it is known now: the record of today, with everything that came later; not with \`asOf\`.
BodyKind
  COUNCIL: Borgerrepræsentationen. | The City Council.
  FINANCE_COMMITTEE: Økonomiudvalget. | The Finance Committee.
  STANDING_COMMITTEE: Et stående udvalg. | A standing committee.
  COORDINATING_COMMITTEE: Det udvalg, der koordinerer integrationspolitikken. | The committee that coordinates the integration policy.
BudgetOutcome
  FINANCED: Budgettet finansierer det. | The budget finances it.
  NOT_FINANCED: Afvist: Budgettet finansierer det ikke. | Turned down: the budget does not finance it.
CallLetterState
  DRAFT: Koordinatoren er ved at skrive den. | Being written by the coordinator.
  ISSUED: Sendt til udvalget. | Sent to the committee.
  ACKNOWLEDGED: Udvalget har sagt, at det har den. | The committee has said that it has it.
  ANSWERED: En offentliggjort redegørelse besvarer hvert obligatorisk spørgsmål. | A published statement answers every required question.
  LAPSED: Ikke besvaret, da årscyklussen blev lukket. | Not answered when the year's cycle was closed.
  WITHDRAWN: Trukket tilbage af koordinatoren, med en begrundelse. | Withdrawn by the coordinator, with a reason.
CellState
  MISSING: Ingen gældende plan, og intet svar i en af årets redegørelser, der tæller; fra et udvalg, der ikke offentliggør her, kommer der aldrig noget. | No plan in force, and no answer in a statement of the year that counts; of a committee that does not publish in the hub there never is one.
  NOT_CARRIED: Udvalgets plan bærer ikke målet, og ingen af årets redegørelser, der tæller, besvarer det. | Its plan does not carry the goal, and no statement of the year that counts answers it.
  PLANNED: Målet er med i planen, men ingen af årets redegørelser tæller endnu. | Carried, no statement of the year that counts yet.
  ANSWERED_WITHOUT_EVIDENCE: Besvaret i årets redegørelse, uden belæg. | Answered in the year's statement, without evidence.
  ANSWERED: Besvaret i årets redegørelse, med belæg. | Answered in the year's statement, with evidence.
ChangeKind
  ADDED: Det står kun i den senere revision. | It is only in the later revision.
  REMOVED: Det står kun i den tidligere: udeladt. | It is only in the earlier one: left out.
  CHANGED: Det står i begge, med en anden værdi eller rækkefølge. | It is in both, with another value or order.
ChangeSubjectKind
  ACTION_PLAN: En revision af en handleplan. | A revision of an action plan.
  INTEGRATION_STATEMENT: En revision af en integrationsredegørelse. | A revision of a statement.
  CALL_LETTER: En opfordringsskrivelse. | A call letter.
  REMARK: En bemærkning og svarene på den. | A remark and the replies to it.
  MAYOR_TALK: En drøftelse med et udvalgs borgmester. | A talk with a committee's mayor.
  POLICY: En politik, dens versioner og det, der beslutter om dem. | A policy, its versions and what decides on them.
  CYCLE: Et år i årshjulet. | A year of the year wheel.
  MILESTONE: Det, der forfalder i et år. | What falls due in a year.
  INDICATOR: En indikator og dens fremdrift. | An indicator and its progress.
  BAROMETER_RELEASE: En udgave af barometeret. | A vintage of the barometer.
  STATUS_REPORT: En udgave af den samlede statusrapport. | An edition of the combined status report.
  BUDGET_ADOPTION: Et vedtaget budget. | An adopted budget.
  BUDGET_DECISION: Borgerrepræsentationens beslutning om en indsats' penge i et år. | The council's decision on an initiative's money of a year.
  REDACTION: At tekster i noget registreret er væk (redigering). | That texts of something on record are gone.
ChangeType
  ACTION_PLAN_PUBLISHED_V1: Et udvalg har offentliggjort en revision af en handleplan. | A committee has published a revision of a plan.
  INTEGRATION_STATEMENT_PUBLISHED_V1: Et udvalg har offentliggjort en revision af en redegørelse. | A committee has published a revision of a statement.
  DOCUMENT_WITHDRAWN_V1: Et udvalg har trukket en revision tilbage. | A committee has withdrawn a revision.
  POLICY_VERSION_RECORDED_V1: En version af politikken er registreret med alle sine ord. | A version of the policy is on record, with all its words.
  POLICY_DECISION_RECORDED_V1: Et organ har besluttet om en version af politikken. | A body has decided on a version of the policy.
  POLICY_VERSION_ADVANCED_V1: En version, der ikke er vedtaget, er skrevet eller har skiftet status. | A version that is not adopted was written or has changed state.
  POLICY_EXPIRED_V1: En vedtaget politiks periode er slut. | The period of an adopted policy is over.
  HEARING_RESPONSE_RECORDED_V1: Nogen har svaret på høringen om en politik. | Somebody has responded to the hearing of a policy.
  SUCCESSION_RECORDED_V1: Den næste politik viderefører mål eller indikatorer. | The next policy carries goals or indicators on.
  CYCLE_PLANNED_V1: Et års frister er planlagt. | The milestones of a year are planned.
  EXTENSION_GRANTED_V1: Et udvalg har fået en senere frist. | A committee has got a later due date.
  EXEMPTION_GRANTED_V1: Et udvalg er fritaget for en levering. | A committee does not owe a delivery.
  WHEEL_TURNED_V1: Uret har passeret et øjeblik i årshjulet. | The clock has passed an instant of the year wheel.
  CYCLE_CLOSED_V1: Et års cyklus er slut. | A year's cycle is over.
  INDICATOR_DEFINED_V1: En indikator er defineret eller defineret på ny. | An indicator was defined, or defined anew.
  INDICATOR_PROGRESS_OVERRIDDEN_V1: Koordinatoren har selv fastsat en indikators fremdrift. | The coordinator has stated an indicator's progress itself.
  BAROMETER_RELEASED_V1: En udgave af barometeret er offentliggjort. | A vintage of the barometer is released.
  CALL_LETTER_ISSUED_V1: En opfordringsskrivelse er udsendt. | A call letter is issued.
  CALL_LETTER_WITHDRAWN_V1: En opfordringsskrivelse er trukket tilbage. | A call letter is withdrawn.
  CALL_LETTER_ACKNOWLEDGED_V1: Et udvalg har kvitteret for sin opfordringsskrivelse. | A committee has acknowledged its call letter.
  STATUS_REPORT_FROZEN_V1: En udgave af statusrapporten er fastfrosset. | An edition of the status report is frozen.
  STATUS_REPORT_ADVANCED_V1: En udgave af statusrapporten er kommet et skridt videre. | An edition of the status report has come a step further.
  BUDGET_ADOPTED_V1: Borgerrepræsentationen har vedtaget et budget. | The council has adopted a budget.
  REMARK_WRITTEN_V1: Koordinatoren har skrevet en bemærkning til et dokument. | The coordinator has remarked on a document.
  REMARK_ANSWERED_V1: Et udvalg har svaret på en bemærkning. | A committee has replied to a remark.
  MAYOR_TALK_RECORDED_V1: En drøftelse med en borgmester er holdt eller afslået. | A talk with a mayor was held or declined.
  TEXT_REDACTED_V1: Tekster i noget registreret er slettet for altid. | Texts of something on record were emptied for good.
  DELIVERY_MISSING_V1: Det følger af en frist, der er udløbet: En levering mangler. | It follows from a due date that has passed: a delivery is missing.
  FINANCING_SETTLED_V1: Det følger af et vedtaget budget: Finansieringen af en indsats' år er afgjort. | It follows from an adopted budget: the financing of an initiative's year is settled.
  CALL_LETTER_LAPSED_V1: Det følger af, at en årscyklus lukkes: En opfordringsskrivelse er bortfaldet. | It follows from the close of a cycle: a call letter has lapsed.
ClientState
  ACTIVE: Knudepunktet tager dens tokens, hvis de er så nye, som klientens seneste skift kræver. | It does, if they are as new as the client's last rotation asks.
  REVOKED: Knudepunktet tager ingen af dens tokens. | It takes none of them.
ContentState
  ON_RECORD: Det er offentliggjort, en eller flere gange. | It has been published, once or more often.
  NOT_HERE_YET: Ingen offentliggørelse af det er her, men det er alt, hvad udvalgene har registreret, heller ikke: \`awaited\` og \`unreachable\` siger hvis. Spørg igen. | No publication of it is here, but not all that the committees have on record is: \`awaited\` and \`unreachable\` say whose. Ask again.
  UNKNOWN: Intet udvalg har offentliggjort det. | No committee has published it.
CorrectionKind
  CLERICAL: En skrivefejl. | A slip of the pen.
  SUBSTANTIVE: En ændring af indholdet. | A change of substance.
  REDACTION: Teksten må ikke bevares: Kun dens hash og begrundelsen bliver stående. | The text must not be kept: only its hash and the reason stay.
CycleState
  PLANNED: Året er ikke begyndt. | Its year has not begun.
  OPEN: Året er begyndt. | Its year has begun.
  COLLECTING: Vinduet for redegørelser er åbnet. | The statements' window has opened.
  REPORTING: Den samlede statusrapport er fastfrosset. | The combined status report is frozen.
  BUDGETING: Borgerrepræsentationen har taget rapporten til efterretning. | The City Council has noted the report.
  CLOSED: Budgettet er vedtaget, eller koordinatoren har lukket cyklussen. | The budget is adopted, or the coordinator has closed it.
DecisionOutcome
  APPROVED: Godkendt. | Approved.
  APPROVED_WITH_AMENDMENT: Godkendt med en ændring. | Approved with an amendment.
  NOTED: Taget til efterretning. | Noted.
  REJECTED: Forkastet. | Turned down.
  POSTPONED: Udsat. | Put off.
Dimension
  COMMITTEE: Ejeren. | The owner.
  POLICY: Planens politik. | The policy of its plan.
  AREA: Hovedmålets indsatsområde. | The area of the main goal.
  GOAL: Hovedmålet. | The main goal.
  THEME: Hver indsats i politikken, som den tager op. | Each effort that it takes up.
  STATE: Hvor den står; af SPENT hvor redegørelsen siger, at den står. | Where it stands; of SPENT where the statement says that it stands.
  FINANCING: Penge efter linjens finansiering; indsatser, og SPENT i dets år, efter den mindst afklarede af deres linjer. | Money by its line's state; initiatives, and SPENT in its year, by the least settled of their lines.
  YEAR: Linjernes år; af SPENT redegørelsernes. | The lines' year; of SPENT the statements'.
  DISTRICT: Hver bydel. | Each district.
  TARGET_GROUP: Hver målgruppe. | Each target group.
  PARTNER: Hvert udvalg, der deltager; af penge det, det selv betaler, og uden nøgle det, som ingen partner betaler. Forbrug er hele indsatsens. | Each committee that takes part; of money what it pays itself, and under the empty key what no partner pays. Spending is the whole initiative's.
  PAYER: Hvem der betaler linjen; ikke af SPENT og FINAL_ACCOUNT, som opgøres for hele indsatsen. | Who pays the line; not of SPENT and FINAL_ACCOUNT, which are stated for the whole initiative.
  ACCOUNT: Den konto, linjen står på, efter kode eller fritekst; uden nøgle hvor den ikke nævner nogen; ikke af SPENT og FINAL_ACCOUNT. | The account that the line is on, by code or free text; empty where it names none; not of SPENT and FINAL_ACCOUNT.
  PROGRESS: Det, udvalget siger om sit hovedmål: i rækkens eller filterets år, ellers i sin nyeste redegørelse; af SPENT i den redegørelse, der siger det; uden nøgle hvor intet er sagt. | What its committee states of its main goal: in the row's or the filter's year, else in its newest statement; of SPENT in the statement that says it; empty where nothing is stated.
Direction
  INCREASE: Flere er bedre. | More is better.
  DECREASE: Færre er bedre. | Fewer is better.
DocumentKind
  ACTION_PLAN: Handleplan. | Action plan.
  INTEGRATION_STATEMENT: Årlig integrationsredegørelse. | Yearly integration statement.
  CALL_LETTER: Koordinatorens årlige opfordringsskrivelse. | The coordinator's yearly call letter.
  BAROMETER_RELEASE: Et års integrationsbarometer, fra koordinatoren. | A year's barometer, by the coordinator.
  STATUS_REPORT: Den samlede statusrapport til Borgerrepræsentationen. | The combined status report to the council.
  BUDGET_ADOPTION: Borgerrepræsentationens vedtagelse af et budget, for så vidt den afgør finansiering. | The council's adoption of a budget, as far as it settles financing.
  POLICY_VERSION: En version af selve integrationspolitikken. | A version of the policy itself.
DueDate
  MILESTONE: Fristen selv. | The milestone's own.
  EXTENSION: Udvalgets forlængelse af den. | The committee's extension of it.
EntryState
  IN_FORCE: Revisionen står: Ingen nyere har afløst den, og den er ikke trukket tilbage. | The revision stands: no newer one has taken its place, and it is not withdrawn.
  SUPERSEDED: En nyere revision har afløst den; den bliver stående. | A newer revision has taken its place; it stays on record.
  WITHDRAWN: Ejeren har trukket den tilbage; \`withdrawnBy\` siger hvornår og hvorfor. | Its owner has withdrawn it; \`withdrawnBy\` says when and why.
  RECORDED: Det er registreret for altid: ikke en revision, men en handling, såsom en tilbagetrækning, en skrivelse eller en beslutning. | It is on record for good: no revision, but an act, such as a withdrawal, a letter or a decision.
  LOST: Ejerens database blev sat tilbage til en ældre tilstand og regner ikke længere med det, den havde eller kan have registreret med den position; kvitteringen er bevaret, hvor andre havde den. | Its owner's database was put back to an older state, and no longer counts what it had recorded with this position, or may have: the receipt is kept where anybody else had it.
  NOT_HERE_YET: Ejeren har det registreret eller kan ikke spørges, og det er ikke kommet hertil: Spørg igen. | Its owner has it on record, or cannot be asked, and it has not arrived here: ask again.
  UNKNOWN: Ejeren har intet registreret med den position. | Its owner has nothing on record with this position.
FinancingChangeKind
  NEW: Den har kun en række i den senere oversigt. | It has a row in the later overview alone.
  GONE: Den har kun en række i den tidligere oversigt. | It has a row in the earlier overview alone.
  NEWLY_FINANCED: Finansieret i den senere oversigt og ikke i den tidligere. | Financed in the later overview, and not in the earlier.
  NO_LONGER_FINANCED: Finansieret i den tidligere oversigt og ikke i den senere. | Financed in the earlier overview, and not in the later.
  AMOUNT_CHANGED: Finansieret eller ej i begge på samme måde; med et andet beløb. | Financed, or not, in both alike; of another amount.
FinancingState
  NOT_FINANCED: Afvist: Det vedtagne budget finansierer det ikke. | Turned down: the adopted budget does not finance it.
  UNFINANCED: Ingen finansiering endnu: Ingen har afvist det. | No funding yet: nobody has turned it down.
  IN_INTERNAL_PRIORITISATION: I udvalgets egen prioritering. | In the committee's own priorities.
  IN_BUDGET_NEGOTIATION: I forhandlingerne om kommunens samlede budget. | In the talks on the city's overall budget.
  FINANCED_BY_BUDGET: Finansieret af det vedtagne budget. | Financed by the adopted budget.
  EXTERNALLY_FINANCED: Finansieret uden for kommunen. | Financed from outside the city.
  FINANCED_IN_FRAME: Finansieret inden for udvalgets budgetramme. | Financed within the committee's budget frame.
FindingWeight
  HIGH: Det begrænser, hvad dokumentet kan bruges til. | It limits what the document can be used for.
  MEDIUM: Det skal haves i tankerne. | It is to be kept in mind.
  LOW: Det gør ingen forskel i praksis. | It makes no difference in practice.
`;
