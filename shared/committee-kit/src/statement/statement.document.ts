import { setImmediate as othersTurn } from "node:timers/promises";
import type { Deadline } from "@hub/cycle";
import {
  type ActionPlan,
  IntegrationStatementPublished,
  presentStatement,
  type StatementIds,
  type StatementRecord,
} from "@hub/documents";
import {
  answersItsLetter,
  type IntegrationStatementContent,
  isCompleteBy,
  storedStatement,
  validateIntegrationStatementInSlices,
} from "@hub/rules";
import { v7 as uuidv7 } from "uuid";
import { barometerOf, type CommitteeContext } from "../context/committee.context.js";
import { daysLeft, deliveryAt } from "../context/delivery.rules.js";
import { withinLimit } from "../context/limits.settings.js";
import { deliveryRevisions, recordOf, withContent } from "../document/document.store.js";
import type { DocumentType, Judgement } from "../document/document-type.js";
import { planLoader } from "../plan/plan.loader.js";
import type { StatementInput } from "./statement.types.js";
import { statementSeries } from "./statement-content.js";
import { factsOf } from "./statement-facts.store.js";

/** A committee's integration statement of a year. */
export const statementDocument: DocumentType<StatementInput, IntegrationStatementContent, StatementIds> = {
  kind: "INTEGRATION_STATEMENT",
  name: "IntegrationStatement",
  contentOf: storedStatement,
  seriesOf: ({ year }) => statementSeries(year),
  checkLimits(content) {
    for (const list of [
      "goalAnswers",
      "questionAnswers",
      "initiativeStatuses",
      "budgetContribution",
      "finalAccount",
    ] as const) {
      withinLimit("STATEMENT_LIST_LENGTH", content[list]?.length ?? 0, `Entries of ${list}`);
    }
  },
  async judge(context, contents, moment) {
    if (contents.length === 0) return [];
    const facts = await factsOf(context, contents, moment);
    const judgements: Judgement[] = [];
    for (const [index, { context: judgedBy, isDelivered }] of facts.entries()) {
      const content = contents[index] as IntegrationStatementContent;
      const report = await validateIntegrationStatementInSlices(content, judgedBy, othersTurn);
      const daysRemaining = daysLeft(deadlineOf(context, content), moment.at, isDelivered);
      judgements.push({ report, daysRemaining });
    }
    return judgements;
  },
  idsFor: ({ goalAnswers }) => ({ goalAnswers: goalAnswers.map(() => uuidv7()) }),
  async announce(context, { content, findings }, moment) {
    const { year } = content;
    const isComplete = isCompleteBy(findings);
    const before = await deliveryRevisions(moment, [statementSeries(year)]);
    // Rule I29 has refused a year without a deadline.
    const delivery = deliveryAt(moment.at, deadlineOf(context, content) as Deadline, { before, counts: isComplete });
    const facts = { year, isComplete, answersLetter: answersItsLetter(content) };
    return { event: IntegrationStatementPublished, facts, delivery };
  },
  // The parts of a statement have no ids that lead to them.
  placesIn: () => [],
  present(context, revision) {
    const record: StatementRecord = recordOf(revision);
    const plan = () => planLoader(context).load(record.content.plan) as Promise<ActionPlan>;
    return withContent(presentStatement({ ...record, plan }, context.types, barometerOf(context)), revision);
  },
};

function deadlineOf(context: CommitteeContext, { year }: IntegrationStatementContent): Deadline | undefined {
  return context.cycle.deadline(year, "STATEMENT", context.types.entry.code);
}
