import { type DocumentSource, type HandedOut, notFound, Problem } from "@hub/outlets";
import { type Paper, type PaperFormat, paperFormats } from "@hub/print";
import type { AskGraph } from "@hub/subgraph-kit";
import type { PdfThread } from "./pdf-thread.client.js";
import { type NamesThen, type PublishedPlan, planPaper } from "./plan/plan-paper.js";
import { reportPaper } from "./report/report-paper.js";
import { type AnsweredReport, REPORT_QUESTION } from "./report/report-question.js";
import { type Tongue, tongueOf } from "./tongue.js";

const NEWEST_EDITION = "query NewestEdition($year: Int!) { statusReport(year: $year) { edition frozenAt } }";

const PLAN_IN_FORCE = `query PlanInForce($code: [ID!]) {
  actionPlans(last: 1, filter: { committee: $code }) { nodes { revision policy { code } } }
}`;

const REVISIONS = `query Revisions($code: [ID!], $after: String) {
  actionPlans(first: 200, after: $after, filter: { committee: $code, state: [PUBLISHED, SUPERSEDED, WITHDRAWN] }) {
    nodes { id revision policy { code } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const PLAN =
  "query PlanPaper($id: ID!) { actionPlan(id: $id) { id revision publishedAt contentHash content synthetic } }";

export interface DocumentsSettings {
  /** The graph as anyone may ask it. */
  readonly ask: AskGraph;
  /** The names of an instant. */
  namesAt(instant: Date): NamesThen;
  /** Where PDFs are written; undefined: by this thread. */
  readonly pdfThread?: PdfThread | undefined;
}

interface Asked {
  readonly tongue: Tongue;
  readonly origin: string;
  readonly formats: readonly PaperFormat[];
}

/** The documents that are handed out: status reports by edition, and committees' plans by revision. */
export function documentSource(settings: DocumentsSettings): DocumentSource {
  const { ask, pdfThread } = settings;
  const formats = pdfThread
    ? paperFormats.map((format) => (format.suffix === "pdf" ? pdfThread.of(format) : format))
    : paperFormats;
  const kinds: Record<string, (path: readonly string[], asked: Asked) => Promise<HandedOut | string | undefined>> = {
    "status-reports": (path, asked) => findReport(ask, path, asked),
    "action-plans": (path, asked) => findPlan(settings, path, asked),
  };
  return {
    formats,
    find: async ([kind = "", ...path], { language, origin }) =>
      Object.hasOwn(kinds, kind) ? kinds[kind]?.(path, { tongue: tongueOf(language), origin, formats }) : undefined,
  };
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** `2013`, or `2013/editions/2`. */
async function findReport(ask: AskGraph, path: readonly string[], { tongue, origin, formats }: Asked) {
  const [writtenYear, editions, writtenEdition, ...rest] = path;
  const year = numberOf(writtenYear);
  if (year === undefined || rest.length > 0) return undefined;
  if (editions === undefined) {
    const { statusReport } = await found<{ statusReport: { edition: number; frozenAt: string | null } | null }>(
      ask(NEWEST_EDITION, { year }),
    );
    return statusReport?.frozenAt ? `status-reports/${year}/editions/${statusReport.edition}` : undefined;
  }
  const edition = numberOf(writtenEdition);
  if (editions !== "editions" || edition === undefined) return undefined;
  const { statusReport: report } = await found<{ statusReport: AnsweredReport | null }>(
    ask(REPORT_QUESTION, { year, edition }),
  );
  if (!report?.frozenAt) return undefined;
  const name = tongue.say({ da: "statusrapport", en: "status-report" });
  return handedOut(reportPaper(report, tongue, origin), `${name}-${year}-${edition}-${tongue.language}`, formats);
}

/** `KFU`, or `KFU/policy-integrationspolitik-2011-2014/revisions/5`. */
async function findPlan({ ask, namesAt }: DocumentsSettings, path: readonly string[], asked: Asked) {
  const { tongue, origin, formats } = asked;
  const [committee = "", policy, revisions, writtenRevision, ...rest] = path;
  if (rest.length > 0) return undefined;
  if (policy === undefined) return planInForce(ask, committee);
  const revision = numberOf(writtenRevision);
  if (revisions !== "revisions" || revision === undefined) return undefined;
  const id = await revisionOf(ask, { committee, policy, revision });
  if (id === undefined) return undefined;
  const { actionPlan } = await found<{ actionPlan: Omit<PublishedPlan, "committee"> | null }>(ask(PLAN, { id }));
  // A text that is redacted is in no document.
  if (!actionPlan?.content) return undefined;
  const plan = { ...actionPlan, committee };
  const name = tongue.say({ da: "handleplan", en: "action-plan" });
  const file = `${name}-${committee}-${revision}-${tongue.language}`.replaceAll(/[^\w-]/g, "");
  return handedOut(planPaper(plan, namesAt(new Date(plan.publishedAt)), tongue, origin), file, formats);
}

interface RevisionNode {
  readonly id: string;
  readonly revision: number;
  readonly policy: { code: string };
}

async function planInForce(ask: AskGraph, committee: string): Promise<string | undefined> {
  const { actionPlans } = await found<{ actionPlans: { nodes: RevisionNode[] } }>(
    ask(PLAN_IN_FORCE, { code: [committee] }),
  );
  const [plan] = actionPlans.nodes;
  if (!plan) return undefined;
  return `action-plans/${encodeURIComponent(committee)}/${encodeURIComponent(plan.policy.code)}/revisions/${plan.revision}`;
}

async function revisionOf(
  ask: AskGraph,
  { committee, policy, revision }: { committee: string; policy: string; revision: number },
): Promise<string | undefined> {
  let after: string | null = null;
  do {
    const {
      actionPlans,
    }: { actionPlans: { nodes: RevisionNode[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await found(
      ask(REVISIONS, { code: [committee], after }),
    );
    const one = actionPlans.nodes.find((node) => node.revision === revision && node.policy.code === policy);
    if (one) return one.id;
    after = actionPlans.pageInfo.hasNextPage ? actionPlans.pageInfo.endCursor : null;
  } while (after !== null);
  return undefined;
}

const handedOut = (paper: Paper, name: string, formats: readonly PaperFormat[]): HandedOut => ({
  name,
  title: paper.title,
  content: paper,
  language: paper.language,
  asOf: paper.at,
  write: async (suffix) => {
    const format = formats.find((each) => each.suffix === suffix);
    if (!format) throw new Error(`There is no format ${suffix}.`);
    return format.write(paper);
  },
});

const UNKNOWN = new Set(["NOT_FOUND", "BAD_USER_INPUT"]);
const AWAY = new Set(["SUBGRAPH_UNAVAILABLE", "TOO_MANY_REQUESTS"]);
const RETRY_AFTER_S = 5;

/** The answer; what the graph says that there is not, is not found here. */
async function found<Answer extends object>(answer: Promise<unknown>): Promise<Answer> {
  try {
    return (await answer) as Answer;
  } catch (error) {
    const { extensions, message } = error as { extensions?: { code?: unknown }; message: string };
    const code = String(extensions?.code);
    if (UNKNOWN.has(code)) throw notFound(message);
    if (AWAY.has(code)) throw new Problem(503, "Service Unavailable", message, RETRY_AFTER_S);
    throw error;
  }
}
