import { ActionPlanPublished, type PlanIds } from "@hub/documents";
import { type ActionPlanContent, localDateOf, type ValidationReport, validateActionPlan } from "@hub/rules";
import { v7 as uuidv7 } from "uuid";
import type { ActionPlanInput } from "./action-plan.inputs.js";
import { withinLimit } from "./command.limits.js";
import type { CommitteeDesk } from "./committee.desk.js";
import { planContentOf, planSeries } from "./document.content.js";
import { InitiativeEntity } from "./document.entities.js";
import type { DocumentType } from "./document.type.js";
import { planDeliveries } from "./plan.delivery.js";
import { presentStoredPlan } from "./plan.loader.js";

const seriesOf = ({ policy }: ActionPlanContent) => planSeries(policy);

/** A committee's action plan for a policy. */
export const planDocument: DocumentType<ActionPlanInput, ActionPlanContent, PlanIds> = {
  kind: "ACTION_PLAN",
  name: "ActionPlan",
  contentOf: planContentOf,
  seriesOf,
  checkLimits: ({ initiatives }) => withinLimit("INITIATIVES_PER_PLAN", initiatives.length, "Initiatives of the plan"),
  async judge(desk, contents, moment) {
    const deliveries = await planDeliveries(desk, contents.map(seriesOf), moment);
    return contents.map((content, index) => ({
      report: reportOn(desk, content, moment.at),
      daysRemaining: deliveries[index]?.daysRemaining ?? null,
    }));
  },
  idsFor: ({ initiatives }) => ({
    initiatives: initiatives.map(({ budgetLines }) => ({
      id: uuidv7(),
      budgetLines: budgetLines.map(() => uuidv7()),
    })),
  }),
  async announce(desk, { content }, moment) {
    const [delivery] = await planDeliveries(desk, [seriesOf(content)], moment);
    return { event: ActionPlanPublished, facts: {}, timeliness: delivery?.timeliness ?? null };
  },
  async index(manager, { id, content, ids }) {
    const entries = content.initiatives.map(({ code }, ordinal) => ({
      id: ids.initiatives[ordinal]?.id ?? uuidv7(),
      code,
      revision: id,
      ordinal,
    }));
    await manager.insert(InitiativeEntity, entries);
  },
  present: (desk, _context, revision) => presentStoredPlan(desk, revision),
};

function reportOn(desk: CommitteeDesk, content: ActionPlanContent, at: Date): ValidationReport {
  return validateActionPlan(content, {
    owner: desk.types.entry.code,
    today: localDateOf(at),
    policies: desk.frame.facts(at),
    committees: desk.frame.committees.map((committee) => committee.code),
  });
}
