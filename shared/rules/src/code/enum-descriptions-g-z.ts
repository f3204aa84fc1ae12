/** What the values of the enums from G to Z mean: `VALUE: Dansk | English`, the English as in the schema without its Danish words. */
export const ENUM_DESCRIPTIONS_G_Z = `
GoalProgress
  ACHIEVED: Nået. | Reached.
  ON_TRACK: På vej som planlagt. | On the way as planned.
  AT_RISK: I fare for ikke at blive nået. | In danger of not being reached.
  OFF_TRACK: Ikke på vej. | Not on the way.
  NOT_STARTED: Ikke begyndt. | Not begun.
  NOT_MEASURABLE: Kan ikke siges endnu. | Cannot be told yet.
Inclusion
  INCLUDED: Det er med i udgaven. | It is in the edition.
  MISSING: Udvalget havde intet registreret. | The committee had none on record.
  LATE_AFTER_FREEZE: I en rettelse: Udvalget havde intet, da den første udgave blev fastfrosset. | In an erratum: the committee had none when the first edition was frozen.
  EXEMPT: Ved en registreret beslutning skylder udvalget intet. | By a recorded decision the committee owes none.
InitiativeOrderField
  TITLE: Den danske titel. | The Danish title.
  COMMITTEE: Ejerens kode, så indsatsens. | The owner's code, then the initiative's.
  AMOUNT: Summen af alle dens linjer. | The sum of all its lines.
  PUBLISHED_AT: Hvornår dens revision blev registreret. | When its revision went on record.
  PRIORITY: Ejerens prioritering af dens hovedmål. | The owner's priority of its main goal.
InitiativeState
  PROPOSED: Foreslået. | Proposed.
  PLANNED: Planlagt. | Planned.
  RUNNING: I gang; kræver en finansieret budgetlinje. | Running; needs a financed budget line.
  PAUSED: Sat i bero. | Paused.
  COMPLETED: Afsluttet. | Completed.
  CANCELLED: Opgivet. | Cancelled.
Instrument
  INTEGRATION_BAROMETER: Integrationsbarometeret (inklusionsbarometeret). | The integration barometer.
  SAFETY_INDEX: Tryghedsindekset. | The safety index.
  INTERCULTURAL_CITIES_INDEX: Det interkulturelle byindeks. | The Intercultural Cities Index.
  OTHER: Et andet. | Another one.
MayorTalkOutcome
  HELD: Afholdt. | Held.
  DECLINED: Afslået. | Declined.
Measure
  INITIATIVES: Indsatser. | Initiatives.
  AMOUNT: Alle budgetlinjer: summen af FINANCED, UNFINANCED, LAPSED og CANCELLED. | All budget lines: the sum of FINANCED, UNFINANCED, LAPSED and CANCELLED.
  FINANCED: Budgetlinjer, der er finansieret. | Budget lines that are financed.
  UNFINANCED: Budgetlinjer, der ikke er finansieret og er åbne: af indsatser, der hverken er opgivet eller afsluttet, i et år af deres periode, som ikke er slut. | Budget lines that are not financed and open: of initiatives that are neither cancelled nor completed, in a year of their period that is not over.
  LAPSED: Budgetlinjer, der ikke er finansieret og er bortfaldet: Året er slut eller uden for indsatsens periode, eller indsatsen er afsluttet. | Budget lines that are not financed and have lapsed: the year is over or outside the initiative's period, or the initiative is completed.
  CANCELLED: Budgetlinjer, der ikke er finansieret, af opgivne indsatser. | Budget lines that are not financed and of cancelled initiatives.
  FINAL_ACCOUNT: Det, redegørelserne fra året efter siger blev brugt i hele året, opgjort som SPENT; en indsats, som den citerede plan ikke har mere, tælles som i årets egen redegørelse. Dets spentThrough er 31. december. | What the statements of the year after say was spent in the whole year, counted as SPENT is; an initiative that the cited plan has no more is counted as in the year's own statement. Its spentThrough is 31 December.
  SPENT: Det, de registrerede redegørelser siger blev brugt i deres år, til og med spentThrough. Det tælles efter det, som den plan, redegørelsen citerer, siger om indsatsen, hvad senere planer end siger. | What the statements on record say was spent in their years, up to spentThrough. It is counted by what the plan that the statement cites says of the initiative, whatever later plans say.
ObservationFlag
  FINAL: Endelig. | Final.
  PROVISIONAL: Foreløbig: Den kan stadig ændre sig. | Provisional: may still change.
  ESTIMATED: Skønnet, ikke målt. | Estimated, not measured.
  BREAK_IN_SERIES: Kan ikke sammenlignes med værdierne før den. | Not comparable with the values before it.
  SUPPRESSED: Vises ikke, for at beskytte personer. | Not shown, to protect persons.
  MISSING: Der er ingen værdi. | There is no value.
  SYNTHETIC: Demodata, ikke kommunens. | Demo data, not the city's.
OrderDirection
  ASC: De mindste først. | Smallest first.
  DESC: De største først. | Largest first.
PolicyState
  DRAFT: Under udarbejdelse. | Being written.
  IN_HEARING: Sendt i høring. | Sent out for hearing.
  HEARD: Høringen er slut. | The hearing has closed.
  RECOMMENDED: Det koordinerende udvalg indstiller den til Borgerrepræsentationen. | The coordinating committee recommends it to the council.
  ADOPTED: Vedtaget af Borgerrepræsentationen; perioden er ikke begyndt. | Adopted by the City Council; its period has not begun.
  IN_FORCE: Vedtaget, og perioden løber. | Adopted, and its period runs.
  EXPIRED: Vedtaget, og perioden er slut. | Adopted, and its period has ended.
  REPLACED: En anden har afløst den, før perioden var slut. | Another one has taken its place before its period ended.
  REJECTED: Forkastet af Borgerrepræsentationen. | Turned down by the City Council.
PoliticalStatus
  ADMINISTRATIVE_DRAFT: Forvaltningens udkast. | The administration's draft.
  COMMITTEE_DRAFT: Udvalgets udkast. | The committee's draft.
  COMMITTEE_ADOPTED: Vedtaget i udvalget. | Adopted by the committee.
ProgressColour
  GREEN: Måltallet er nået, eller lige så meget af vejen er tilbagelagt, som der er gået af tiden. | The target is met, or as much of the way is done as of the time is gone.
  YELLOW: Mindst halvt så meget. | At least half as much.
  RED: Mindre. | Less.
  GREY: Det kan ikke siges. | It cannot be said.
ProgressGround
  TARGET_MET: Den nyeste værdi når måltallet. | The newest value meets the target.
  MET_FROM_START: Basisværdien var lige så god som måltallet, så intet behøvede at ændre sig. | The baseline was as good as the target, so that nothing had to change.
  MEASURED: Den tilbagelagte vej, målt mod den gåede tid. | The way done, measured against the time gone.
  NO_TARGET: Der er intet måltal med en værdi. | There is no target in a value.
  NO_BASELINE: Der er ingen værdi at begynde fra. | There is no value to begin from.
  NO_NEW_VALUE: Der er ingen senere værdi end basisværdien. | There is no later value than the baseline.
  BREAK_IN_SERIES: Basisværdien og den nyeste værdi kan ikke sammenlignes. | Baseline and newest value cannot be compared.
ReleaseState
  DRAFT: Under forberedelse; kun koordinatorens. | Being prepared; the coordinator's alone.
  EMBARGOED: Færdig, men lukket til sit fastsatte tidspunkt; kun koordinatorens. | Complete, but closed until its set time; the coordinator's alone.
  RELEASED: Offentlig; årets nyeste udgave. | Public; the newest vintage of its year.
  CORRECTED: Offentlig; en senere udgave har rettet den. | Public; a later vintage has corrected it.
RenditionAudience
  CITIZEN: Borgere og samarbejdspartnere. | Citizens and partners.
  INTERNAL: Kommunen selv. | The municipality itself.
ReportOutcome
  APPROVED: Godkendt. | Approved.
  APPROVED_WITH_AMENDMENT: Godkendt med en ændring. | Approved with an amendment.
  NOTED: Taget til efterretning. | Noted.
ReportState
  COMPILING: En løbende forhåndsvisning: hvad den ville sige, hvis den blev fastfrosset nu. | A live preview: what it would say if it were frozen now.
  FROZEN: Fastfrosset: Den ændrer sig aldrig mere. | Frozen: it never changes again.
  RECOMMENDED_BY_COORDINATOR: Det koordinerende udvalg indstiller den. | The coordinating committee recommends it.
  BEFORE_COUNCIL: Forelagt Borgerrepræsentationen. | Sent to the City Council.
  NOTED_BY_COUNCIL: Borgerrepræsentationen har behandlet den. | The City Council has dealt with it.
  CORRECTED: En nyere udgave retter den; den kan stadig læses. | A newer edition corrects it; it stays readable.
RevisionState
  PUBLISHED: Gældende. | In force.
  SUPERSEDED: Afløst af en nyere revision. | Followed by a newer revision.
  WITHDRAWN: Trukket tilbage af ejeren, med en begrundelse. | Withdrawn by its owner, with a reason.
SearchKind
  POLICY: En politik, også under dens andre navne. | A policy, also by its other names.
  PRIORITY_AREA: Et af en politiks indsatsområder. | A priority area of a policy.
  EFFORT_THEME: En indsats, som en politik nævner. | An effort that a policy names.
  GOAL: Et af en politiks mål. | A goal of a policy.
  CONCEPT: Et centralt begreb i en politik. | A central concept of a policy.
  COMMITTEE: Et politisk organ. | A political body.
  MILESTONE: En frist i et år. | A milestone of a year.
  INDICATOR: En indikator med dens definition og måltal. | An indicator, with its definition and targets.
  BAROMETER_RELEASE: En offentliggjort udgave af et års barometer. | A released vintage of a year's barometer.
  CALL_LETTER: En opfordringsskrivelse, der er udsendt og ikke trukket tilbage, med dens udfordringer og spørgsmål. | A call letter that was issued and not withdrawn, with its challenges and questions.
  ACTION_PLAN: En registreret handleplan. | A plan on record.
  INITIATIVE: En indsats i en registreret handleplan. | An initiative of a plan on record.
  INTEGRATION_STATEMENT: En registreret redegørelse. | A statement on record.
  REMARK: Koordinatorens bemærkning til et dokument. | The coordinator's remark on a document.
  REMARK_REPLY: Et udvalgs svar på en bemærkning. | A committee's reply to a remark.
  MAYOR_TALK: En drøftelse med et udvalgs borgmester. | A talk with a committee's mayor.
  STATUS_REPORT: En fastfrosset udgave af et års statusrapport. | A frozen edition of a year's status report.
  BUDGET_ADOPTION: Vedtagelsen af et budget, med noterne til dens beslutninger. | The adoption of a budget, with the notes on its decisions.
Severity
  FATAL: Offentliggøres aldrig: Det modsiger sig selv eller det, der er registreret. Et udkast kan have det, medmindre fundet afviser udkast (\`refusesDraft\`). | Never published: it contradicts itself or what is on record. A draft may hold it, unless the finding \`refusesDraft\`.
  ERROR: Offentliggøres ikke: Noget er ufærdigt eller utidigt. Et udkast kan have det. | Not published: something is unfinished or untimely. A draft may hold it.
  WARNING: Offentliggøres sammen med dokumentet. | Published together with the document.
  ADVISORY: Værd at se på. | Worth a look.
SlotKind
  BAROMETER_RELEASE: Integrationsbarometer. | Integration barometer.
  CALL_LETTER: Opfordringsskrivelser til udvalgene. | Call letters to the committees.
  CONFERENCE: Årlig integrationskonference. | Yearly integration conference.
  PLAN_REVISION: Revideret udkast til handleplaner. | Revised draft action plans.
  STATEMENT: Udvalgenes integrationsredegørelser. | The committees' integration statements.
  MAYOR_DIALOGUE: Drøftelser med de relevante borgmestre. | Talks with the relevant mayors.
  STATUS_REPORT: Samlet statusrapport. | Combined status report.
  BUDGET_ADOPTION: Vedtagelse af budgettet. | Adoption of the budget.
StepState
  PLANNED: Planlagt; intet registreret siger, at det er gennemført. | Planned; nothing on record says that it has been taken.
  DONE: Gennemført. | Taken.
  SKIPPED: Sprunget over. | Left out.
SuccessionKind
  SAME: Uændret. | As it is.
  REWORDED: Med andre ord. | In other words.
  SPLIT: Som et af flere. | As one of several.
  MERGED: Sammen med andre, som ét. | Together with others, as one.
SuppressionKind
  PRIMARY: Den er under tærsklen. | It is below the threshold.
  COMPLEMENTARY: Den ville røbe en anden. | It would give another one away.
  CARRIED: En tidligere udgave viste den ikke. | An earlier vintage did not show it.
TalkState
  OFFERED: Årets redegørelse, som tilbyder den, er offentliggjort; intet er registreret endnu. | The year's statement is published, which offers it; nothing is on record yet.
  HELD: Afholdt. | Held.
  DECLINED: Afslået. | Declined.
TermKind
  POLICY: Integrationspolitikken. | The integration policy.
  CONCEPT: Et centralt begreb i politikken. | A central concept of the policy.
  INSTRUMENT: Et opfølgningsinstrument. | An instrument of follow-up.
  DOCUMENT: En dokumenttype. | A kind of document.
Timeliness
  NOT_DUE: Endnu ikke forfalden. | Not due yet.
  DUE_SOON: Forfalder inden for 14 dage. | Due within 14 days.
  ON_TIME: Leveret inden den frist, der tæller. | Delivered by the date that counts.
  LATE: Leveret efter den frist, der tæller. | Delivered after the date that counts.
  MISSING: Forfalden og ikke leveret. | Due, and not delivered.
  EXEMPT: Intet skyldes, ved en registreret beslutning. | Nothing is owed, by a recorded decision.
TokenRefusal
  MALFORMED: Det er intet token. | It is no token.
  EXPIRED: Det er udløbet. | It has expired.
  NOT_YET_VALID: Det er ikke gyldigt endnu. | It is not valid yet.
  WRONG_AUDIENCE: Det er udstedt til andre. | It was issued for another audience.
  UNKNOWN_ISSUER: Knudepunktet stoler ikke på udstederen. | The hub does not trust its issuer.
  VALID_TOO_LONG: Det gælder længere, end hubben godtager. | It is valid for longer than the hub accepts.
  WRONG_KIND: Det er ikke et adgangstoken, som kun ihændehaveren må bruge. | It is no access token that its bearer alone may use.
  BAD_SIGNATURE: Underskriften passer ikke til en nøgle, som udstederen offentliggør. | Its signature does not match a key that its issuer publishes.
  UNKNOWN_KEY: Det er en adgangsnøgle, som knudepunktet aldrig har oprettet. | It is an access key that the hub has never made.
  REVOKED: Koordinatoren har spærret klienten. | The coordinator has revoked the client.
  ROTATED: Det er udstedt, før koordinatoren skiftede klientens nøgle. | It was issued before the coordinator rotated the client.
TranslationSource
  OFFICIAL: Organet selv. | The body itself.
  EDITORIAL: Knudepunktets redaktører. | The hub's editors.
  MACHINE: En maskinoversættelse, som ingen har læst. | A machine translation, not read by a person.
UnfinancedStatus
  OPEN: Stadig ønsket: af en indsats, der hverken er opgivet eller afsluttet, i et år af dens periode, som ikke er slut. | Wanted still: of an initiative that is neither cancelled nor completed, in a year of its period that is not over.
  LAPSED: Året er slut eller uden for indsatsens periode, eller indsatsen er afsluttet. | The year is over or outside the initiative's period, or the initiative is completed.
  CANCELLED: Indsatsen er opgivet. | The initiative is cancelled.
ValueKind
  PERSONS: Antal personer: Et lille antal vises ikke. | Numbers of persons: a small one is not shown.
  SHARE_OF_PERSONS: Andele af personer, i procent: vises ikke, hvor få personer står bag en. | Shares of persons, in per cent: not shown where few persons are behind one.
  OTHER: Alt, der intet siger om personer, såsom en rang eller et antal bydele. | Anything that says nothing of persons, such as a rank or a number of districts.
WheelMoment
  CYCLE_OPENED: Årets cyklus er åbnet. | The year's cycle has opened.
  OPENED: Det, som en frist venter på, kan leveres. | What a milestone waits for can be delivered.
  FELL_DUE: En frist er udløbet. | A milestone's due date has passed.
  EXTENSION_FELL_DUE: Et udvalgs forlængede frist er udløbet. | A committee's extended due date has passed.
  LOCKED: Intet kan leveres til fristen mere, undtagen med en forlængelse. | Nothing can be delivered for a milestone any more, but with an extension.
`;
