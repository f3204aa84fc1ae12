import { type Block, chapter, type Line, type Paper, paragraph, type Row, section } from "@hub/print";
import type { ActionPlanContent, InitiativeContent } from "@hub/rules";
import { Sources } from "../sources.js";
import type { GraphText, Tongue } from "../tongue.js";
import { ownLines } from "./own-fields.js";

/** A published revision of a committee's plan. */
export interface PublishedPlan {
  readonly id: string;
  readonly committee: string;
  readonly revision: number;
  readonly publishedAt: string;
  readonly contentHash: string;
  readonly content: ActionPlanContent;
  readonly synthetic: boolean;
}

/** What codes were called when the plan was published. */
export interface NamesThen {
  committee(code: string): { name: GraphText } | undefined;
  goal(code: string): { ordinal: number; title: GraphText } | undefined;
  policy(code: string): { title: GraphText } | undefined;
}

interface PlanWriting {
  readonly plan: PublishedPlan;
  readonly names: NamesThen;
  readonly tongue: Tongue;
  readonly years: readonly number[];
}

/** A revision of a committee's plan, as a document: what the committee published, and nothing that came later. */
export function planPaper(plan: PublishedPlan, names: NamesThen, tongue: Tongue, origin: string): Paper {
  const { say, text, instant, language } = tongue;
  const { committee, revision, publishedAt, contentHash, content } = plan;
  const address = `${origin}/committees/${encodeURIComponent(committee)}?revision=${revision}`;
  const owner = nameOf(names.committee(committee)?.name, committee, tongue);
  const policy = nameOf(names.policy(content.policy)?.title, content.policy, tongue);
  const title = text(content.title);
  const sources = new Sources();
  const own = say({ da: "handleplan, revision", en: "action plan, revision" });
  sources.add(contentHash, `${committee}: ${own} ${revision}, ${tongue.day(publishedAt)}`);
  const writing = { plan, names, tongue, years: content.totals.map(({ year }) => year) };
  return {
    language,
    series: policy,
    title,
    author: owner,
    subject: say({
      da: `${owner}: handleplan, revision ${revision}`,
      en: `${owner}: action plan, revision ${revision}`,
    }),
    facts: [
      [say({ da: "Udvalg", en: "Committee" }), `${owner} (${committee})`],
      [
        say({ da: "Revision", en: "Revision" }),
        say({
          da: `${revision}, publiceret ${instant(publishedAt)}`,
          en: `${revision}, published on ${instant(publishedAt)}`,
        }),
      ],
      [say({ da: "Status", en: "Status" }), statusOf(content, tongue)],
      [say({ da: "Findes på", en: "Found at" }), address],
    ],
    mark: plan.synthetic
      ? say({
          da: "SYNTETISK: planen er demodata og ikke kommunens.",
          en: "SYNTHETIC: the plan is demo data and not the city's.",
        })
      : undefined,
    footer: say({
      da: `${owner}, handleplan, revision ${revision}. Som publiceret ${instant(publishedAt)}. Kilde: ${address}`,
      en: `${owner}, action plan, revision ${revision}. As published on ${instant(publishedAt)}. Source: ${address}`,
    }),
    at: new Date(publishedAt),
    blocks: [
      ...summaryChapter(writing),
      ...goalsChapter(writing),
      ...initiativesChapter(writing),
      ...sources.chapter(tongue),
    ],
  };
}

const nameOf = (name: GraphText | undefined, code: string, { text }: Tongue): string => (name ? text(name) : code);

function statusOf({ politicalStatus, approvedOn }: ActionPlanContent, { nameOf: named, day }: Tongue): string {
  const status = named("PoliticalStatus", politicalStatus);
  return approvedOn ? `${status}, ${day(approvedOn)}` : status;
}

function summaryChapter({ plan, tongue, years }: PlanWriting): Block[] {
  const { say, kroner, million, count } = tongue;
  const { initiatives, commitments, totals } = plan.content;
  const many = count(initiatives.length, { da: "indsats", en: "initiative" }, { da: "indsatser", en: "initiatives" });
  const goals = count(commitments.length, { da: "mål", en: "goal" }, { da: "mål", en: "goals" });
  const whole = million(totals.reduce((sum, { oere }) => sum + oere, 0));
  const period = years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0] ?? "");
  const lead = say({
    da: `Planen bærer ${goals} med ${many}, der i ${period} er sat til ${whole}`,
    en: `The plan carries ${goals} with ${many}, set to ${whole} in ${period}.`,
  });
  return [
    chapter(say({ da: "Planen i korte træk", en: "The plan in brief" })),
    paragraph(lead, "lead"),
    {
      kind: "table",
      caption: say({ da: "Planens penge, kr. [1]", en: "The plan's money, DKK [1]" }),
      columns: [
        { name: say({ da: "År", en: "Year" }), share: 40 },
        { name: say({ da: "Finansieret", en: "Financed" }), share: 20, isNumber: true },
        { name: say({ da: "Ikke finansieret", en: "Not financed" }), share: 20, isNumber: true },
        { name: say({ da: "I alt", en: "Total" }), share: 20, isNumber: true },
      ],
      rows: totals.map(({ year, oere }) => {
        const financed = financedOf(initiatives, year);
        return { cells: [String(year), kroner(financed), kroner(oere - financed), kroner(oere)] };
      }),
    },
    paragraph(
      say({
        da: "Finansieret er, hvad planen selv siger, der er penge til. Budgettets senere afgørelser står i hubben.",
        en: "Financed is what the plan itself says there is money for. The budget's later decisions are in the hub.",
      }),
      "small",
    ),
  ];
}

const FINANCED = new Set(["FINANCED_IN_FRAME", "FINANCED_BY_BUDGET", "EXTERNALLY_FINANCED"]);

function financedOf(initiatives: readonly InitiativeContent[], year: number): number {
  return initiatives
    .flatMap(({ budgetLines }) => budgetLines)
    .filter((line) => line.year === year && FINANCED.has(line.financing))
    .reduce((sum, { oere }) => sum + oere, 0);
}

function goalsChapter(writing: PlanWriting): Block[] {
  const { plan, tongue } = writing;
  const { say, text } = tongue;
  const { commitments, initiatives } = plan.content;
  const inOrder = [...commitments].sort((one, other) => one.priority - other.priority);
  return [
    chapter(say({ da: "Mål i udvalgets rækkefølge", en: "Goals in the committee's order" })),
    {
      kind: "table",
      caption: say({ da: "Hvad udvalget prioriterer", en: "What the committee gives priority to" }),
      columns: [
        { name: "Nr.", share: 6 },
        { name: say({ da: "Mål", en: "Goal" }), share: 34 },
        { name: say({ da: "Hvad udvalget vil", en: "What the committee aims at" }), share: 48 },
        { name: say({ da: "Indsatser", en: "Initiatives" }), share: 12, isNumber: true },
      ],
      rows: inOrder.map(({ goal, priority, ambition }) => {
        const own = initiatives.filter(({ goals: [main] }) => main === goal).length;
        return { cells: [String(priority), goalName(writing, goal), text(ambition), tongue.whole(own)] };
      }),
    },
  ];
}

function goalName({ names, tongue }: PlanWriting, code: string): string {
  const goal = names.goal(code);
  return goal ? `${goal.ordinal}. ${tongue.text(goal.title)}` : code;
}

function initiativesChapter(writing: PlanWriting): Block[] {
  const { plan, tongue } = writing;
  const { initiatives } = plan.content;
  if (initiatives.length === 0) return [];
  return [
    chapter(tongue.say({ da: "Indsatser", en: "Initiatives" })),
    ...initiatives.flatMap((initiative) => initiativeSection(writing, initiative)),
  ];
}

function initiativeSection(writing: PlanWriting, initiative: InitiativeContent): Block[] {
  const { tongue } = writing;
  const { text } = tongue;
  const { code, title, description } = initiative;
  return [
    section(`${code} ${text(title)}`),
    ...(description ? [paragraph(text(description))] : []),
    { kind: "list", items: factLines(writing, initiative) },
    ...(initiative.budgetLines.length === 0 ? [] : [moneyTable(writing, initiative)]),
  ];
}

function factLines(writing: PlanWriting, initiative: InitiativeContent): Line[] {
  const { tongue, names } = writing;
  const { say, text, all, nameOf: named } = tongue;
  const { goals, state, stateReason, partners, targetGroups, districts } = initiative;
  const fact = (name: string, value: string): Line[] =>
    value === "" ? [] : [[{ text: `${name}: `, isStrong: true }, { text: value }]];
  const reason = stateReason ? `. ${text(stateReason)}` : "";
  return [
    ...fact(say({ da: "Mål", en: "Goals" }), goals.map((goal) => goalName(writing, goal)).join("; ")),
    ...fact(
      say({ da: "Tilstand", en: "State" }),
      `${named("InitiativeState", state)}${periodOf(initiative, tongue)}${reason}`,
    ),
    ...fact(
      say({ da: "Sammen med", en: "Together with" }),
      all(partners.map((code) => nameOf(names.committee(code)?.name, code, tongue))),
    ),
    ...fact(
      say({ da: "Målgrupper", en: "Target groups" }),
      all(targetGroups.map((code) => named("TARGET_GROUP", code))),
    ),
    ...fact(say({ da: "Bydele", en: "Districts" }), all(districts.map((code) => named("DISTRICT", code)))),
    ...ownLines(initiative, tongue).flatMap(([name, value]) => fact(name, value)),
  ];
}

/** What ends on a day has its last day: intervals are half-open. */
function periodOf({ from, to }: InitiativeContent, { say, day }: Tongue): string {
  const last = to ? new Date(Date.parse(to) - 86_400_000).toISOString() : undefined;
  if (from && last) return say({ da: `, ${day(from)} til ${day(last)}`, en: `, ${day(from)} to ${day(last)}` });
  if (from) return say({ da: `, fra ${day(from)}`, en: `, from ${day(from)}` });
  return last ? say({ da: `, til ${day(last)}`, en: `, until ${day(last)}` }) : "";
}

function moneyTable(writing: PlanWriting, initiative: InitiativeContent): Block {
  const { tongue } = writing;
  const { say, kroner, nameOf: named } = tongue;
  const { code, budgetLines, totals } = initiative;
  const rows: Row[] = budgetLines.map(({ year, payer, account, financing, estimate, oere }) => {
    const guessed = estimate ? say({ da: " (skøn)", en: " (estimate)" }) : "";
    return {
      cells: [String(year), payer, account ?? "–", `${named("FinancingState", financing)}${guessed}`, kroner(oere)],
    };
  });
  const total = totals.reduce((sum, { oere }) => sum + oere, 0);
  return {
    kind: "table",
    caption: say({ da: `${code}: penge, kr. [1]`, en: `${code}: money, DKK [1]` }),
    columns: [
      { name: say({ da: "År", en: "Year" }), share: 9 },
      { name: say({ da: "Betaler", en: "Payer" }), share: 10 },
      { name: say({ da: "Konto", en: "Account" }), share: 36 },
      { name: say({ da: "Finansiering", en: "Financing" }), share: 29 },
      { name: say({ da: "Beløb", en: "Amount" }), share: 16, isNumber: true },
    ],
    rows: [
      ...rows,
      ...(rows.length > 1
        ? [{ cells: [say({ da: "I alt", en: "Total" }), "", "", "", kroner(total)], isTotal: true }]
        : []),
    ],
  };
}
