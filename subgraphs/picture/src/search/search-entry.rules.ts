import {
  BarometerReleased,
  BudgetAdopted,
  CallLetterIssued,
  CallLetterWithdrawn,
  CyclePlanned,
  IndicatorDefined,
  MayorTalkRecorded,
  RemarkAnswered,
  RemarkWritten,
  ReportAdvanced,
  ReportFrozen,
} from "@hub/cycle";
import { ActionPlanPublished, DocumentWithdrawn, IntegrationStatementPublished } from "@hub/documents";
import type { EventDefinition } from "@hub/events";
import { PolicyVersionRecorded } from "@hub/frame";
import type { InitiativeContent } from "@hub/rules";
import type { SearchEntry, TextLike } from "./search-index.store.js";

/** What an event makes of the search: entries that are found from then on, parts that are found no more, and parts that are erased. */
export interface SearchChange {
  /** Its own instant, where that is not the event's. */
  at?: string;
  put?: readonly SearchEntry[];
  end?: readonly string[];
  erase?: readonly string[];
}

interface SearchRule<T> {
  event: EventDefinition<T>;
  changeOf(data: T): SearchChange;
}

const rule = <T>(event: EventDefinition<T>, changeOf: (data: T) => SearchChange): SearchRule<unknown> =>
  ({ event, changeOf }) as SearchRule<unknown>;

const named = (da: string, en: string): TextLike => ({ da, en });

/** Names that the kinds of documents have had beside their present one (DOMAIN's glossary): each finds all of its kind. */
const PLAN_NAMES = [named("integrationshandleplan inklusionshandleplan", "action plan")];
const STATEMENT_NAMES = [named("statusredegørelse inklusionsredegørelse", "status statement")];
const BAROMETER_NAMES = [named("inklusionsbarometer", "inclusion barometer")];

const COMMON_FIELDS = new Set(
  "code title description goals themes partners state targetGroups districts from to budgetLines totals".split(" "),
);

/** The words of the fields that one committee alone has. */
const ownWords = (initiative: InitiativeContent): TextLike[] =>
  Object.entries(initiative)
    .filter(([field]) => !COMMON_FIELDS.has(field))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .flatMap((value) => (typeof value === "string" ? { da: value } : []));

const plans = rule(ActionPlanPublished, ({ id, committee, content, ids, supersedes, publishedAt }) => ({
  at: publishedAt,
  end: supersedes ? [supersedes] : [],
  put: [
    {
      kind: "ACTION_PLAN",
      id,
      committee,
      partOf: id,
      title: content.title,
      aliases: PLAN_NAMES,
      bodies: content.commitments.map(({ ambition }) => ambition),
    },
    ...content.initiatives.map((initiative, index): SearchEntry => {
      const { title, code, description, targetGroups, districts } = initiative;
      const bodies = [description, ...[...targetGroups, ...districts].map((da) => ({ da })), ...ownWords(initiative)];
      return { kind: "INITIATIVE", id: ids.initiatives[index]?.id ?? "", committee, partOf: id, title, code, bodies };
    }),
  ],
}));

const statements = rule(IntegrationStatementPublished, ({ id, committee, year, content, supersedes, publishedAt }) => ({
  at: publishedAt,
  end: supersedes ? [supersedes] : [],
  put: [
    {
      kind: "INTEGRATION_STATEMENT",
      id,
      committee,
      year,
      partOf: id,
      title: named(`Integrationsredegørelse ${year}`, `Integration statement ${year}`),
      aliases: STATEMENT_NAMES,
      bodies: [
        content.summary,
        ...content.goalAnswers.flatMap(({ narrative, noEvidenceReason }) => [narrative, noEvidenceReason]),
        ...content.questionAnswers.map(({ text }) => text),
        ...content.initiativeStatuses.map(({ narrative }) => narrative),
        ...content.budgetContribution.map(({ differsBecause }) => differsBecause),
      ],
    },
  ],
}));

const withdrawals = rule(DocumentWithdrawn, ({ id, kind, withdrawnAt }) => ({
  at: withdrawnAt,
  end: [id],
  erase: kind === "REDACTION" ? [id] : [],
}));

/** A version of a policy takes the place of the one before it, with all that stands in it. */
const policyVersions = rule(PolicyVersionRecorded, ({ policy, areas, goals, concepts, bodies }) => {
  const partOf = policy.id;
  return {
    end: [policy.id],
    put: [
      { kind: "POLICY", id: policy.id, partOf, title: policy.title, aliases: policy.aliases, bodies: [] },
      ...areas.map(({ id, title, themes }): SearchEntry => {
        return { kind: "PRIORITY_AREA", id, partOf, title, bodies: themes.map(({ text }) => text) };
      }),
      ...areas.flatMap(({ title, themes }) =>
        themes.map(({ id, text }): SearchEntry => ({ kind: "EFFORT_THEME", id, partOf, title: text, bodies: [title] })),
      ),
      ...goals.map(({ id, title, area }): SearchEntry => {
        const of = areas.find((each) => each.id === area);
        return { kind: "GOAL", id, partOf, title, bodies: of ? [of.title, ...of.themes.map(({ text }) => text)] : [] };
      }),
      ...concepts.map(({ id, term }): SearchEntry => ({ kind: "CONCEPT", id, partOf, title: term, bodies: [] })),
      ...bodies.map(({ code, name }): SearchEntry => {
        return { kind: "COMMITTEE", id: code, code, committee: code, title: name, bodies: [] };
      }),
    ],
  };
});

const cycles = rule(CyclePlanned, ({ year, milestones }) => ({
  end: [`cycle-${year}`],
  put: milestones.map(({ id, title }): SearchEntry => {
    return { kind: "MILESTONE", id, year, partOf: `cycle-${year}`, title: titleOfYear(title, year), bodies: [] };
  }),
}));

const titleOfYear = ({ da, en }: TextLike, year: number): TextLike => ({
  da: `${da} ${year}`,
  ...(en ? { en: `${en} ${year}` } : {}),
});

const indicators = rule(IndicatorDefined, ({ id, title, definition, unit, targets }) => ({
  put: [
    {
      kind: "INDICATOR",
      id,
      code: id,
      title,
      bodies: [definition, { da: unit }, ...targets.map(({ text }) => text)],
    },
  ],
}));

const releases = rule(BarometerReleased, ({ id, year, vintage, reason }) => ({
  put: [
    {
      kind: "BAROMETER_RELEASE",
      id,
      year,
      title: named(
        `Integrationsbarometer ${year}, udgave ${vintage}`,
        `Integration barometer ${year}, vintage ${vintage}`,
      ),
      aliases: BAROMETER_NAMES,
      bodies: [reason],
    },
  ],
}));

const letters = rule(CallLetterIssued, ({ id, year, committee, challenges, questions, issuedAt }) => ({
  at: issuedAt,
  put: [
    {
      kind: "CALL_LETTER",
      id,
      year,
      committee,
      partOf: id,
      title: named(`Opfordringsskrivelse ${year} til ${committee}`, `Call letter ${year} to ${committee}`),
      bodies: [...challenges, ...questions].map(({ text }) => text),
    },
  ],
}));

const letterWithdrawals = rule(CallLetterWithdrawn, ({ id, withdrawnAt }) => ({ at: withdrawnAt, end: [id] }));

const remarks = rule(RemarkWritten, ({ id, year, committee, kind, text, writtenAt }) => {
  const [da, en] = kind === "ACTION_PLAN" ? ["handleplan", "action plan"] : ["redegørelse", "statement"];
  const title = named(`Bemærkning ${year} til ${committee}s ${da}`, `Remark ${year} on ${committee}'s ${en}`);
  return { at: writtenAt, put: [{ kind: "REMARK", id, year, committee, title, bodies: [text] }] };
});

const replies = rule(RemarkAnswered, ({ id, committee, text, answeredAt }) => {
  const title = named(`${committee}s svar på en bemærkning`, `${committee}'s reply to a remark`);
  return { at: answeredAt, put: [{ kind: "REMARK_REPLY", id, committee, title, bodies: [text] }] };
});

const talks = rule(MayorTalkRecorded, ({ id, year, committee, summary, recordedAt }) => {
  const title = named(`Drøftelse ${year} med ${committee}s borgmester`, `Talk ${year} with ${committee}'s mayor`);
  return { at: recordedAt, put: [{ kind: "MAYOR_TALK", id, year, committee, title, bodies: [summary] }] };
});

const reportEntry = (id: string, year: number, edition: number, bodies: (TextLike | null)[]): SearchEntry => ({
  kind: "STATUS_REPORT",
  id,
  year,
  title: named(`Samlet statusrapport ${year}, udgave ${edition}`, `Combined status report ${year}, edition ${edition}`),
  bodies,
});

const reports = rule(ReportFrozen, ({ id, year, edition, reason }) => ({
  put: [reportEntry(id, year, edition, [reason])],
}));

/** A step's note is found as the report that it is about. */
const reportSteps = rule(ReportAdvanced, ({ id, year, edition, note, advancedAt }) => ({
  at: advancedAt,
  put: note ? [{ ...reportEntry(id, year, edition, [note]), isContinued: true }] : [],
}));

const budgets = rule(BudgetAdopted, ({ id, year, budgetYear, note, decisions, settledAt }) => ({
  at: settledAt,
  put: [
    {
      kind: "BUDGET_ADOPTION",
      id,
      year,
      title: named(`Budget ${budgetYear}`, `Budget ${budgetYear}`),
      bodies: [note, ...decisions.map((decision) => decision.note)],
    },
  ],
}));

const rules = new Map(
  [
    plans,
    statements,
    withdrawals,
    policyVersions,
    cycles,
    indicators,
    releases,
    letters,
    letterWithdrawals,
    remarks,
    replies,
    talks,
    reports,
    reportSteps,
    budgets,
  ].map((each) => [each.event.type, each]),
);

/** What an event makes of the search; undefined for one that has no words. */
export function searchChangeOf(type: string, data: unknown): SearchChange | undefined {
  const found = rules.get(type);
  return found?.changeOf(found.event.parse(data));
}
