import { setImmediate as othersTurn } from "node:timers/promises";
import { ActionPlanPublished, type PlanIds } from "@hub/documents";
import {
  type ActionPlanContent,
  codesLeftOut,
  localDateOf,
  type PlanContext,
  storedPlan,
  validateActionPlanInSlices,
} from "@hub/rules";
import { v7 as uuidv7 } from "uuid";
import type { CommitteeContext } from "../context/committee.context.js";
import { withinLimit } from "../context/limits.settings.js";
import { type RevisionFacts, revisionFacts, spendingOn } from "../document/document.store.js";
import type { DocumentType, Judgement } from "../document/document-type.js";
import { presentStoredPlan } from "./plan.loader.js";
import type { PlanInput } from "./plan.types.js";
import { planSeries } from "./plan-content.js";
import { planDeliveries } from "./plan-delivery.service.js";

const seriesOf = ({ policy }: ActionPlanContent) => planSeries(policy);

/** A committee's action plan for a policy. */
export const planDocument: DocumentType<PlanInput, ActionPlanContent, PlanIds> = {
  kind: "ACTION_PLAN",
  name: "ActionPlan",
  contentOf: storedPlan,
  seriesOf,
  checkLimits: ({ initiatives }) => withinLimit("INITIATIVES_PER_PLAN", initiatives.length, "Initiatives of the plan"),
  async judge(context, contents, moment) {
    const series = contents.map(seriesOf);
    const deliveries = await planDeliveries(
      context,
      contents.map(({ policy }) => policy),
      moment,
    );
    const onRecord = await revisionFacts(moment.manager, { ids: [], series, isLocked: false });
    const before = new Map(onRecord.filter(({ isInForce }) => isInForce).map((each) => [each.series, each]));
    const decisionOn = decisionsOf(context);
    const inForce = contents.map((content) => contentIn(before.get(seriesOf(content))));
    const leftOut = contents.flatMap((content, index) => codesLeftOut(content, inForce[index]));
    const spending = await spendingOn(moment.manager, leftOut);
    const indicators = context.cycle.indicators().map(({ id, goals }) => ({ id, goals }));
    const judgements: Judgement[] = [];
    for (const [index, content] of contents.entries()) {
      const judgedBy = {
        owner: context.types.entry.code,
        today: localDateOf(moment.at),
        policies: context.frame.facts(moment.at),
        committees: context.frame.committees.map(({ code }) => code),
        indicators,
        decisionOn,
        before: inForce[index],
        spentOn: (code: string) => spending.get(code),
        correction: moment.correction,
      };
      const report = await validateActionPlanInSlices(content, judgedBy, othersTurn);
      judgements.push({ report, daysRemaining: deliveries[index]?.daysRemaining ?? null });
    }
    return judgements;
  },
  idsFor: ({ initiatives }) => ({
    initiatives: initiatives.map(({ budgetLines }) => ({
      id: uuidv7(),
      budgetLines: budgetLines.map(() => uuidv7()),
    })),
  }),
  async announce(context, { content }, moment) {
    const [planned] = await planDeliveries(context, [content.policy], moment);
    return { event: ActionPlanPublished, facts: {}, delivery: planned?.delivery };
  },
  placesIn: ({ content, ids }) =>
    content.initiatives.map(({ code }, ordinal) => ({ id: ids.initiatives[ordinal]?.id ?? uuidv7(), code, ordinal })),
  present: (context, revision) => presentStoredPlan(context, revision),
};

function contentIn(revision: RevisionFacts | undefined): ActionPlanContent | undefined {
  return revision && JSON.parse(revision.content);
}

/** The council's newest decision on an initiative's money of a year. */
function decisionsOf({ cycle, types }: CommitteeContext): NonNullable<PlanContext["decisionOn"]> {
  const keyOf = (code: string, year: number) => JSON.stringify([code, year]);
  const own = cycle.council.budgets
    .flatMap(({ decisions }) => decisions)
    .filter(({ committee }) => committee === types.entry.code);
  const outcomes = new Map(own.map(({ code, year, outcome }) => [keyOf(code, year), outcome]));
  return (code, year) => outcomes.get(keyOf(code, year));
}
