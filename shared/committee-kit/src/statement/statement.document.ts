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
  daysRemaining,
  type IntegrationStatementContent,
  isCompleteBy,
  validateIntegrationStatement,
} from "@hub/rules";
import { v7 as uuidv7 } from "uuid";
import type { CommitteeDesk } from "../context/committee.context.js";
import { countingDueAt, deliveryAt } from "../context/delivery.rules.js";
import { withinLimit } from "../context/limits.settings.js";
import type { DocumentType } from "../document/document-type.js";
import { recordOf } from "../document/revision.store.js";
import { planLoader } from "../plan/plan.loader.js";
import type { StatementInput } from "./statement.types.js";
import { statementContentOf, statementSeries } from "./statement-content.js";
import { contextsOf } from "./statement-facts.store.js";

/** A committee's integration statement of a year. */
export const statementDocument: DocumentType<StatementInput, IntegrationStatementContent, StatementIds> = {
  kind: "INTEGRATION_STATEMENT",
  name: "IntegrationStatement",
  contentOf: statementContentOf,
  seriesOf: ({ year }) => statementSeries(year),
  checkLimits(content) {
    for (const list of ["goalAnswers", "questionAnswers", "initiativeStatuses", "budgetContribution"] as const) {
      withinLimit("STATEMENT_LIST_LENGTH", content[list].length, `Entries of ${list}`);
    }
  },
  async judge(desk, contents, moment) {
    if (contents.length === 0) return [];
    const contexts = await contextsOf(desk, contents, moment);
    return contexts.map((context, index) => {
      const content = contents[index] as IntegrationStatementContent;
      return {
        report: validateIntegrationStatement(content, context),
        daysRemaining: daysLeft(deadlineOf(desk, content), moment.at),
      };
    });
  },
  idsFor: ({ goalAnswers }) => ({ goalAnswers: goalAnswers.map(() => uuidv7()) }),
  async announce(desk, { content, findings }, { at }) {
    // A year without a deadline is refused before (I29).
    const delivery = deliveryAt(at, deadlineOf(desk, content) as Deadline);
    const { year } = content;
    const facts = { year, delivery, isComplete: isCompleteBy(findings), answersLetter: answersItsLetter(content) };
    return { event: IntegrationStatementPublished, facts, timeliness: delivery.timeliness };
  },
  // What is in a statement is found through the statement alone.
  async index() {},
  present(desk, context, revision) {
    const record = recordOf<StatementRecord>(revision);
    const plan = () => planLoader(desk, context).load(record.content.plan) as Promise<ActionPlan>;
    return presentStatement({ ...record, plan }, desk.types, desk.frame);
  },
};

function deadlineOf(desk: CommitteeDesk, { year }: IntegrationStatementContent): Deadline | undefined {
  return desk.cycle.deadline(year, "STATEMENT", desk.types.entry.code);
}

function daysLeft(deadline: Deadline | undefined, at: Date): number | null {
  return !deadline || deadline.exemption ? null : daysRemaining(at, countingDueAt(deadline));
}
