import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { operationsOf } from "../documents/documented-operations.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { RunningHub } from "../testkit/hub/running-hub.js";

/** What docs/publishing.md has its reader start. */
const DEMO_UNTIL = "2012-05-14";
const NARRATIVE = "Udvalget har i årets løb arbejdet videre med målet sammen med byens institutioner (SYNTETISK).";

let hub: RunningHub;
beforeAll(async () => {
  hub = await RunningHub.start({ env: { HUB_DEMO_UNTIL: DEMO_UNTIL } });
});
afterAll(() => hub?.forget());

/** What a reader carries over from the answers so far into the next block's variables. */
const carried: Record<string, unknown> = {};

/** The prefilled plan with a reader's edits: another name, and a line that is an old estimate, of which the rules warn. */
function editedPlan(prefilled: GraphAnswer): unknown {
  const [first, ...others] = prefilled.initiatives;
  const [line, ...lines] = first.budgetLines;
  const estimated = { ...line, estimate: true, estimatedOn: "2011-01-03" };
  return {
    ...prefilled,
    title: { da: "Handleplan 2012, ført videre (SYNTETISK)" },
    initiatives: [{ ...first, budgetLines: [estimated, ...lines] }, ...others],
  };
}

/** What is sent as the plan: it follows the newest revision. */
async function planInput(): Promise<unknown> {
  return { ...(carried.plan as object), basedOn: await hub.newestRevision("children") };
}

/** The prefilled statement with a reader's edits: every text is given, and an answer that the barometer has no figure for says why. */
function edited(prefilled: GraphAnswer): unknown {
  return {
    ...prefilled,
    goalAnswers: prefilled.goalAnswers.map((answer: GraphAnswer, index: number) => ({
      ...answer,
      progress: answer.progress ?? "ON_TRACK",
      narrative: { da: `${NARRATIVE} Mål ${index + 1}: ${answer.goal}.` },
      noEvidenceReason: answer.evidence.length > 0 ? null : { da: "Barometeret har endnu intet tal for målet." },
    })),
    questionAnswers: (prefilled.questionAnswers ?? []).map((answer: GraphAnswer, index: number) => ({
      ...answer,
      text: { da: `${NARRATIVE} Svar nummer ${index + 1} på ${answer.question}, som er nyt i forhold til sidste år.` },
    })),
  };
}

function remember(answer: GraphAnswer): void {
  const { saveActionPlanDraft, saveIntegrationStatementDraft, prefilledIntegrationStatement, ...other } =
    answer?.children ?? {};
  const { patchActionPlanDraft, revertDraft, prefilledActionPlan } = other;
  const draft = (saveActionPlanDraft ?? saveIntegrationStatementDraft ?? patchActionPlanDraft ?? revertDraft)?.draft;
  if (draft) Object.assign(carried, { draft: draft.id, hash: draft.contentHash });
  if (prefilledActionPlan) carried.plan = editedPlan(prefilledActionPlan);
  if (prefilledIntegrationStatement) carried.statement = edited(prefilledIntegrationStatement);
  const published = (answer?.children?.publishActionPlan ?? answer?.children?.publishIntegrationStatement)?.document;
  if (published) carried.document = published.id;
}

async function variablesFor(source: string): Promise<Record<string, unknown>> {
  if (/\$input: (ChildrenActionPlanInput|JSON)/.test(source)) return { input: await planInput() };
  if (/\$input: IntegrationStatementInput/.test(source)) return { input: carried.statement };
  return carried;
}

test.each(operationsOf("docs/publishing.md"))(
  "the block at $place does for its reader what the page says",
  async ({ source, client }) => {
    const named = Object.entries(await variablesFor(source)).filter(([name]) => source.includes(`$${name}`));
    const { data, errors } = await hub.as(client).ask<GraphAnswer>(source, Object.fromEntries(named));
    expect(errors).toEqual([]);
    const result: GraphAnswer = Object.values(data?.children ?? {})[0];
    for (const finding of result?.report?.findings ?? result?.findings ?? []) {
      expect([finding.rule, finding.severity ?? "WARNING"]).toEqual([finding.rule, "WARNING"]);
    }
    if (result?.receipt !== undefined) expect(result.receipt).not.toBeNull();
    remember(data);
  },
);
